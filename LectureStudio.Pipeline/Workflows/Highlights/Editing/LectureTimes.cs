using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Highlights.Editing;

/// <summary>A moment at which a recording can be cut.</summary>
/// <param name="Time">Seconds.</param>
/// <param name="IsQuiet">Whether it lies in a silence; else it lies between two words.</param>
/// <param name="IsSure">Whether the words on either side have known times there; false in the middle of a caption without times for its words.</param>
public sealed record CutPoint(double Time, bool IsQuiet, bool IsSure);

/// <summary>Where a recording can be cut without harm: its words and its silences. Made once and asked often.</summary>
public sealed class LectureTimes
{
    /// <summary>Silence left before the first word of a clip, seconds: cut any closer it sounds clipped.</summary>
    public const double Before = 0.2;

    /// <summary>Silence left after the last word of a clip, seconds.</summary>
    public const double After = 0.25;

    /// <summary>A short silence is shared like this between the word before and the word after it: words begin sharply and fade away.</summary>
    internal const double ShareAfter = 0.7;
    internal const double ShareBefore = 0.3;

    /// <summary>A quiet stretch shorter than this between two words is not worth the name; seconds.</summary>
    private const double ShortestQuiet = 0.06;

    private LectureTimes(IReadOnlyList<TimedWord> words, IReadOnlyList<Silence> silences, double duration) => (Words, Silences, Duration) = (words, silences, duration);

    /// <summary>All words in order.</summary>
    public IReadOnlyList<TimedWord> Words { get; }

    /// <summary>All silences in order.</summary>
    public IReadOnlyList<Silence> Silences { get; }

    /// <summary>Seconds of the recording.</summary>
    public double Duration { get; }

    /// <param name="duration">Seconds of the recording.</param>
    public static LectureTimes Of(Transcript transcript, SilenceTrack silences, double duration) =>
        new([.. WordTimes.Of(transcript, silences.Regions).Where(w => w.Start < duration).Select(w => w.End > duration ? w with { End = duration } : w)], silences.Regions, duration);

    /// <summary>Where to begin so that a word is the first one heard.</summary>
    /// <param name="word">Index into <see cref="Words"/>.</param>
    public CutPoint StartBefore(int word)
    {
        var (from, to) = Gap(word);
        return Quiet(from, to) is { } quiet
            ? new(quiet.End - Math.Min(Before, ShareBefore * (quiet.End - quiet.Start)), true, IsSure(word))
            : new(to - Math.Min(Before, (to - from) / 2), false, IsSure(word));
    }

    /// <summary>Where to end so that a word is the last one heard.</summary>
    /// <param name="word">Index into <see cref="Words"/>.</param>
    public CutPoint EndAfter(int word)
    {
        var (from, to) = Gap(word + 1);
        return Quiet(from, to) is { } quiet
            ? new(quiet.Start + Math.Min(After, ShareAfter * (quiet.End - quiet.Start)), true, IsSure(word + 1))
            : new(from + Math.Min(After, (to - from) / 2), false, IsSure(word + 1));
    }

    /// <summary>The first word whose middle is not before a moment; the number of words when there is none.</summary>
    public int WordFrom(double time) => Search.First(Words.Count, i => (Words[i].Start + Words[i].End) / 2 >= time);

    /// <summary>The word that sounds at a moment; null between words.</summary>
    public int? WordAt(double time)
    {
        var i = Search.First(Words.Count, w => Words[w].End > time);
        return i < Words.Count && Words[i].Start < time ? i : null;
    }

    /// <summary>Whether it is known where the word before ends and this one begins.</summary>
    internal bool IsSure(int word) => word <= 0 || word >= Words.Count || Words[word].IsExact || Words[word].OpensCue;

    /// <summary>The stretch between a word and the one before it.</summary>
    private (double From, double To) Gap(int word)
    {
        var from = word > 0 ? Words[word - 1].End : 0;
        var to = word < Words.Count ? Words[word].Start : Duration;
        return (from, Math.Max(from, to));
    }

    /// <summary>The longest silence within a gap, as far as it lies in it.</summary>
    private (double Start, double End)? Quiet(double from, double to)
    {
        (double Start, double End)? best = null;
        for (var i = Search.FirstEndingAfter(Silences, from); i < Silences.Count && Silences[i].Start < to; i++)
        {
            var (start, end) = (Math.Max(from, Silences[i].Start), Math.Min(to, Silences[i].End));
            if (end - start >= ShortestQuiet && (best is not { } b || end - start > b.End - b.Start)) best = (start, end);
        }
        return best;
    }
}

using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Handout.Corrections;

/// <summary>What a person does to a transcript: words and speakers change, times stay. The transcript given is the saved one throughout.</summary>
public static class TranscriptCorrecting
{
    /// <summary>The transcript as corrected; its files are the saved ones.</summary>
    public static Transcript Apply(this LectureCorrections corrections, Transcript saved)
    {
        if (!corrections.HasSpeech) return saved;
        var lines = ByTime(corrections);
        return saved with { Cues = [.. saved.Cues.Select(cue => lines.GetValueOrDefault(cue.Start) is { } line ? Corrected(cue, line) : cue).OfType<Cue>()] };
    }

    /// <summary>Other words in a line; none leaves it out.</summary>
    public static LectureCorrections Say(this LectureCorrections corrections, Transcript saved, double start, string text) =>
        Change(corrections, saved, line => line.Start == start, line => line with { Text = Line(text) });

    /// <summary>Another speaker of one line; empty for nobody.</summary>
    public static LectureCorrections SpokenBy(this LectureCorrections corrections, Transcript saved, double start, string? speaker) =>
        Change(corrections, saved, line => line.Start == start, line => line with { Speaker = Name(speaker) });

    /// <summary>Another name for a speaker, wherever they speak; null names those whom nobody has named.</summary>
    public static LectureCorrections RenameSpeaker(this LectureCorrections corrections, Transcript saved, string? from, string? to) =>
        Change(corrections, saved, line => line.Speaker == from, line => line with { Speaker = Name(to) });

    /// <summary>Every place where something is said, replaced.</summary>
    public static LectureCorrections Replace(this LectureCorrections corrections, Transcript saved, PhraseSearch search, string with) =>
        Change(corrections, saved, line => search.Count(line.Text) > 0, line => line with { Text = Line(search.Replace(line.Text, Line(with))) });

    /// <summary>How a saved line reads now.</summary>
    public static LineCorrection Now(this LectureCorrections corrections, Cue saved) =>
        corrections.Lines.FirstOrDefault(line => line.Start == saved.Start) ?? AsSaved(saved);

    /// <summary>How all lines read now, those left out among them.</summary>
    public static IReadOnlyList<LineCorrection> LinesNow(this LectureCorrections corrections, Transcript saved)
    {
        var lines = ByTime(corrections);
        return [.. saved.Cues.Select(cue => lines.GetValueOrDefault(cue.Start) ?? AsSaved(cue))];
    }

    private static LectureCorrections Change(LectureCorrections corrections, Transcript saved, Func<LineCorrection, bool> which, Func<LineCorrection, LineCorrection> change)
    {
        var now = corrections.LinesNow(saved);
        var then = now.Select(line => which(line) ? change(line) : line).ToList();
        if (then.SequenceEqual(now)) return corrections;
        return corrections with { Lines = [.. then.Zip(saved.Cues).Where(pair => pair.First != AsSaved(pair.Second)).Select(pair => pair.First)] };
    }

    private static Cue? Corrected(Cue cue, LineCorrection line)
    {
        if (line.Text.Length == 0) return null;
        return line.Text == cue.Text ? cue with { Speaker = line.Speaker } : cue with { Text = line.Text, Speaker = line.Speaker, Words = cue.Words is null ? null : WordTimes.Spread(cue, line.Text) };
    }

    /// <summary>Two lines that begin at once cannot be told apart and are corrected together.</summary>
    private static Dictionary<double, LineCorrection> ByTime(LectureCorrections corrections) => corrections.Lines.DistinctBy(line => line.Start).ToDictionary(line => line.Start);

    private static LineCorrection AsSaved(Cue cue) => new(cue.Start, cue.Text, cue.Speaker);

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Name(string? speaker) => Line(speaker ?? "") is { Length: > 0 } name ? name : null;
}

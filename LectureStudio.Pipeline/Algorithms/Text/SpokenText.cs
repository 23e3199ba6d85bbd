using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Text;

/// <summary>
/// Puts what was said, cue by cue or word by word, into sentences. Punctuated text is split by its punctuation; where there is none
/// (most live captions) the phrases themselves are used, joined until the speaker pauses.
/// </summary>
public static class SpokenText
{
    /// <summary>Unpunctuated phrases closer than this belong together; seconds.</summary>
    private const double PhrasePause = 0.5;

    /// <summary>No sentence goes on over a silence this long; seconds.</summary>
    private const double LongPause = 4;

    /// <summary>A sentence longer than this has lost its punctuation; words.</summary>
    private const int MostWords = 60;

    /// <summary>Phrases are joined up to this length; words.</summary>
    private const int MostPhraseWords = 24;

    /// <summary>Real captions and transcripts have a sentence end in every 5 to 25 words, unpunctuated ones a stray one in 28 to 200.</summary>
    private const int OftenWordsPerEnd = 20;
    private const int SeldomWordsPerEnd = 45;

    /// <summary>The sentences in order; every word of <paramref name="pieces"/> is in exactly one.</summary>
    /// <param name="pieces">In time order: cues, or better words.</param>
    /// <param name="changes">Times at which the slide changes; phrases without punctuation are not joined across them.</param>
    public static IReadOnlyList<TimedText> Sentences(IReadOnlyList<TimedText> pieces, IReadOnlyList<double> changes)
    {
        pieces = [.. pieces.Select(p => p with { Text = p.Text.Trim() }).Where(p => p.Text.Length > 0)];
        if (!IsPunctuated(pieces)) return [.. Phrases(pieces, changes).Select(Join)];
        return [.. Runs(pieces).SelectMany(Split).SelectMany(s => Words(s) > MostWords ? Phrases(s, changes) : [s]).Select(Join)];
    }

    /// <summary>
    /// Whether punctuation can be trusted: sentence ends are frequent, or fairly frequent and then mostly there where the speaker
    /// pauses. Captions without punctuation still have a stray "e.g." or "Why?".
    /// </summary>
    internal static bool IsPunctuated(IReadOnlyList<TimedText> pieces)
    {
        // A piece's last character counts as well as what lies within: cues often end with their sentence.
        var ends = pieces.Sum(p => SentenceSplitter.Ends(p.Text).Count + (IsMark(p.Text, ".!?。！？") ? 1 : 0));
        var words = pieces.Sum(p => CountWords(p.Text));
        if (ends * OftenWordsPerEnd >= words) return true;
        if (ends * SeldomWordsPerEnd < words) return false;
        var pauses = pieces.Zip(pieces.Skip(1)).Where(p => p.Second.Start - p.First.End >= PhrasePause).ToList();
        return pauses.Count < 5 || pauses.Count(p => IsMark(p.First.Text, ".!?。！？,;:…–—-")) * 2 >= pauses.Count;
    }

    private static bool IsMark(string text, string marks) => text.TrimEnd('"', '\'', '”', '’', '»', ')') is { Length: > 0 } bare && marks.Contains(bare[^1]);

    /// <summary>Stretches of one speaker without a long silence.</summary>
    private static IEnumerable<IReadOnlyList<TimedText>> Runs(IReadOnlyList<TimedText> pieces) =>
        Cut(pieces, (run, next) => next.Start - run[^1].End >= LongPause || next.Speaker != run[^1].Speaker);

    private static IEnumerable<IReadOnlyList<TimedText>> Phrases(IReadOnlyList<TimedText> pieces, IReadOnlyList<double> changes) =>
        Cut(pieces, (run, next) =>
            next.Start - run[^1].End >= PhrasePause
            || next.Speaker != run[^1].Speaker
            || Words(run) + CountWords(next.Text) > MostPhraseWords
            || IsMark(run[^1].Text, ".!?。！？")
            || changes.Any(c => c > run[^1].Middle && c <= next.Middle));

    private static IEnumerable<IReadOnlyList<TimedText>> Cut(IReadOnlyList<TimedText> pieces, Func<List<TimedText>, TimedText, bool> endsBefore)
    {
        var run = new List<TimedText>();
        foreach (var piece in pieces)
        {
            if (run.Count > 0 && endsBefore(run, piece))
            {
                yield return run;
                run = [];
            }
            run.Add(piece);
        }
        if (run.Count > 0) yield return run;
    }

    /// <summary>One speaker's pieces into sentences, a sentence being the pieces and parts of pieces it is made of.</summary>
    private static IEnumerable<IReadOnlyList<TimedText>> Split(IReadOnlyList<TimedText> run)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        foreach (var piece in run)
        {
            if (text.Length > 0) text.Append(' ');
            starts.Add(text.Length);
            text.Append(piece.Text);
        }
        var from = 0;
        foreach (var end in SentenceSplitter.Ends(text.ToString()).Append(text.Length))
        {
            var sentence = run.Select((piece, i) => Overlap(piece, starts[i], from, end)).OfType<TimedText>().ToList();
            if (sentence.Count > 0) yield return sentence;
            from = end;
        }
    }

    /// <summary>The part of a piece, which begins at <paramref name="start"/> of the whole text, that lies from <paramref name="from"/> to <paramref name="to"/>.</summary>
    private static TimedText? Overlap(TimedText piece, int start, int from, int to)
    {
        var (first, last) = (Math.Max(from - start, 0), Math.Min(to - start, piece.Text.Length));
        if (last <= first) return null;
        while (first < last && char.IsWhiteSpace(piece.Text[first])) first++;
        return first == last ? null : first == 0 && last == piece.Text.Length ? piece : piece.Slice(first, last - first);
    }

    private static TimedText Join(IReadOnlyList<TimedText> parts) =>
        new(parts[0].Start, parts[^1].End, string.Join(' ', parts.Select(p => p.Text.Trim())), parts[0].Speaker);

    private static int Words(IReadOnlyList<TimedText> parts) => parts.Sum(p => CountWords(p.Text));

    private static int CountWords(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}

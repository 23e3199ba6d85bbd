namespace LectureStudio.Pipeline.Algorithms.Captions;

/// <summary>
/// Rolling captions, as YouTube and live captioning make them: each cue shows the last line or two again and adds to them, so that a
/// reader of the file meets every word two or three times. Here each word is taken once, at the time it is added.
/// </summary>
internal static class RollingCaptions
{
    /// <summary>Cues further apart than this, in seconds, do not continue one another.</summary>
    private const double Apart = 1.5;

    /// <summary>No caption line has more words than this times the lines shown; bounds the search.</summary>
    private const int MostWords = 120;

    /// <summary>Whether the captions roll: every third cue at least begins with what the one before it ended with. People who repeat themselves stay far below.</summary>
    public static bool Are(IReadOnlyList<Caption> captions)
    {
        int pairs = 0, carried = 0;
        for (var i = 1; i < captions.Count; i++)
        {
            var (before, after) = (WordsOf(captions[i - 1]), WordsOf(captions[i]));
            if (!Continues(captions[i - 1], captions[i])) continue;
            pairs++;
            var overlap = Overlap(before, after);
            if (overlap >= 2 || overlap == 1 && overlap == Math.Min(before.Length, after.Length)) carried++;
        }
        return pairs >= 2 && carried * 3 >= pairs;
    }

    /// <summary>The captions with each word once.</summary>
    public static IReadOnlyList<Caption> Unroll(IReadOnlyList<Caption> captions)
    {
        var once = new List<Caption>();
        for (var i = 0; i < captions.Count; i++)
        {
            var caption = captions[i];
            var overlap = i > 0 && Continues(captions[i - 1], caption) ? Overlap(WordsOf(captions[i - 1]), WordsOf(caption)) : 0;
            if (Rest(caption, overlap) is { } rest) once.Add(rest);
        }
        return once;
    }

    private static Caption? Rest(Caption caption, int overlap)
    {
        if (overlap == 0) return caption;
        var text = string.Join(' ', WordsOf(caption).Skip(overlap));
        if (text.Length == 0) return null;
        var words = caption.Words?.Skip(overlap).ToList();
        return caption with { Start = words is { Count: > 0 } ? Math.Max(caption.Start, words[0].Start) : caption.Start, Text = text, Words = words };
    }

    private static bool Continues(Caption before, Caption after) => after.Start >= before.Start && after.Start <= Math.Max(before.End, before.Start) + Apart;

    private static string[] WordsOf(Caption caption) => caption.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many words at the end of one are the words at the beginning of the other.</summary>
    private static int Overlap(string[] before, string[] after)
    {
        for (var length = Math.Min(MostWords, Math.Min(before.Length, after.Length)); length > 0; length--)
        {
            if (before.AsSpan(before.Length - length).SequenceEqual(after.AsSpan(0, length))) return length;
        }
        return 0;
    }
}

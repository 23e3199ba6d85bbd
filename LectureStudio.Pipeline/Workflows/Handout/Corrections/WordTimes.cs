using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Handout.Corrections;

/// <summary>
/// Times for the words of a line that was corrected: a word that stays keeps its time (longest common subsequence), words that take the place of
/// others share the others' time by their length.
/// </summary>
public static class WordTimes
{
    /// <summary>Seconds that a word takes at least; where there is less room, its neighbour gives some.</summary>
    private const double Shortest = 0.05;

    /// <param name="cue">As it was, with its words.</param>
    /// <param name="text">As it is to be.</param>
    public static IReadOnlyList<Word> Spread(Cue cue, string text)
    {
        var before = cue.Words ?? [];
        var after = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = Kept([.. before.Select(w => Plain(w.Text))], [.. after.Select(Plain)]);
        var words = new List<Word>();
        var (b, a) = (0, 0);
        foreach (var (was, now) in kept.Append((before.Count, after.Length)))
        {
            if (now > a) Fill(words, after[a..now], before, b, was, cue);
            if (was < before.Count) words.Add(before[was] with { Text = after[now] });
            (b, a) = (was + 1, now + 1);
        }
        return words;
    }

    /// <summary>Words in place of those from one to another (the latter not included), of which there may be none.</summary>
    private static void Fill(List<Word> words, IReadOnlyList<string> texts, IReadOnlyList<Word> before, int from, int to, Cue cue)
    {
        var start = from < to ? before[from].Start : words.Count > 0 ? words[^1].End : cue.Start;
        var end = from < to ? before[to - 1].End : to < before.Count ? before[to].Start : cue.End;
        if (end - start < Shortest * texts.Count && words.Count > 0)
        {
            var neighbour = words[^1];
            words.RemoveAt(words.Count - 1);
            (texts, start) = ([neighbour.Text, .. texts], neighbour.Start);
        }
        var letters = (double)texts.Sum(t => t.Length);
        var length = Math.Max(0, end - start);
        var done = 0;
        foreach (var text in texts)
        {
            var begins = Time(start + (length * done / letters));
            done += text.Length;
            words.Add(new(begins, Time(start + (length * done / letters)), text));
        }
    }

    /// <summary>Places of the words that stay, in both.</summary>
    private static IReadOnlyList<(int Was, int Now)> Kept(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var common = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
            for (var j = after.Count - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        var kept = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < before.Count && j < after.Count;)
        {
            if (before[i] == after[j]) kept.Add((i++, j++));
            else if (common[i + 1, j] >= common[i, j + 1]) i++;
            else j++;
        }
        return kept;
    }

    /// <summary>Punctuation and capitals make no other word; a word of nothing else is itself.</summary>
    private static string Plain(string word)
    {
        var letters = string.Concat(word.Where(char.IsLetterOrDigit));
        return (letters.Length > 0 ? letters : word).ToLowerInvariant();
    }

    private static double Time(double seconds) => Math.Round(seconds, 3);
}

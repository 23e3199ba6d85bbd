using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Handout.Writers.Extractive;

/// <summary>Sorts a slide's lines: learning goals, lead-ins with what they lead to, points.</summary>
internal static class SlideBlocks
{
    private const int LongestBlock = 30;

    /// <summary>Points, with "such as:" joined to what follows it, and the learning goals when the slide lists them.</summary>
    public static (IReadOnlyList<string> Lines, IReadOnlyList<string> Goals) Split(SectionMaterial material, Tongue tongue)
    {
        var lines = new List<string>();
        var goals = new List<string>();
        var inGoals = tongue.GoalHeading.IsMatch(material.Title);
        for (var i = 0; i < material.Lines.Count; i++)
        {
            var text = material.Lines[i].Text;
            if (tongue.GoalHeading.IsMatch(text)) inGoals = true;
            else if (inGoals && IsGoal(text)) goals.Add(Text.Stopped(Text.Capital(text)));
            else if (text.EndsWith(':')) i = Lead(material.Lines, i, lines);
            else if (IsHeading(material.Lines, i)) lines.Add($"{text}: {material.Lines[++i].Text}");
            else lines.Add(text);
        }
        return (lines, goals);
    }

    /// <summary>How well a line would do as a key point, 0 to 1.</summary>
    public static double Quality(string line, IReadOnlyList<WordToken> words, bool isSentence, bool onTitleSlide, Tongue tongue)
    {
        if (words.Count is < 2 or > 45 || line.EndsWith('?') || tongue.Housekeeping.IsMatch(line) || !Readability.IsProse(line, words)) return 0;
        if (tongue.GenericTitle.IsMatch(line.TrimEnd('.', ':')) || Readability.EndsOpen(words[^1].Text, tongue)) return 0;
        if (tongue.Labels.Contains(words[0].Text.ToLowerInvariant()) && line.IndexOf(':') == words[0].End) return 0;
        if (words.Count > 1 && line.LastIndexOf(':') >= words[^2].End) return 0;
        if (!Readability.IsBalanced(line) || words.Count(w => tongue.IsContent(w.Text)) < 2) return 0;
        // The cover names people and places, not points.
        if (onTitleSlide && !isSentence && !words.Skip(1).Any(w => char.IsLower(w.Text[0]) && tongue.IsContent(w.Text))) return 0;
        return (isSentence ? 0.8 : 0.6) + (words.Count >= 4 ? 0.2 : 0) - (tongue.Dangling.Contains(words[0].Text.ToLowerInvariant()) ? 0.5 : 0);
    }

    private static bool IsGoal(string text)
    {
        var words = WordTokens.Split(text);
        return words.Count is >= 2 and <= 30 && Readability.IsProse(text, words);
    }

    /// <summary>A short bullet with exactly one line under it, of another bullet: "Unit tests – for each small function".</summary>
    private static bool IsHeading(IReadOnlyList<SlideLine> lines, int at)
    {
        if (at + 1 >= lines.Count || lines[at].Text.EndsWith('.') || lines[at].Text.Contains(':') || WordTokens.Split(lines[at].Text).Count > 5) return false;
        var (own, under) = (lines[at].Marker, lines[at + 1].Marker);
        // A recogniser may lose the triangle before the heading, seldom the dash under it.
        return (own.Length > 0 || under is "–" or "—" or "-") && under.Length > 0 && own != under && (at + 2 >= lines.Count || lines[at + 2].Marker == own);
    }

    /// <summary>"Two kinds:" with the lines it leads to, as one; returns the index of the last line used.</summary>
    private static int Lead(IReadOnlyList<SlideLine> lines, int at, List<string> result)
    {
        var parts = new List<string>();
        var length = WordTokens.Split(lines[at].Text).Count;
        var i = at + 1;
        for (; i < lines.Count && lines[i].Marker == lines[Math.Min(at + 1, lines.Count - 1)].Marker && !lines[i].Text.EndsWith(':'); i++)
        {
            length += WordTokens.Split(lines[i].Text).Count;
            if (length > LongestBlock) return at;
            parts.Add(lines[i].Text.TrimEnd('.', ';', ','));
        }
        if (parts.Count == 0) return at;
        result.Add(lines[at].Text + " " + string.Join("; ", parts));
        return i - 1;
    }
}

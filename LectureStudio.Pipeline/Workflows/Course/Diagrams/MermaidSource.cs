using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>A line of a diagram that says something.</summary>
/// <param name="Text">Trimmed, without a comment.</param>
/// <param name="Number">In the diagram, from 1.</param>
/// <param name="Indent">White space before it.</param>
/// <param name="IsFirst">The line that names the kind.</param>
internal sealed record MermaidLine(string Text, int Number, int Indent, bool IsFirst);

/// <summary>The text of a diagram, line by line: without front matter, directives and comments.</summary>
internal static partial class MermaidSource
{
    private const int Longest = 50_000, LongestLine = 2_000;

    /// <summary>The lines; empty for a text that is no diagram by its size or has nothing in it.</summary>
    /// <param name="mermaid">The diagram, with or without a fence around it.</param>
    public static IReadOnlyList<MermaidLine> Lines(string mermaid)
    {
        if (mermaid.Length > Longest) return [];
        var text = Directive().Replace(mermaid.ReplaceLineEndings("\n"), m => new string('\n', m.Value.Count(c => c == '\n')));
        var all = text.Split('\n');
        var (from, to) = (0, all.Length);
        while (from < to && all[from].Trim().Length == 0) from++;
        while (to > from && all[to - 1].Trim().Length == 0) to--;
        if (from < to && all[from].TrimStart().StartsWith("```", StringComparison.Ordinal)) (from, to) = (from + 1, all[to - 1].TrimStart().StartsWith("```", StringComparison.Ordinal) ? to - 1 : to);
        while (from < to && all[from].Trim().Length == 0) from++;
        if (from < to && all[from].Trim() == "---")
        {
            var end = Array.FindIndex(all, from + 1, l => l.Trim() == "---");
            if (end > 0) from = end + 1;
        }
        var lines = new List<MermaidLine>();
        for (var i = from; i < to; i++)
        {
            var line = Comment().Replace(all[i], "").TrimEnd();
            if (line.Length > LongestLine) return [];
            if (line.Trim().Length > 0) lines.Add(new(line.Trim(), i + 1, line.Length - line.TrimStart().Length, lines.Count == 0));
        }
        return lines;
    }

    [GeneratedRegex(@"%%\{.*?\}%%", RegexOptions.Singleline, 10_000)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^\s*%%.*$|\s%%(?!\{).*$", RegexOptions.None, 10_000)]
    private static partial Regex Comment();
}

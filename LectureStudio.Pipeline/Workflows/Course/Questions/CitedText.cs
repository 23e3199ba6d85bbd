using System.Text;
using LectureStudio.Pipeline.Workflows.Course.Modules.Citing;

namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>A document's letters and digits with the line each stands in: finds the few lines in which a text stands word by word.</summary>
internal sealed class CitedText
{
    private readonly string letters;
    private readonly int[] lineOf;

    public CitedText(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder();
        var at = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var c in Letters(ProofMarkup.Plain(lines[i])))
            {
                text.Append(c);
                at.Add(i + 1);
            }
        }
        (letters, lineOf) = (text.ToString(), [.. at]);
    }

    /// <summary>The lines of the text within a range; null when it does not stand there.</summary>
    public Citation? Find(string text, Citation within)
    {
        var wanted = string.Concat(Letters(text));
        if (wanted.Length == 0) return null;
        var from = Array.BinarySearch(lineOf, within.FirstLine);
        from = from < 0 ? ~from : from;
        while (from > 0 && lineOf[from - 1] == within.FirstLine) from--;
        var found = from >= letters.Length ? -1 : letters.IndexOf(wanted, from, StringComparison.Ordinal);
        return found >= 0 && lineOf[found + wanted.Length - 1] <= within.LastLine ? within with { FirstLine = lineOf[found], LastLine = lineOf[found + wanted.Length - 1] } : null;
    }

    private static IEnumerable<char> Letters(string text) => text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);
}

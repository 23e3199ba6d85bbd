using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Rst;

/// <summary>The tables that are drawn with lines of signs.</summary>
internal static class RstTables
{
    /// <summary>Columns under rows of <c>===</c>. Gives the index after the table.</summary>
    public static int Simple(IReadOnlyList<string> lines, int at, int end, Func<string, int, InlineText> inline, BlockList to)
    {
        var starts = Starts(lines[at], '=');
        var borders = 1;
        var last = at;
        var rows = new List<IReadOnlyList<InlineText>>();
        for (var i = at + 1; i < end; i++)
        {
            if (RstLines.IsSimpleBorder(lines[i]))
            {
                last = i;
                // After the second border comes a blank line, unless that was the head's.
                if (++borders >= 3 || i + 1 >= end || RstLines.IsBlank(lines[i + 1])) break;
                continue;
            }
            if (RstLines.IsBlank(lines[i]) || lines[i].TrimStart().All(c => c is '-' or ' ')) continue;
            var cells = Cells(lines[i], starts);
            if (rows.Count > 0 && cells[0].Length == 0) rows[^1] = [.. rows[^1].Zip(cells, (c, more) => more.Length == 0 ? c : c.Space().Append(inline(more, i + 1)))];
            else rows.Add([.. cells.Select(c => inline(c, i + 1))]);
            last = i;
        }
        to.AddTable(rows, (at + 1, last + 1));
        return last + 1;
    }

    /// <summary>A grid of <c>+---+</c>. Gives the index after the table.</summary>
    public static int Grid(IReadOnlyList<string> lines, int at, int end, Func<string, int, InlineText> inline, BlockList to)
    {
        var starts = Starts(lines[at], '-', '=').ToList();
        var rows = new List<IReadOnlyList<InlineText>>();
        var isNew = true;
        var i = at;
        for (; i < end && lines[i].TrimStart() is ['+' or '|', ..]; i++)
        {
            if (RstLines.IsGridBorder(lines[i]))
            {
                isNew = true;
                continue;
            }
            var cells = Cells(lines[i], starts).Select(c => c.Trim('|', ' ', '+')).ToList();
            if (isNew) rows.Add([.. cells.Select(c => inline(c, i + 1))]);
            else rows[^1] = [.. rows[^1].Zip(cells, (c, more) => more.Length == 0 ? c : c.Space().Append(inline(more, i + 1)))];
            isNew = false;
        }
        to.AddTable(rows, (at + 1, i));
        return Math.Max(i, at + 1);
    }

    private static List<int> Starts(string border, params ReadOnlySpan<char> signs)
    {
        var starts = new List<int>();
        for (var i = 0; i < border.Length; i++)
            if (signs.Contains(border[i]) && (i == 0 || !signs.Contains(border[i - 1]))) starts.Add(i);
        return starts;
    }

    private static List<string> Cells(string line, IReadOnlyList<int> starts) =>
        [.. starts.Select((s, c) => s >= line.Length ? "" : line[s..(c + 1 < starts.Count ? Math.Min(starts[c + 1], line.Length) : line.Length)].Trim())];
}

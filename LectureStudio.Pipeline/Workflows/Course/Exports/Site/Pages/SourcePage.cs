using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Words;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Pages;

/// <summary>A cited document as it is in the source, line by line: text, whatever it contains.</summary>
internal static class SourcePage
{
    /// <summary>Of a longer document only the surroundings of what is cited are shown.</summary>
    private const int MostLines = 3000;

    /// <summary>Lines shown before and after what is cited.</summary>
    private const int Around = 40;

    private const int LongestLine = 4000;

    public static void Write(SitePage page, string path)
    {
        var (plan, html, words) = (page.Plan, page.Html, page.Plan.Words);
        var (lines, citations) = (plan.Sources.Lines[path], plan.Sources.Cited[path].Where(plan.Sources.Holds).ToList());
        var anchors = citations.Where(c => c.LastLine > c.FirstLine).ToLookup(c => c.FirstLine);
        var cited = new HashSet<int>(citations.SelectMany(c => Enumerable.Range(c.FirstLine, c.LastLine - c.FirstLine + 1)));
        page.Write(path, "source", null, () =>
        {
            html.Write($"<article><header class=\"head\"><p class=\"facts\"><span>{plan.Course.Source.Name}</span> <span><code>{plan.Export.Tree.ShortCommit}</code></span></p><h1 dir=\"ltr\">{path}</h1><p class=\"hint\">{words.CitedLines}");
            if (plan.AtHost(new Citation(path, 1, lines.Count)) is { } host) html.WriteInline($" <a href=\"{host.Address}\" rel=\"noopener noreferrer\">{SiteWords.Fill(words.At, host.Name)}</a>");
            html.WriteInline($"</p></header><pre class=\"lines\" dir=\"ltr\" tabindex=\"0\" role=\"group\" aria-label=\"{path}\"><code>");
            var skipped = 0;
            for (var number = 1; number <= lines.Count; number++)
            {
                if (lines.Count > MostLines && !IsNear(number, cited)) skipped++;
                else
                {
                    WriteGap(page, ref skipped);
                    foreach (var anchor in anchors[number]) html.WriteInline($"<a id=\"{SitePlan.Anchor(anchor)}\"></a>");
                    html.WriteInline($"<span class=\"{(cited.Contains(number) ? "line cited" : "line")}\" id=\"L{number}\" data-n=\"{number}\">{Clean(lines[number - 1])}\n</span>");
                }
            }
            WriteGap(page, ref skipped);
            html.Write($"</code></pre></article>");
        });
    }

    private static bool IsNear(int number, HashSet<int> cited)
    {
        for (var near = number - Around; near <= number + Around; near++) if (cited.Contains(near)) return true;
        return false;
    }

    private static void WriteGap(SitePage page, ref int skipped)
    {
        if (skipped > 0) page.Html.WriteInline($"<span class=\"gap\">{SiteWords.Fill(page.Plan.Words.LeftOut, skipped)}\n</span>");
        skipped = 0;
    }

    /// <summary>Without what HTML cannot hold, and without what would turn the following text around.</summary>
    private static string Clean(string line)
    {
        var text = PlainText.Shorten(line, LongestLine);
        return text.Any(char.IsControl) || text.AsSpan().IndexOfAnyInRange('\u202A', '\u202E') >= 0 || text.AsSpan().IndexOfAnyInRange('\u2066', '\u2069') >= 0
            ? new string([.. text.Where(c => c == '\t' || !(char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))])
            : text;
    }
}

using System.Text;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Documents;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>A made-up paper in two columns with all that papers have: abstract, sections, citations, a figure, a table, footnotes, references.</summary>
internal static class PrintedPaper
{
    private static readonly string[] Subjects = ["The sampling method", "A streaming graph", "The estimator", "Each stored edge", "The proposed index", "Our scheduler", "The uniform baseline", "A dense community", "The memory budget", "This analysis of triangles"];
    private static readonly string[] Verbs = ["reduces", "preserves", "depends on", "determines", "improves", "estimates", "limits", "replaces"];
    private static readonly string[] Objects = ["the relative error of the counts", "the number of common neighbours", "the cost of every update", "the variance of the estimate", "the order in which edges arrive", "the size of the largest component", "the degree of both endpoints", "the probability of keeping an edge"];
    private static readonly string[] Ends = ["on ten public graphs", "for every prefix of the stream", "when the budget is exceeded [12]", "under mild assumptions (Smith et al., 2019)", "by 3.5 % at most", "as shown in Fig. 1", "in practice, e.g. in trade networks", "within O(log n) steps", "without any further memory"];

    public static async Task<string> PrintAsync(string path, int seed)
    {
        var random = new Random(seed);
        var page = new StringBuilder("<html lang=en><head><meta charset=utf-8><title>Adaptive sampling for streaming graphs</title><meta name=author content='Jane Doe'><style>@page{size:A4;margin:20mm}body{font:10pt serif;text-align:justify}.c{columns:2;column-gap:9mm}h1{text-align:center;font-size:18pt}h2{font-size:12pt;text-align:left}figure{margin:0}.r{font-size:8pt}table{font-size:9pt}</style></head><body><h1>Adaptive sampling for streaming graphs</h1><p style='text-align:center'>Jane Doe</p><div class=c>");
        foreach (var (number, heading) in ((string[])["Abstract", "1 Introduction", "2 Related work", "3 Method", "4 Results", "5 Conclusion"]).Index())
        {
            page.Append($"<h2>{heading}</h2>");
            for (var paragraph = 0; paragraph < (number == 0 ? 1 : 2 + random.Next(4)); paragraph++)
                page.Append("<p>").AppendJoin(' ', Enumerable.Range(0, 3 + random.Next(4)).Select(_ => Sentence(random))).Append("</p>");
            if (number == 3) page.Append("<figure><svg width=200 height=120><rect width=200 height=120 fill='#cde'/></svg><figcaption>Figure 1: Relative error against the size of the sample. Lower is better.</figcaption></figure>");
            if (number == 4) page.Append("<table><caption>Table 1: Edges needed for an error of 3 %.</caption><tr><th>graph</th><th>edges</th></tr><tr><td>trade</td><td>1200</td></tr><tr><td>roads</td><td>5400</td></tr></table>");
        }
        page.Append("<h2>References</h2><ol class=r><li>J. Vitter. Random sampling with a reservoir. 1985.</li><li>A. Smith, B. Jones. Triangles in streams. 2019.</li></ol></div></body></html>");
        var html = path + ".html";
        await File.WriteAllTextAsync(html, page.ToString());
        await new Weasyprint(new ToolRunner(), Options.Create(new ToolOptions())).PrintAsync(html, path, 0, null, CancellationToken.None);
        return path;
    }

    private static string Sentence(Random random)
    {
        return $"{Pick(Subjects)} {Pick(Verbs)} {Pick(Objects)} {Pick(Ends)}, and it {Pick(Verbs)} {Pick(Objects)}.";

        string Pick(string[] of) => of[random.Next(of.Length)];
    }
}

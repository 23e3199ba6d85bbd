using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Tests.Benchmarks.Papers;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Documents;

/// <summary>PDFs set once for all tests of reading.</summary>
public sealed class SetPdfs : IAsyncLifetime
{
    private const string Mixed =
        """
        <html lang="en"><style>@page { size: 400pt 300pt; margin: 30pt } @page tall { size: 300pt 420pt; margin: 30pt } html { font: 12pt 'DejaVu Sans', 'Droid Sans Fallback' } section { break-before: page } .tall { page: tall } pre { font: 10pt 'DejaVu Sans Mono'; padding: 6pt; background: #e8ecf4 }
        .two { columns: 2; column-gap: 24pt } h1 { font-size: 24pt } h2 { font-size: 18pt } table { border-collapse: collapse } td { padding: 3pt 14pt; border-bottom: 0.5pt solid }</style>
        <h1>Everything on a few pages</h1><p>A first paragraph, set plainly.</p>
        <section><h2>机器学习</h2><p>机器学习是人工智能的一个分支，它研究计算机怎样模拟或实现人类的学习行为，以获取新的知识或技能，重新组织已有的知识结构。</p></section>
        <section></section>
        <section class="tall"><h2>Code and figures</h2><pre>def twice(x):
            y = x + x
            return y</pre><table><tr><td>alpha</td><td>1.5</td><td>20</td></tr><tr><td>beta</td><td>2.5</td><td>30</td></tr><tr><td>gamma</td><td>3.5</td><td>40</td></tr></table>
        <p><svg width="200" height="90"><circle cx="100" cy="45" r="40" fill="#d33"/><path d="M5 85 L195 5" stroke="#222"/></svg></p><p style="font-size: 10pt">Figure 1: A circle that a line goes through.</p></section>
        <section><h2>Two lists</h2><ul><li>the first of the points</li><li>the second<ul><li>with one below it</li></ul></li></ul></section>
        """;

    private readonly TempFolder folder = new();

    /// <summary>A paper of two columns with all that papers have, and what is to be read of it.</summary>
    public Paper Written { get; } = Benchmarks.Papers.Paper.Of(PaperStyle.Dev[0]);

    public string Paper => folder["paper.pdf"];

    /// <summary>Title; Chinese; nothing; code, table and figure on a tall page; lists.</summary>
    public string Pages => folder["mixed.pdf"];

    /// <summary>The first page of <see cref="Pages"/> as a picture.</summary>
    public string Scan => folder["scan.pdf"];

    public async Task InitializeAsync()
    {
        await Task.WhenAll(PrintAsync("paper", Written.Html), PrintAsync("mixed", Mixed));
        await new ToolRunner().RunAsync(new ToolCommand("pdftoppm", "-png", "-r", "200", "-singlefile", Pages, folder["scan"]), CancellationToken.None);
        await PrintAsync("scan", "<style>@page { size: 400pt 300pt; margin: 0 } img { width: 400pt }</style><img src=\"scan.png\">");
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    private async Task PrintAsync(string name, string html)
    {
        await File.WriteAllTextAsync(folder[name + ".html"], html);
        await new Weasyprint(new ToolRunner(), Options.Create(new ToolOptions())).PrintAsync(folder[name + ".html"], folder[name + ".pdf"], 0, null, CancellationToken.None);
    }
}

using LectureStudio.Pipeline.Workflows.Course.Reading.Html;

namespace LectureStudio.Tests.Workflows.Course.Reading;

public class HtmlReaderTests
{
    private readonly HtmlReader reader = new();

    [Fact(Timeout = 180000)]
    public async Task The_content_is_read_without_what_leads_around_the_site()
    {
        var document = await reader.ReadAsync(
            """
            <!DOCTYPE html>
            <html><head><title>Fit — Lib docs</title><style>p { color: red }</style></head><body>
            <nav><ul><li>Home</li></ul></nav>
            <main>
            <h1>Fit<a class="headerlink" href="#fit">¶</a></h1>
            <p>A <em>model</em> learns
            from <a
              href="data.html#x">data</a
            >, all of it.</p>
            <ul>
              <li>One</li>
              <li>Two <code>x()</code>
                <ol><li>Deep</li></ol></li>
            </ul>
            <div class="admonition note"><p class="admonition-title">Note</p>
            <p>Mind the gap.</p></div>
            <div class="highlight-python"><pre>
            <span>x</span> = 1
            y = 2
            </pre></div>
            <dl><dt>Loss</dt>
            <dd><p>What is minimised.</p></dd></dl>
            <p>The text goes on here so that the content of this page is long enough to be told from an empty frame, as it is on every real page of documentation that one meets.</p>
            </main>
            <footer>Imprint</footer></body></html>
            """);

        Assert.Equal("Fit", document.Title);
        Assert.Equal(
            [
                "Heading1 5-5 Fit",
                "Paragraph 6-9 A *model* learns from [data](data.html#x), all of it.",
                "ListItem1 11-11 One",
                "ListItem1 12-12 Two `x()`",
                "ListItem2# 13-13 Deep",
                "Note 15-16 Note⏎⏎Mind the gap.",
                "Code 18-19 x = 1⏎y = 2",
                "Paragraph 21-22 **Loss**: What is minimised.",
            ],
            document.Shape().SkipLast(1));
        Assert.Equal("python", document.Blocks[6].CodeLanguage);
        Assert.Equal("data.html", Assert.Single(document.Links).Target);
    }

    [Fact(Timeout = 180000)]
    public async Task A_page_s_name_in_its_head_is_no_sentence_of_it()
    {
        var document = await reader.ReadAsync("<html>\n<head>\n<title>Sensor</title>\n</head>\n<body>\n<h1>Sensor</h1>\n<p>It measures.</p>\n</body></html>");
        Assert.Equal(["Heading1 6-6 Sensor", "Paragraph 7-7 It measures."], document.Shape());
        Assert.Equal("Sensor kit", (await reader.ReadAsync("<head>\n<title>Sensor kit</title>\n</head>\n<p>It measures.</p>")).Title);
    }

    [Fact(Timeout = 180000)]
    public async Task Broken_and_endless_nesting_is_not_fatal()
    {
        var soup = await reader.ReadAsync("<table><p>Moved <b>out<td>in</table></i> and on <li>item");
        var deep = await reader.ReadAsync("deep.html", System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 50_000)) + "x"), CancellationToken.None);

        Assert.NotEmpty(soup.Blocks);
        Assert.Single(deep.Lines);
    }
}

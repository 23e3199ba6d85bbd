using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Documents.Texts;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Documents;

public sealed class TextPagesTests : IDisposable
{
    private const string Text =
        """
        # Sorting by *merging*

        Merge sort divides a list, sorts each half and **merges** them; a < b & c stays. It is &copy; nobody's.

        ![A tree of halves](Pictures/Tree.PNG)

        ## How it works

        1. Split the list.
        2. Sort the halves.

        - a bullet with `code`
          - one below it

        ```python
        def merge(a, b):
            return sorted(a + b)
        ```

        ## What it costs

        | method | worst |
        |---|---|
        | merge sort | n log n, whatever the order of the list is |
        | quick sort | n² |

        $$ T(n) = 2 T(n/2) + n $$

        <div onclick="x()">A <i>block</i> of HTML<script>evil()</script></div>

        ![missing](http://example.org/x.png) and [a link](file:///etc/passwd) <script src="http://example.org/x.js">no()</script>

        מיון מיזוג הוא אלגוריתם מיון יעיל.

        合并排序是一种高效的排序算法。
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task A_text_is_set_on_pages_and_nothing_of_it_is_lost()
    {
        await File.WriteAllTextAsync(folder["text.md"], Text + "\n\n" + string.Join(' ', Enumerable.Range(1, 30).Select(n => $"Sentence {n} of a long paragraph goes on for a while.")));
        await Draw("tree.png", "64x32");
        await Draw("rest.jpg", "5000x40");
        var document = await DocumentStage.ReadTextAsync(folder["text.md"], [folder["rest.jpg"], folder["tree.png"]], Runs.In(folder));
        Assert.Equal((DocumentKind.Text, "Sorting by merging", "en"), (document.Kind, document.Title, document.Language));
        Assert.Equal(Enumerable.Range(1, document.Pages.Count), document.Pages.Select(p => p.Number));
        string[] first =
        [
            "Title Sorting by merging", "Paragraph Merge sort divides a list, sorts each half and merges them; a < b & c stays. It is © nobody's.", "Figure A tree of halves",
            "Heading How it works", "ListItem 1. Split the list.", "ListItem 2. Sort the halves.", "ListItem a bullet with code", "ListItem one below it", "Code def merge(a, b):\n    return sorted(a + b)", "Figure ",
            "Heading What it costs", "Table method worst\nmerge sort n log n, whatever the order of the list is\nquick sort n²", "Formula T(n) = 2 T(n/2) + n", "Paragraph A block of HTML", "Paragraph and a link",
            "Paragraph מיון מיזוג הוא אלגוריתם מיון יעיל.", "Paragraph 合并排序是一种高效的排序算法。",
        ];
        var blocks = document.Pages.SelectMany(p => p.Blocks).ToList();
        Assert.Equal(first, blocks.Take(first.Length).Select(b => $"{b.Kind} {b.Text}"));
        Assert.Equal(string.Join(' ', Enumerable.Range(1, 30).Select(n => $"Sentence {n} of a long paragraph goes on for a while.")), string.Join(' ', blocks.Skip(first.Length).Select(b => b.Text)));
        Assert.All(blocks, b => Assert.True(b.Box.IsOnPage, b.Text));
        Assert.Equal("The text names the picture “http://example.org/x.png”, which was not given.", Assert.Single(document.Notices));

        // Each piece lies below the one before it, and its words are where it is.
        foreach (var page in document.Pages.Where(p => p.Origin == PageOrigin.Made))
        {
            Assert.All(page.Blocks.Zip(page.Blocks.Skip(1)), p => Assert.True(p.Second.Box.Y > p.First.Box.Bottom - 0.03, $"{p.First.Text} | {p.Second.Text}"));
            Assert.True(page.Blocks.Count > 0 && page.Aspect is > 1.77 and < 1.78);
        }
        Assert.Equal("Split", blocks[4].Lines[0].Words[1].Text);
        var pictures = document.Pages.Where(p => p.Origin == PageOrigin.Picture).ToList();
        Assert.Equal([(64, 32), (4096, 33)], pictures.Select(p => ((int)p.Width, (int)p.Height)));
        Assert.All(pictures, p => Assert.True(new FileInfo(p.Picture!.Path).Length > 0));
        Assert.True(new FileInfo(document.Made!.Path).Length > 1000);
    }

    [Fact(Timeout = 180000)]
    public async Task What_is_no_picture_is_refused_by_name()
    {
        await File.WriteAllTextAsync(folder["text.md"], "Some text.");
        await File.WriteAllTextAsync(folder["notes.png"], "#EXTM3U\nfile:///etc/passwd\n");
        var refusal = await Assert.ThrowsAsync<StudioException>(() => DocumentStage.ReadTextAsync(folder["text.md"], [folder["notes.png"]], Runs.In(folder)));
        Assert.Contains("“notes.png” is no picture", refusal.Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder["empty.md"], "\n  \n");
        refusal = await Assert.ThrowsAsync<StudioException>(() => DocumentStage.ReadTextAsync(folder["empty.md"], [], Runs.In(folder)));
        Assert.Contains("empty", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_given_becomes_markup_or_an_address()
    {
        foreach (var attack in new[]
        {
            "<img src=x onerror=y>", "![x](file:///etc/passwd)", "[a](javascript:z)", "<style>@import url(http://e.org)</style>", "<link rel=stylesheet href=http://e.org>", "&lt;img src=x&gt;", "`<img src=x>`",
            "# <base href=//e.org>", "| <b> | \n|---|\n| <svg onload=x> |", "<http://e.org/\"onmouseover=\"x>", "```\n</pre><img src=x>\n```", "\" onload=\"x", "<!-- x --><iframe src=//e.org></iframe>", "![a\" src=\"x](b)",
        })
        {
            var html = TextHtml.Page("T\"><img src=x>", MarkdownPieces.Of(attack), "en\"><img>");
            var tags = System.Text.RegularExpressions.Regex.Matches(html[(html.IndexOf("</style>", StringComparison.Ordinal) + 8)..], "<[^>]*>").Select(m => m.Value).ToList();
            Assert.DoesNotContain(tags, t => t.Contains("src", StringComparison.Ordinal) && !t.Contains("&quot;", StringComparison.Ordinal));
            Assert.All(tags, t => Assert.Matches("^</?(html|head|body|meta|title|style|section|div|p|h1|h2|pre|table|tr|td|b|i|code|span)\\b", t));
            Assert.DoesNotContain("href=", string.Join("", tags), StringComparison.Ordinal);
        }
    }

    private Task Draw(string name, string size) =>
        new ToolRunner().RunAsync(new ToolCommand("ffmpeg", "-v", "error", "-f", "lavfi", "-i", $"testsrc=s={size}", "-frames:v", "1", folder[name]), CancellationToken.None);
}

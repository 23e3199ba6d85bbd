using LectureStudio.Pipeline.Workflows.Course.Reading;
using LectureStudio.Pipeline.Workflows.Course.Reading.Asciidoc;
using LectureStudio.Pipeline.Workflows.Course.Reading.Html;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;
using LectureStudio.Pipeline.Workflows.Course.Reading.Rst;

namespace LectureStudio.Tests.Workflows.Course.Reading;

public sealed class PicturesTests
{
    [Fact(Timeout = 60000)]
    public async Task Markdown_shows_pictures_of_the_source_in_text_quotes_lists_and_html()
    {
        var document = await new MarkdownReader().ReadAsync("# T\n\nSee ![A *chart*](img/a%20b.png \"The loss\") here.\n\n> ![quoted](../q.png)\n\n- item ![listed](l.gif)\n\n<p><img\n  src=\"h.webp\"\n  alt=\"In &quot;HTML&quot;\"></p>\n\nInline <img src='i.jpg' alt='Inline'>.\n\n![far](https://example.org/x.png) ![data](data:image/png;base64,AA) ![other](//example.org/y.png)");
        Assert.Equal(["3-3 img/a%20b.png|A chart|The loss", "5-5 ../q.png|quoted|", "7-7 l.gif|listed|", "9-11 h.webp|In \"HTML\"|", "13-13 i.jpg|Inline|"], Shape(document));
    }

    [Fact(Timeout = 60000)]
    public async Task Rst_asciidoc_and_html_show_theirs()
    {
        Assert.Equal(["3-4 img/a.png|A chart|", "8-9 b.png|More|"], Shape(await new RstReader().ReadAsync("Text\n\n.. figure:: img/a.png\n   :alt: A chart\n\n   Its caption.\n\n.. image:: b.png\n   :alt: More\n")));
        Assert.Equal(["6-7 pics/a.png|A chart|The loss"], Shape(await new AsciidocReader().ReadAsync("= T\n:imagesdir: pics\n\nText.\n\n.The loss\nimage::a.png[A chart, 300]\n")));
        Assert.Equal(["1-1 a.png|A chart|"], Shape(await new HtmlReader().ReadAsync("<figure><img src=\"a.png\" alt=\"A chart\"><figcaption>Words</figcaption></figure>")));
    }

    private static IEnumerable<string> Shape(DocumentText document) => document.Pictures.Select(p => $"{p.FirstLine}-{p.LastLine} {p.Target}|{p.Alt}|{p.Caption}");
}

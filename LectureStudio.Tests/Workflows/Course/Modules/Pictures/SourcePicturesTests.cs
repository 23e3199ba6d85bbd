using System.Buffers.Binary;
using System.Text;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Pipeline.Workflows.Course.Modules.Pictures;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Course.Scanning;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.Course.Modules.Pictures;

public sealed class SourcePicturesTests
{
    private static readonly byte[] Good = Support.Pictures.Png(200, 100);

    [Fact(Timeout = 180000)]
    public async Task Takes_pictures_of_the_source_that_are_what_they_say_and_nothing_else()
    {
        using var folder = new TempFolder();
        var tree = Snapshots.Of(folder, [
            ("docs/a.md", []), ("docs/img/good one.png", Good), ("docs/img/same.png", Good), ("static/top.png", Support.Pictures.Png(60, 60)), ("docs/img/mark.png", Support.Pictures.Png(16, 16)),
            ("docs/img/cut.png", Good[..(Good.Length / 2)]), ("docs/img/huge.png", Huge()), ("docs/img/named.png", Encoding.UTF8.GetBytes("<script>alert(1)</script> and so on, long enough to be looked at")),
            ("docs/img/drawn.svg", Encoding.UTF8.GetBytes(Drawing("0 0 120 80", "<rect width='120' height='80' fill='#0f0'/>"))), ("docs/img/leads.svg", Encoding.UTF8.GetBytes(Drawing("0 0 120 80", "<image href='good one.png' width='99' height='99'/>"))), ("secret.png", Good),
        ]);
        var blocks = new[] { "img/good%20one.png", "img/same.png", "/top.png", "img/mark.png", "img/cut.png", "img/huge.png", "img/named.png", "img/drawn.svg", "img/leads.svg", "../../secret.png", "img/none.png" }.Select(Shown).ToList();
        var (module, run) = (new CourseModule("m", "M", [], [], [], 1, [], [new("s", "S", blocks), new("t", "T", [Shown("img/cut.png")])], [], [], [], new Dictionary<string, string>()), Runs.In(folder, "work"));

        var written = Assert.Single(await new SourcePictures(new PictureCheck(new ToolRunner(), Options.Create(new ToolOptions()))).TakeAsync([new(module, new(12, 0, 0))], tree, run));

        // The same picture is shown once; a section of which nothing is left is gone.
        var shown = Assert.Single(written.Module.Sections).Blocks.Select(b => b.Picture!).ToList();
        Assert.Equal([("docs/img/good one.png", "An img/good%20one.png", 200, 100), ("static/top.png", "An /top.png", 60, 60), ("docs/img/drawn.svg", "An img/drawn.svg", 120, 80)], shown.Select(p => (p.Path, p.Alt, p.Width, p.Height)));
        Assert.Equal(Good, await File.ReadAllBytesAsync(shown[0].File!.Path));
        // A drawing is shown as a picture of it, twice as fine; what is looked at leaves nothing else behind.
        Assert.Equal((".png", 240, 160, 2), PictureHead.Of(await File.ReadAllBytesAsync(shown[2].File!.Path)) is { } head ? (head.Extension, head.Width, head.Height, shown[2].Density) : default);
        Assert.Equal(3, Directory.GetFiles(Path.Combine(run.WorkFolder, "pictures")).Length);
        Assert.Equal(3, written.Check.Kept);
    }

    [Fact]
    public void Of_a_drawing_only_what_is_drawn_goes_on_to_the_renderer()
    {
        var drawing = Read("""
            <?xml version="1.0"?><?xml-stylesheet href="x.css"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:e="urn:editor" width="72pt" height="1in" e:zoom="2" onload="alert(1)">
            <script>alert(1)</script><e:view href="x"/><switch><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">HTML</p></foreignObject><text xml:space="preserve">a &lt; b</text></switch><a xlink:href="https://example.org"><use xlink:href="#b"/></a></svg>
            """);
        Assert.Equal((96, 96), (drawing.Width, drawing.Height));
        Assert.Equal("""<svg width="72pt" height="1in" xmlns="http://www.w3.org/2000/svg"><switch><text xml:space="preserve">a &lt; b</text></switch><a><use href="#b" /></a></svg>""", drawing.Xml.Replace("\n", ""));
    }

    [Theory]
    [InlineData("<html/>", "neither PNG, JPEG, GIF, WebP nor SVG")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g>", "SVG that is damaged, or has entities of its own")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>&a;</svg>", "SVG that is damaged, or has entities of its own")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG without a size")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><foreignObject/></svg>", "SVG with HTML in it")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image href='file:///etc/passwd'/></svg>", "SVG that shows other files")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image href='data:image/svg+xml;base64,AA=='/></svg>", "SVG that shows other files")]
    public void Drawings_that_are_not_shown_say_why(string svg, string why) => Assert.Equal(why, Assert.Throws<FormatException>(() => Read(svg)).Message);

    [Fact]
    public void A_drawing_of_elements_without_end_is_not_shown() =>
        Assert.Equal("SVG of too many elements within one another", Assert.Throws<FormatException>(() => Read(Drawing("0 0 9 9", string.Concat(Enumerable.Repeat("<g>", 100_000))))).Message);

    [Theory]
    [InlineData("474946383961640032000000000000000000000000000000000000000000", ".gif", 100, 50)]
    [InlineData("FFD8FFE000040000FFC0000B08003200640101110000000000000000000000", ".jpg", 100, 50)]
    [InlineData("524946460000000057454250565038580A000000000000006300003100000000", ".webp", 100, 50)]
    [InlineData("5249464600000000574542505650384C000000002F63400C0000000000000000", ".webp", 100, 50)]
    public void The_first_bytes_tell_kind_and_size(string hex, string extension, int width, int height) =>
        Assert.Equal((extension, width, height), PictureHead.Of(Convert.FromHexString(hex)) is { } head ? (head.Extension, head.Width, head.Height) : default);

    [Fact]
    public void What_ends_early_is_no_picture()
    {
        for (var length = 0; length < 30; length++) Assert.Null(PictureHead.Of(Good.AsSpan(0, length)));
        Assert.Null(PictureHead.Of(Convert.FromHexString("FFD8FFE0FFFF" + new string('0', 80))));
    }

    private static SvgDrawing Read(string svg) => SvgDrawing.Read(Encoding.UTF8.GetBytes(svg));

    private static string Drawing(string box, string content) => $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{box}'>{content}</svg>";

    private static CourseBlock Shown(string target) => new(BlockKind.Picture, "An " + target, [new("docs/a.md", 1, 1)], Picture: new(target, "An " + target));

    private static byte[] Huge()
    {
        var huge = (byte[])Good.Clone();
        BinaryPrimitives.WriteInt32BigEndian(huge.AsSpan(16), 60_000);
        return huge;
    }
}

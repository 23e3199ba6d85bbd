using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Pipeline.Workflows.Handout.Document;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Handout;

public sealed class RenderHandoutTests(RenderHandoutTests.Usual usual) : IClassFixture<RenderHandoutTests.Usual>, IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory(Timeout = 180000)]
    [InlineData("notes", "a4")]
    [InlineData("lines", "letter")]
    [InlineData("grid", "a4")]
    [InlineData("study", "letter")]
    public async Task Every_layout_prints_a_tagged_pdf_of_its_paper_with_the_text_in_it(string layout, string paper)
    {
        var document = await HandoutStages.ComposeAsync(SampleLecture.Make(await HandoutStages.PicturesAsync(folder, colours: ["white", "navy"]), 3), folder);
        var rendered = await HandoutStages.RenderAsync(document, new RenderSettings { Layout = layout, Paper = paper }, folder);

        var info = await RunAsync("pdfinfo", rendered.Path("handout.pdf"));
        var text = await RunAsync("pdftotext", "-layout", rendered.Path("handout.pdf"), "-");
        Assert.Contains($"Pages:           {rendered.Pages}", info, StringComparison.Ordinal);
        Assert.Contains("Tagged:          yes", info, StringComparison.Ordinal);
        Assert.Contains("Linear regression: the honest description of a lean", info, StringComparison.Ordinal);
        Assert.Contains(paper == "a4" ? "595.276 x 841.89" : "612 x 792", info, StringComparison.Ordinal);
        Assert.Contains($"2 of {rendered.Pages}", text, StringComparison.Ordinal);
        Assert.Contains("20 November 2026", text, StringComparison.Ordinal);
        Assert.Contains("Least squares", text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task The_same_handout_gives_the_same_bytes_in_every_format()
    {
        var first = usual.Rendered;
        // ZIP files keep times to two seconds.
        while (DateTime.UtcNow - File.GetLastWriteTimeUtc(first.Path("handout.epub")) < TimeSpan.FromSeconds(2.1)) await Task.Delay(100);
        var second = await HandoutStages.RenderAsync(usual.Document, new RenderSettings(), folder);

        Assert.Equal(["handout.pdf", "handout.html", "handout.docx", "handout.epub"], first.Files.Select(f => f.Name));
        foreach (var file in first.Files)
            Assert.True(File.ReadAllBytes(file.Path).AsSpan().SequenceEqual(File.ReadAllBytes(second.Path(file.Name))), $"{file.Name} differs");
    }

    [Fact(Timeout = 180000)]
    public async Task Text_from_outside_never_becomes_markup_a_link_or_a_file_that_is_read()
    {
        const string Hostile = "\"><script>alert(1)</script><img src='file:///etc/passwd'> ](javascript:alert(2)) \\input{x} $x$ \u0000\uD800 </title>";
        var lecture = SampleLecture.Make([], 1);
        var document = await HandoutStages.ComposeAsync(
            lecture with
            {
                Settings = lecture.Settings with { Title = Hostile, Speaker = Hostile },
                Sections = lecture.Sections with { Items = [lecture.Sections.Items[0] with { Title = Hostile, Sentences = [new(0, 5, Hostile, Hostile)] }] },
                Notes = lecture.Notes with { Glossary = [new(Hostile, Hostile, 3)] },
            },
            folder);
        var rendered = await HandoutStages.RenderAsync(document, new RenderSettings(), folder);

        foreach (var name in new[] { "print.html", "handout.html", "docx.html", "epub.html" })
        {
            var page = await File.ReadAllTextAsync(Path.Combine(rendered.Files[0].Folder, name));
            var parsed = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page);
            Assert.Empty(parsed.QuerySelectorAll("script"));
            Assert.All(parsed.QuerySelectorAll("img"), i => Assert.StartsWith("qr/", i.GetAttribute("src"), StringComparison.Ordinal));
            Assert.All(parsed.QuerySelectorAll("[href]"), a => Assert.Matches("^(#|https://video.example.org/)", a.GetAttribute("href")));
            Assert.Contains("<script>alert(1)</script>", parsed.Body!.TextContent, StringComparison.Ordinal);
        }

        var printed = await RunAsync("pdftotext", "-raw", rendered.Path("handout.pdf"), "-");
        Assert.Contains("alert(1)", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", printed, StringComparison.Ordinal);
        var docx = await RunAsync("pandoc", "-f", "docx", "-t", "plain", "--wrap=none", rendered.Path("handout.docx"));
        Assert.Contains("<script>alert(1)</script>", docx, StringComparison.Ordinal);
        Assert.Contains("$x$", docx, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task Every_time_leads_to_its_second_of_the_recording()
    {
        var rendered = usual.Rendered;
        const string Link = "https://video.example.org/watch/linear-regression.mp4#t=75";
        Assert.Contains(Link, await File.ReadAllTextAsync(rendered.Path("handout.pdf"), System.Text.Encoding.Latin1), StringComparison.Ordinal);
        Assert.Contains(Link, await File.ReadAllTextAsync(rendered.Path("handout.html")), StringComparison.Ordinal);
        Assert.Contains(Link, await RunAsync("pandoc", "-f", "docx", "-t", "markdown", "--wrap=none", rendered.Path("handout.docx")), StringComparison.Ordinal);
        Assert.Contains(Link, await RunAsync("pandoc", "-f", "epub", "-t", "markdown", "--wrap=none", rendered.Path("handout.epub")), StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task Slides_keep_their_shape_in_word_and_the_table_of_bookmarks_lists_the_sections()
    {
        var document = await HandoutStages.ComposeAsync(SampleLecture.Make(await HandoutStages.PicturesAsync(folder, "640x480", "white"), 1), folder);
        var rendered = await HandoutStages.RenderAsync(document, new RenderSettings { Paper = "letter" }, folder);

        using var docx = System.IO.Compression.ZipFile.OpenRead(rendered.Path("handout.docx"));
        var (xml, styles) = (Part("word/document.xml"), Part("word/styles.xml"));
        var size = xml.Descendants().First(e => e.Name.LocalName == "extent");
        Assert.InRange((double)size.Attribute("cx")! / (double)size.Attribute("cy")!, 1.32, 1.34);
        Assert.Equal("12240", xml.Descendants().Last(e => e.Name.LocalName == "pgSz").Attributes().First(a => a.Name.LocalName == "w").Value);
        // The time below a heading stays on the page of the slide.
        var kept = styles.Descendants().Single(e => e.Name.LocalName == "style" && e.Descendants().Any(n => n.Name.LocalName == "name" && n.Attributes().Any(a => a.Value == "Kept with next")));
        Assert.Contains(kept.Descendants(), e => e.Name.LocalName == "keepNext");
        var id = kept.Attributes().First(a => a.Name.LocalName == "styleId").Value;
        Assert.Contains(xml.Descendants(), e => e.Name.LocalName == "pStyle" && e.Attributes().Any(a => a.Value == id));

        var pdf = await File.ReadAllTextAsync(rendered.Path("handout.pdf"), System.Text.Encoding.Latin1);
        Assert.Contains("/Title (1  Linear regression)", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("/Title (Key points)", pdf, StringComparison.Ordinal);

        System.Xml.Linq.XDocument Part(string name)
        {
            using var part = docx.GetEntry(name)!.Open();
            return System.Xml.Linq.XDocument.Load(part);
        }
    }

    [Fact(Timeout = 180000)]
    public async Task Everything_in_the_book_is_listed_once_under_an_xml_name_and_there()
    {
        using var epub = System.IO.Compression.ZipFile.OpenRead(usual.Rendered.Path("handout.epub"));
        using var manifest = epub.GetEntry("EPUB/content.opf")!.Open();
        var ids = System.Xml.Linq.XDocument.Load(manifest).Descendants().Where(e => e.Name.LocalName == "item").ToList();
        Assert.Contains(ids, i => (string?)i.Attribute("properties") == "cover-image");
        Assert.All(ids, i => System.Xml.XmlConvert.VerifyNCName((string)i.Attribute("id")!));
        Assert.Equal(ids.Count, ids.Select(i => (string)i.Attribute("id")!).Distinct().Count());
        Assert.All(ids, i => Assert.NotNull(epub.GetEntry("EPUB/" + (string)i.Attribute("href")!)));
    }

    [Fact(Timeout = 180000)]
    public async Task The_web_page_asks_nobody_for_anything()
    {
        var lecture = SampleLecture.Make(await HandoutStages.PicturesAsync(folder, colours: ["white"]), 1);
        var document = await HandoutStages.ComposeAsync(lecture with { Settings = lecture.Settings with { VideoUrl = "" } }, folder);
        var rendered = await HandoutStages.RenderAsync(document, new RenderSettings(), folder);

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await File.ReadAllTextAsync(rendered.Path("handout.html")));
        Assert.NotEmpty(page.QuerySelectorAll("img"));
        Assert.All(page.QuerySelectorAll("[src]"), e => Assert.StartsWith("data:image/webp;base64,", e.GetAttribute("src"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("[href]"), e => Assert.StartsWith("#", e.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("0", page.QuerySelector(".spoken button")!.GetAttribute("data-t"));
        Assert.Contains("default-src 'none'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task Dark_slides_are_inverted_only_when_asked()
    {
        var asked = await HandoutStages.RenderAsync(usual.Document, new RenderSettings { InvertDarkSlides = true }, folder);

        Assert.All(await Task.WhenAll(LumaAsync(asked, 1), LumaAsync(asked, 2), LumaAsync(usual.Rendered, 1)), luma => Assert.InRange(luma, 128, 255));
        Assert.InRange(await LumaAsync(usual.Rendered, 2), 0, 128);
    }

    [Theory(Timeout = 180000)]
    [InlineData("weasyprint", "WeasyPrint")]
    [InlineData("pandoc", "pandoc")]
    public async Task A_missing_program_is_named_with_how_to_get_it(string program, string named)
    {
        var document = await HandoutStages.ComposeAsync(SampleLecture.Make([], 1), folder);
        var programs = program == "pandoc" ? new ToolOptions { Pandoc = "no-such-pandoc" } : new ToolOptions { Weasyprint = "no-such-weasyprint" };
        var problem = await Assert.ThrowsAsync<StudioException>(() => HandoutStages.RenderAsync(document, new RenderSettings(), folder, programs));
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
        Assert.Contains($"apt install {program}", problem.Remedy, StringComparison.Ordinal);
    }

    /// <summary>Mean brightness of a slide as it is printed, 0 to 255.</summary>
    private static async Task<double> LumaAsync(RenderedHandout rendered, int slide)
    {
        var output = await RunAsync("ffprobe", "-v", "error", "-f", "lavfi", "-i", $"movie={Path.Combine(rendered.Files[0].Folder, $"print/{slide:000}.jpg")},signalstats", "-show_entries", "frame_tags=lavfi.signalstats.YAVG", "-of", "csv=p=0");
        return double.Parse(output.Trim(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments) =>
        (await new ToolRunner().RunAsync(new ToolCommand(program, arguments), default)).Output;

    /// <summary>A handout of a light and a dark slide with the settings as they are, once for all tests that only look at it.</summary>
    public sealed class Usual : IAsyncLifetime
    {
        private readonly TempFolder folder = new();

        public HandoutDocument Document { get; private set; } = null!;

        public RenderedHandout Rendered { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Document = await HandoutStages.ComposeAsync(SampleLecture.Make(await HandoutStages.PicturesAsync(folder, colours: ["white", "navy"]), 2), folder);
            Rendered = await HandoutStages.RenderAsync(Document, new RenderSettings(), folder);
        }

        public Task DisposeAsync()
        {
            folder.Dispose();
            return Task.CompletedTask;
        }
    }
}

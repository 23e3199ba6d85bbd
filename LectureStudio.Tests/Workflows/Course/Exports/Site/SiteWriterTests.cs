using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course.Exports.Site;

public class SiteWriterTests
{
    [Fact(Timeout = 180000)]
    public async Task The_same_course_gives_the_same_bytes()
    {
        using var folder = new TempFolder();
        var course = await CourseFixture.WriteAsync(folder["source"]);
        var first = await WriteAsync(course, Runs.In(folder, "first"));
        var second = await WriteAsync(course, Runs.In(folder, "second"));

        Assert.Equal(first.Select(f => f.Name), second.Select(f => f.Name));
        foreach (var (one, other) in first.Zip(second)) Assert.True(File.ReadAllBytes(one.Path).AsSpan().SequenceEqual(File.ReadAllBytes(other.Path)), one.Name);
    }

    [Fact(Timeout = 180000)]
    public async Task The_site_is_read_again_and_nothing_leads_nowhere()
    {
        using var folder = new TempFolder();
        var run = Runs.In(folder);
        var course = await CourseFixture.WriteAsync(folder["source"]);
        course = course with { Site = await WriteAsync(course, run) };
        var site = new StaticSite(new DocumentTexts([]));
        var written = await site.WriteAsync(course, run);

        var checks = await site.CheckAsync(course, written, run);
        Assert.Contains(checks, c => c.StartsWith("12 pages", StringComparison.Ordinal));

        // What a check cannot find it need not look for.
        await File.WriteAllTextAsync(written.Single(w => w.Name == "course/glossary.html").File.Path, "<h1 id=a>Glossary</h1><h3 id=a>Skipped</h3><a href=modules/none.html>x</a><img src=https://example.org/x.png><p onclick=x>");
        var failure = await Assert.ThrowsAsync<StudioException>(() => site.CheckAsync(course, written, run));
        Assert.Contains("the id a twice", failure.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task A_page_of_a_course_of_many_modules_names_those_around_it()
    {
        using var folder = new TempFolder();
        var run = Runs.In(folder);
        var course = await CourseFixture.WriteAsync(folder["source"]);
        var last = course.Course.Modules[^1];
        course = course with { Course = course.Course with { Modules = [.. Enumerable.Range(1, 90).Select(n => last with { Id = $"m{n}", Title = $"{last.Title} {n}" })] } };
        course = course with { Site = await WriteAsync(course, run) };

        var written = await new StaticSite(new DocumentTexts([])).WriteAsync(course, run);
        await new StaticSite(new DocumentTexts([])).CheckAsync(course, written, run);

        foreach (var (page, first) in new[] { ("modules/m1", 1), ("modules/m50", 20), ("modules/m90", 31), ("index", 1) })
        {
            var side = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await File.ReadAllTextAsync(written.Single(w => w.Name == $"course/{page}.html").File.Path)).QuerySelector(".side")!;
            Assert.Equal(Enumerable.Range(first, 60).Select(n => $"m{n}"), side.QuerySelectorAll("[data-state-of]").Select(m => m.GetAttribute("data-state-of")));
            Assert.Contains(side.QuerySelectorAll("a"), a => a.GetAttribute("href")!.EndsWith("index.html#modules", StringComparison.Ordinal) && a.TextContent == "90 modules");
        }
    }

    [Fact(Timeout = 180000)]
    public async Task Nothing_of_the_source_becomes_markup()
    {
        using var folder = new TempFolder();
        var written = await WriteAsync(await CourseFixture.WriteAsync(folder["source"]), Runs.In(folder));

        foreach (var file in written.Where(f => f.Name.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await File.ReadAllTextAsync(file.Path));
            Assert.All(page.QuerySelectorAll("script"), s => Assert.Matches(@"^(\.\./)*assets/[a-z]+\.js$", s.GetAttribute("src")));
            Assert.Empty(page.QuerySelectorAll("iframe, object, b + script, [onerror], [style]"));
            Assert.All(page.QuerySelectorAll("img"), i => Assert.Equal(("../media/queue.png", "The <queue> between \"program\" & worker"), (i.GetAttribute("src"), i.GetAttribute("alt"))));
            Assert.DoesNotContain(page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!), h => h.StartsWith("javascript", StringComparison.OrdinalIgnoreCase) || h.StartsWith("data", StringComparison.OrdinalIgnoreCase));
        }
        Assert.All(written, f => Assert.Matches("^[A-Za-z0-9._/-]+$", f.Name));
    }

    internal static Task<IReadOnlyList<StageFile>> WriteAsync(CourseToExport course, StageRun run) =>
        new SiteWriter(new DocumentTexts([])).WriteAsync(course, run);
}

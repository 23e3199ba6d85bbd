using System.Diagnostics;
using System.Globalization;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Exports;
using LectureStudio.Pipeline.Workflows.Course.Exports.CommonMark;
using LectureStudio.Pipeline.Workflows.Course.Exports.Print;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Course;
using LectureStudio.Tests.Workflows.Course.Exports.Site;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>Looks at every page of a course's site as Lighthouse does, from the disk, in both colours and three widths; and how long a large course takes.</summary>
[Trait("Category", "Benchmark")]
public sealed class CourseSiteBenchmark(ITestOutputHelper output, SiteBrowser site) : IClassFixture<SiteBrowser>
{
    private const int Modules = 120;

    [Fact(Timeout = 600_000)]
    public async Task Every_page_passes_every_check()
    {
        List<string> faults = [];
        var checks = 0;
        void Expect(bool isRight, string what)
        {
            checks++;
            if (!isRight) faults.Add(what);
        }

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var width in new[] { 400, 800, 1400 })
            {
                await using var tab = await site.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, BypassCSP = true, ReducedMotion = ReducedMotion.Reduce });
                foreach (var name in site.Pages)
                {
                    await tab.GoAsync(name);
                    var at = $"{name}, {width} px, {scheme}";
                    Expect(await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{at}: wider than its window");
                    Expect(await tab.Page.EvaluateAsync<bool>("document.title.length > 0 && document.documentElement.lang.length > 0 && !!document.querySelector('meta[name=viewport]') && !!document.querySelector('meta[name=description]')"), $"{at}: title, language, viewport, description");
                    Expect(await tab.Page.EvaluateAsync<bool>("performance.getEntriesByType('layout-shift').reduce((s, e) => s + e.value, 0) < 0.1"), $"{at}: the page jumps while it loads");
                    Expect(await tab.Page.EvaluateAsync<bool>("[...document.querySelectorAll('main p, main li, main td')].every(e => parseFloat(getComputedStyle(e).fontSize) >= 12)"), $"{at}: text under 12 px");
                    var found = await Axe.ViolationsAsync(tab.Page).WaitAsync(TimeSpan.FromMinutes(1));
                    Expect(found.Count == 0, $"{at}: {string.Join(", ", found.Select(v => v.Id))}");
                }
            }
        }
        await using (var tab = await site.OpenAsync())
        {
            foreach (var name in site.Pages)
            {
                await tab.GoAsync(name);
                Expect(tab.Faults.Count == 0, string.Join(", ", tab.Faults));
                tab.Faults.Clear();
            }
        }
        foreach (var fault in faults) output.WriteLine(fault);
        output.WriteLine($"BENCH course.site_checks {checks - faults.Count}/{checks} ({site.Pages.Count} pages, light and dark, 400 to 1400 px, opened from the disk)");
        Assert.Empty(faults);
    }

    [Fact(Timeout = 900_000)]
    public async Task A_large_course_is_written_and_read_again()
    {
        using var folder = new TempFolder();
        var course = Enlarge(await CourseFixture.WriteAsync(folder["source"]));
        var runner = new ToolRunner();
        var tools = Options.Create(new ToolOptions());
        var texts = new DocumentTexts([]);
        ICourseExport[] exports = [new StaticSite(texts), new MarkdownExport(), new PdfExport(new Weasyprint(runner, tools), new PdfReader(runner, tools), runner, tools)];
        foreach (var export in exports)
        {
            var run = Runs.In(folder);
            var clock = Stopwatch.StartNew();
            if (export is StaticSite) course = course with { Site = await new SiteWriter(texts).WriteAsync(course, run) };
            var written = await export.WriteAsync(course, run);
            var write = clock.Elapsed.TotalSeconds;
            clock.Restart();
            var checks = await export.CheckAsync(course, written, run);
            var bytes = written.Sum(w => new FileInfo(w.File.Path).Length);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH course.write_{export.Name.Replace(' ', '_').ToLowerInvariant()}_s {write:0.0} ({course.Course.Modules.Count} modules, {bytes / 1e6:0.0} MB, {string.Join(", ", checks)}; read again in {clock.Elapsed.TotalSeconds:0.0} s)"));
        }
    }

    private static CourseToExport Enlarge(CourseToExport course)
    {
        var first = course.Course.Modules[0];
        var section = first.Sections[0];
        var modules = Enumerable.Range(1, Modules).Select(m => first with
        {
            Id = $"m{m}",
            Title = $"Module of the number {m}",
            Sections = [.. Enumerable.Range(1, 6).Select(s => section with { Id = $"s{s}", Blocks = [.. section.Blocks, .. first.Sections[1].Blocks.Where(b => b.Material is null)] })],
        });
        return course with { Course = course.Course with { Modules = [.. modules] } };
    }
}

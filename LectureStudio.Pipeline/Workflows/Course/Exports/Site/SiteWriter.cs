using System.Text;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Pages;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Search;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site;

/// <summary>
/// Writes the course as a static site: <c>index.html</c>, <c>modules/ID.html</c>, <c>glossary.html</c>, <c>source/PATH.html</c> with an anchor for
/// each line (<c>#L10</c>), <c>media/</c>, <c>assets/</c>. All addresses are relative; nothing is asked of any other place; the same course gives the same bytes.
/// </summary>
/// <remarks>
/// The scripts keep their state through <c>window.courseStore</c> = <c>{ load(): state | null, save(state) }</c>, which a script loaded before may set
/// (packages for learning platforms put theirs before <c>course.js</c>);
/// state = <c>{ visited: { moduleId: true }, answers: { "moduleId/questionId": { right: 0..1, given } }, completed, score: 0..1 }</c>.
/// It is completed once every module was opened and every question answered; the score is the mean over all questions (1 for a completed course without any).
/// </remarks>
public sealed class SiteWriter(DocumentTexts texts)
{
    /// <summary>Where the site is in the work folder.</summary>
    public const string Folder = "course/";

    private static readonly string[] Assets = ["course.css", "theme.js", "course.js", "quiz.js", "search.js"];

    /// <summary>The place of a file of the site within the site.</summary>
    public static string NameWithin(string name) => name[Folder.Length..];

    /// <param name="course">To write.</param>
    /// <param name="run">Takes the files.</param>
    /// <returns>All files, <c>course/index.html</c> and so on, sorted by name (ordinal).</returns>
    public async Task<IReadOnlyList<StageFile>> WriteAsync(CourseToExport course, StageRun run)
    {
        var plan = new SitePlan(course, await CitedSources.ReadAsync(course, texts, run.Cancellation));
        var pages = Pages(plan).ToList();
        var (done, files) = (0, pages.Select(p => run.NewFile(Folder + p.Name)).ToList());
        var width = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, run.Parallelism), CancellationToken = run.Cancellation };
        await Parallel.ForAsync(0, pages.Count, width, async (i, _) =>
        {
            await using var text = new StreamWriter(files[i].Path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            pages[i].Write(text);
            run.Report((double)Interlocked.Increment(ref done) / pages.Count);
        });
        var pictures = course.Course.Modules.SelectMany(m => m.Blocks).Select(b => b.Picture).OfType<CoursePicture>().Where(p => p.File is not null).Select(p => (p.File!.Path, MediaNames.Of(p)));
        foreach (var (from, to) in plan.Media.Select(m => (m.Key.File.Path, m.Value)).Concat(pictures).Distinct())
        {
            if (!File.Exists(from)) throw new StudioException($"{Path.GetFileName(from)}, which the course shows, is gone.", "Take it out of the module, or add it again.");
            files.Add(run.NewFile(Folder + to));
            HardLink.Create(from, files[^1].Path);
        }
        return [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Name, Action<TextWriter> Write)> Pages(SitePlan plan)
    {
        yield return Page("index.html", IndexPage.Write);
        foreach (var module in plan.Course.Modules) yield return Page($"modules/{module.Id}.html", page => ModulePage.Write(page, module));
        if (plan.Course.Glossary.Count > 0) yield return Page("glossary.html", GlossaryPage.Write);
        foreach (var (path, name) in plan.SourcePages) yield return Page(name, page => SourcePage.Write(page, path));
        foreach (var asset in Assets) yield return ($"assets/{asset}", text => text.Write(SiteTemplates.Read(asset)));
        yield return ("assets/data.js", text => text.Write(CourseData.Script(plan)));
        yield return ("assets/search-index.js", text => text.Write(SearchIndex.Of(plan).Script()));

        (string, Action<TextWriter>) Page(string name, Action<SitePage> write) => (name, text => write(new SitePage(plan, new HtmlWriter(text), name)));
    }
}

using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Pages;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Search;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site;

/// <summary>
/// Writes the course as a static site: <c>index.html</c>, <c>modules/ID.html</c>, <c>glossary.html</c>, <c>source/PATH.html</c> with an anchor for
/// each line (<c>#L10</c>), <c>media/</c>, <c>assets/</c>. All addresses are relative; nothing is asked of any other place; the same course gives the same bytes.
/// </summary>
/// <remarks>
/// The scripts keep their state through <c>window.courseStore</c> = <c>{ load(): state | null, save(state) }</c>, which a script loaded before may set;
/// state = <c>{ visited: { moduleId: true }, answers: { "moduleId/questionId": { right: 0..1, given } }, completed, score: 0..1 }</c>.
/// It is completed once every module was opened and every question answered; the score is the mean over all questions (1 for a completed course without any).
/// </remarks>
public sealed class SiteWriter(DocumentTexts texts)
{
    private static readonly string[] Assets = ["course.css", "theme.js", "course.js", "quiz.js", "search.js"];

    /// <param name="course">To write.</param>
    /// <param name="folder">Where in the work folder: <c>course</c>. Its files are named <c>course/index.html</c> and so on.</param>
    /// <param name="flavour">What it is for.</param>
    /// <param name="run">Takes the files.</param>
    /// <returns>All files, sorted by name (ordinal).</returns>
    public async Task<IReadOnlyList<StageFile>> WriteAsync(CourseToExport course, string folder, SiteFlavour flavour, StageRun run)
    {
        var plan = new SitePlan(course, await CitedSources.ReadAsync(course, texts, run.Cancellation), flavour);
        List<StageFile> files = [];
        StageFile New(string name)
        {
            var file = run.NewFile($"{folder}/{name}");
            files.Add(file);
            return file;
        }

        void Page(string name, Action<SitePage> write)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            using var text = Open(New(name));
            write(new SitePage(plan, new HtmlWriter(text), name));
        }

        Page("index.html", IndexPage.Write);
        foreach (var module in plan.Course.Modules) Page($"modules/{module.Id}.html", page => ModulePage.Write(page, module));
        if (plan.Course.Glossary.Count > 0) Page("glossary.html", GlossaryPage.Write);
        foreach (var (path, name) in plan.SourcePages) Page(name, page => SourcePage.Write(page, path));
        foreach (var asset in Assets) await WriteTextAsync(New($"assets/{asset}"), SiteTemplates.Read(asset), run.Cancellation);
        await WriteTextAsync(New("assets/data.js"), CourseData.Script(plan), run.Cancellation);
        await WriteTextAsync(New("assets/search-index.js"), SearchIndex.Of(plan).Script(), run.Cancellation);
        foreach (var (from, to) in plan.Media.Select(m => (m.Key.File.Path, m.Value)).Distinct())
        {
            if (!File.Exists(from)) throw new StudioException($"The material {Path.GetFileName(from)} of the course is gone.", "Take it out of the module, or add it again.");
            HardLink.Create(from, New(to).Path);
        }
        return [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)];
    }

    private static StreamWriter Open(StageFile file) => new(file.Path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    private static Task WriteTextAsync(StageFile file, string text, CancellationToken cancellation) => File.WriteAllTextAsync(file.Path, text, cancellation);
}

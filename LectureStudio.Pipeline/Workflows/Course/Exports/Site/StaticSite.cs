using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Checks;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site;

/// <summary><c>course/</c>: the site that stands alone.</summary>
internal sealed class StaticSite(DocumentTexts texts) : ICourseExport
{
    public string Name => "Web site";

    public int Order => 1;

    public Task<IReadOnlyList<StageArtifact>> WriteAsync(CourseToExport course, StageRun run) =>
        Task.FromResult<IReadOnlyList<StageArtifact>>([.. course.Site.Select(f => new StageArtifact(f.Name, Kind(f.Name), f))]);

    public async Task<IReadOnlyList<string>> CheckAsync(CourseToExport course, IReadOnlyList<StageArtifact> written, StageRun run)
    {
        var plan = new SitePlan(course, await CitedSources.ReadAsync(course, texts, run.Cancellation));
        return SiteCheck.Read(plan, written.ToDictionary(a => SiteWriter.NameWithin(a.Name), a => a.File.Path, StringComparer.Ordinal), run.Cancellation);
    }

    /// <summary>The page to begin with is what a person opens; the rest belongs to it.</summary>
    private static ArtifactKind Kind(string name) => SiteWriter.NameWithin(name) == "index.html" ? ArtifactKind.Document : ArtifactKind.Data;
}

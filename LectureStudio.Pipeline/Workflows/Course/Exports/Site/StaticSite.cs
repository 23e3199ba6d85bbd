using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Checks;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site;

/// <summary><c>course/</c>: the site that stands alone.</summary>
internal sealed class StaticSite(SiteWriter writer, DocumentTexts texts) : ICourseExport
{
    private const string Folder = "course";

    public string Name => "Web site";

    public int Order => 1;

    public async Task<IReadOnlyList<StageArtifact>> WriteAsync(CourseToExport course, StageRun run) =>
        [.. (await writer.WriteAsync(course, Folder, SiteFlavour.Web, run)).Select(f => new StageArtifact(f.Name, Kind(f.Name), f))];

    public async Task<IReadOnlyList<string>> CheckAsync(CourseToExport course, IReadOnlyList<StageArtifact> written, StageRun run)
    {
        var plan = new SitePlan(course, await CitedSources.ReadAsync(course, texts, run.Cancellation), SiteFlavour.Web);
        return SiteCheck.Read(plan, written.ToDictionary(a => a.Name[(Folder.Length + 1)..], a => a.File.Path, StringComparer.Ordinal), run.Cancellation);
    }

    /// <summary>The page to begin with is what a person opens; the rest belongs to it.</summary>
    private static ArtifactKind Kind(string name) => name == $"{Folder}/index.html" ? ArtifactKind.Document : ArtifactKind.Data;
}

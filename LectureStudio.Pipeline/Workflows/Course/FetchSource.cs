using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Fetching;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>Brings a source here: a commit of a repository, a folder, or what is in an archive. Whatever is done later reads the snapshot alone.</summary>
internal sealed class FetchSource(RepositoryFetch repositories) : Stage<(GivenOrigin, GivenArchive, FetchSettings), SourceTree>
{
    public override string Doing => "Fetching the source";

    public override int Version => 2; // 2: no path of this machine.

    public override Lane Lane => Lane.Network;

    public override bool GrowsWithRecording => false;

    public override double UsualSeconds => 10;

    public override Task<SourceTree> RunAsync((GivenOrigin, GivenArchive, FetchSettings) input, StageRun run)
    {
        var (origin, archive, settings) = input;
        var fetch = new FetchRun(run, new SourceLimits(settings.MostMegabytes));
        return (origin.Place, archive.File) switch
        {
            ({ Kind: OriginKind.Repository } place, null) => repositories.RunAsync(place, fetch),
            ({ Kind: OriginKind.Folder } place, null) => FolderFetch.RunAsync(place, fetch),
            (null, { } file) => ArchiveFetch.RunAsync(file, fetch),
            _ => throw new StudioException("There is nothing to make a course of.", "Give the address of a git repository, a folder, or an archive (.zip, .tar, .tar.gz)."),
        };
    }
}

using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Git;
using LectureStudio.Pipeline.Workflows.Course.Fetching;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>What a person gives for a course: a repository or a folder, or an archive of one; the course as it is when it is brought up to date.</summary>
public sealed record CourseSource(GivenOrigin Origin, GivenArchive Archive, GivenCourse Earlier) : IChecksInput, ITellsOrigin
{
    public IEnumerable<string> Problems()
    {
        if (Origin.Place is null && Archive.File is null) yield return "There is nothing to make a course of. Give the address of a git repository, a folder, or an archive (.zip, .tar, .tar.gz).";
        if (Origin.Place is { } place && Archive.File is { } file) yield return $"A course is made of one source. Leave out “{place.Address}” or “{file.Name}”.";
        if (Archive.File is { } given && !ArchiveFetch.IsArchive(given.Name)) yield return $"A course is not made of “{given.Name}”. Give an archive (.zip, .tar, .tar.gz), a folder, or the address of a git repository.";
    }

    public string Name() => Origin.Place switch
    {
        { Kind: OriginKind.Repository } place => new RepositoryAddress(place.Address, "").Name,
        { } place => Path.GetFileName(place.Address),
        _ => ArchiveFetch.NameOf(Archive.File?.Name ?? ""),
    };

    public string Place() => Origin.Place is { } place ? $"{place.Kind}\n{place.Address}\n{place.Reference}" : Archive.File?.Sha256 ?? "";

    string ITellsOrigin.Origin() => Origin.Place switch
    {
        { Kind: OriginKind.Repository } place => $"{place.Address}{(place.Reference.Length > 0 && place.Reference != place.Pin ? $", {place.Reference}" : "")}, at {place.Pin[..Math.Min(10, place.Pin.Length)]}",
        { } place => place.Address,
        _ => Archive.File?.Name ?? "",
    };
}

/// <summary>A repository or a folder; null when an archive is given.</summary>
public sealed record GivenOrigin(SourceOrigin? Place);

/// <summary>An archive; null when a repository or a folder is given.</summary>
public sealed record GivenArchive(SourceFile? File);

/// <summary>The course to bring up to date, as <c>course.json</c> of an earlier job; null for a new one.</summary>
public sealed record GivenCourse(SourceFile? File);

/// <summary>Where a source is fetched from, pinned when the job is submitted.</summary>
/// <param name="Kind">What lies there.</param>
/// <param name="Address">Of a repository its URL without credentials, of a folder its absolute path.</param>
/// <param name="Reference">Branch, tag or commit that was asked for; empty for the repository's own default.</param>
/// <param name="Pin">Of a repository the full commit id; of a folder a hash over names, sizes and times of its files, so that a changed folder is another input.</param>
public sealed record SourceOrigin(OriginKind Kind, string Address, string Reference, string Pin);

/// <summary>Kinds of places a source is fetched from.</summary>
public enum OriginKind { Repository, Folder }

using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>A source as it was fetched, pinned. Its files are in one snapshot, which nothing outside changes.</summary>
/// <param name="Name">Short name for titles: the repository's, the folder's or the archive's.</param>
/// <param name="Address">Where it came from, without credentials; the archive's name for an archive.</param>
/// <param name="Reference">Branch or tag; empty when none was asked for.</param>
/// <param name="Commit">Full commit id of a repository; else <c>sha256:</c> and a hash over the paths and contents.</param>
/// <param name="Snapshot">A ZIP of the regular files, stored without compression, sorted by path, with fixed times; read it with <see cref="Fetching.SourceSnapshot"/>.</param>
/// <param name="Files">How many files are in it.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Refused">What was not taken (links that lead out of the tree, devices, names that are no paths), a sentence each.</param>
public sealed record SourceTree(string Name, string Address, string Reference, string Commit, StageFile Snapshot, int Files, long Bytes, IReadOnlyList<string> Refused) : ITellsRemark
{
    /// <summary>The pin as people read it: the first ten letters of a commit.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string ShortCommit => Commit.StartsWith("sha256:", StringComparison.Ordinal) ? Commit[7..17] : Commit[..Math.Min(10, Commit.Length)];

    /// <summary>Where everybody finds it; of a folder or a repository on this machine the name alone, since its path is nobody else's business.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string PublicAddress => Path.IsPathRooted(Address) || Address.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? Name : Address;

    public string? Remark() => $"{Counted.Of(Files, "file")} at {ShortCommit}";
}

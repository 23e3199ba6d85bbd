using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Drift;

/// <summary>What has changed in a course's source since the course was made, and what of the course that concerns.</summary>
/// <param name="Job">The job that made the course.</param>
/// <param name="FromCommit">The course's, as <see cref="SourceTree.Commit"/>.</param>
/// <param name="ToCommit">The source's now.</param>
/// <param name="Affected">Modules that are made of what has changed, in the course's order.</param>
/// <param name="Unaffected">How many modules are not.</param>
/// <param name="NewDocuments">Documents that the source did not have, sorted; they become part of the course only when somebody chooses so.</param>
/// <param name="Report"><c>drift.json</c>; null when nothing had to be looked at.</param>
public sealed record DriftReport(
    Guid Job, string FromCommit, string ToCommit, IReadOnlyList<AffectedModule> Affected, int Unaffected, IReadOnlyList<string> NewDocuments, StageFile? Report) : IPublishesArtifacts, ITellsRemark
{
    public IEnumerable<StageArtifact> Artifacts() => Report is null ? [] : [new("drift.json", ArtifactKind.Data, Report)];

    public string? Remark() => Affected.Count == 0 ? "no module is affected" : $"{Affected.Count} of {Counted.Of(Affected.Count + Unaffected, "module")} affected";
}

/// <summary>A module that is made of something that has changed.</summary>
/// <param name="IsEdited">A person has edited it: it is kept as it is and marked, not written again.</param>
/// <param name="Changes">Why, at least one.</param>
public sealed record AffectedModule(string Id, string Title, bool IsEdited, IReadOnlyList<DocumentChange> Changes);

/// <summary>A document that a module is made of, or a picture that it shows, that has changed.</summary>
/// <param name="Path">As the course knows it.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="MovedTo">Of <see cref="ChangeKind.Moved"/> and of a document that is gone but probably went on elsewhere: its path now.</param>
/// <param name="Lines">Lines cited by the module that have changed; null when that is not known.</param>
/// <param name="Places">In how many of its citations.</param>
/// <param name="Why">In words: "docs/fit.md changed: 12 lines in 2 places cited by this module".</param>
public sealed record DocumentChange(string Path, ChangeKind Kind, string? MovedTo, int? Lines, int Places, string Why);

/// <summary>What may happen to a document.</summary>
public enum ChangeKind { Changed, Moved, Gone }

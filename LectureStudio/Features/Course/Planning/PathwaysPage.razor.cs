using LectureStudio.Features.Editing;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Planning;

namespace LectureStudio.Features.Course.Planning;

/// <summary>Where a person chooses one of the proposed pathways, and changes it.</summary>
public sealed partial class PathwaysPage : GateEditing<Pathways, PathwaysSession>
{
    private const int MostEarly = 6;
    private const int MostModules = 2000;

    private (Pathway Of, IReadOnlyList<EarlyUse> Uses)? known;

    protected override string LeavingOut => "The course is made of the pathway that was chosen, as it was, and what you changed here is dropped.";

    /// <summary>What the chosen pathway uses before it teaches it.</summary>
    private IReadOnlyList<EarlyUse> Early
    {
        get
        {
            if (known is not { } found || !ReferenceEquals(found.Of, Session!.All.Choice)) known = (Session!.All.Choice, PathwayCheck.Find(Session.All.Choice, Session.Analyses));
            return known.Value.Uses;
        }
    }

    protected override async Task<PathwaysSession?> OpenAsync(Pathways saved, string tag, CancellationToken cancellation) =>
        await Jobs.OutputAsync<DocumentAnalyses>(Id, cancellation) is { } analyses ? new(analyses, saved, tag) : null;

    protected override string NoteOf(Pathways before, Pathways after) => PathwayWords.Note(before, after);

    /// <summary>A draft of another state of the source has documents that are not here.</summary>
    protected override bool Fits(Pathways draft) =>
        draft is { Concepts: not null, Links: not null, Circles: not null, Proposals: not null }
        && draft.Proposals.All(p => p is { Modules: { Count: > 0 and <= MostModules }, Title: not null, Audience: not null, Description: not null } && p.Modules.All(m => m is { Id: not null, Title: not null, Objectives: not null, Teaches: not null, Prerequisites: not null, Parts: not null } && m.Parts.All(part => part?.Path is not null && Session!.Analyses.Documents.Any(d => d.Path == part.Path))))
        && !draft.Problems().Any();
}

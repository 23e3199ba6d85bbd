using LectureStudio.Features.Editing;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Choosing;

/// <summary>Where a person chooses what of a source a course is made of.</summary>
public sealed partial class ScopePage : GateEditing<CourseScope, ScopeSession>
{
    private const int MostRefused = 100;

    protected override string LeavingOut => "The course is made of what was proposed, and what you changed here is dropped.";

    protected override async Task<ScopeSession?> OpenAsync(CourseScope saved, string tag, CancellationToken cancellation) =>
        await Jobs.OutputAsync<SourceScan>(Id, cancellation) is { } scan && await Jobs.OutputAsync<SourceTree>(Id, cancellation) is { } source ? new(scan, source, saved, tag, SettingsOf(Job!.Settings)) : null;

    protected override string NoteOf(CourseScope before, CourseScope after) => ScopeWords.Note(before, after);

    /// <summary>A draft of another state of the source has files that are not here.</summary>
    protected override bool Fits(CourseScope draft) =>
        draft is { Documents: not null, Code: not null, Overview: not null, Wishes: not null, Language: not null } && draft.Documents.Concat(draft.Code).All(p => p is not null && Session!.Has(p))
        && (draft.NotChosen ?? []).All(n => n is { Reason: not null, Paths: not null });

    private static ChooseSettings SettingsOf(IReadOnlyDictionary<string, string> given)
    {
        return new(Of("include"), Of("exclude"), Of("overview"), Of("complexity"), Of("wishes"), Of("language"));

        string Of(string name) => given.GetValueOrDefault(name, "");
    }
}

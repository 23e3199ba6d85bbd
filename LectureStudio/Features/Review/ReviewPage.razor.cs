using LectureStudio.Features.Editing;
using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Features.Review;

/// <summary>Where a person chooses and trims the clips before they are rendered, and changes them afterwards.</summary>
public sealed partial class ReviewPage(ReviewReader reader) : GateEditing<ClipPlan, EditSession>
{
    private string tab = "clips";

    protected override string LeavingOut => "The clips are rendered as they were proposed, and what you changed here is dropped.";

    protected override async Task<EditSession?> OpenAsync(ClipPlan saved, string tag, CancellationToken cancellation) =>
        await reader.ReadAsync(Job!, cancellation) is { } material ? new EditSession(material, saved, tag) : null;

    protected override string NoteOf(ClipPlan before, ClipPlan after) => PlanDifference.InWords(before, after);

    protected override bool Fits(ClipPlan draft) => ClipDrafts.Fits(draft, Session!.Material.Media.Duration);
}

using LectureStudio.Pipeline.Workflows.Handout.Corrections;

namespace LectureStudio.Features.Handout;

/// <summary>What was written of a line.</summary>
/// <param name="GoesOn">Whether the next line is edited at once.</param>
public sealed record LineEdit(LineCorrection Line, bool GoesOn);

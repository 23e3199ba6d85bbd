using LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

namespace LectureStudio.Features.NewJob.Narration;

/// <summary>What a first look at a PDF shows; or why it cannot be used.</summary>
/// <param name="Pages">How many; 0 when it cannot be used.</param>
/// <param name="IsUpright">Whether its first page is taller than wide, as papers are.</param>
/// <param name="Told">How long it will be talked about; null when that is not known.</param>
/// <param name="Title">What is printed largest on its first page, or null.</param>
/// <param name="Problem">One sentence, or null.</param>
/// <param name="Remedy">One sentence; may be empty.</param>
public sealed record DocumentLook(int Pages, bool IsUpright, ToldLength? Told = null, string? Title = null, string? Problem = null, string Remedy = "")
{
    public static DocumentLook Refused(string problem, string remedy) => new(0, IsUpright: false, null, null, problem, remedy);
}

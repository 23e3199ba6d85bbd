namespace LectureStudio.Features.NewJob.Narration;

/// <summary>What a first look at a PDF shows; or why it cannot be used.</summary>
/// <param name="WordsOnPages">How many words stand on each page; empty when it cannot be used.</param>
/// <param name="IsUpright">Whether its first page is taller than wide, as papers are.</param>
/// <param name="Title">What is printed largest on its first page, or null.</param>
/// <param name="Problem">One sentence, or null.</param>
/// <param name="Remedy">One sentence; may be empty.</param>
public sealed record DocumentLook(IReadOnlyList<int> WordsOnPages, bool IsUpright, string? Title = null, string? Problem = null, string Remedy = "")
{
    public int Pages => WordsOnPages.Count;

    public static DocumentLook Refused(string problem, string remedy) => new([], IsUpright: false, null, problem, remedy);
}

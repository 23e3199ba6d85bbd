namespace LectureStudio.Pipeline.Workflows.Handout.Writers;

/// <summary>How much is written at most: numbers of statements.</summary>
/// <param name="Summary">Sentences of a section's summary.</param>
/// <param name="KeyPoints">Key points of a section.</param>
/// <param name="Terms">Terms of a section.</param>
/// <param name="Abstract">Sentences of the lecture's abstract.</param>
/// <param name="Goals">Learning goals of the lecture.</param>
public sealed record NotesLength(int Summary, int KeyPoints, int Terms, int Abstract, int Goals)
{
    /// <summary>The lengths behind the setting <c>summary</c>.</summary>
    public static NotesLength For(string summary) => summary switch
    {
        "short" => new(1, 3, 3, 3, 3),
        "long" => new(5, 8, 8, 7, 8),
        _ => new(3, 5, 5, 5, 5),
    };
}

using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Result;

/// <summary>A column by which documents are sorted.</summary>
/// <param name="IsNumber">Sorted as numbers are, the largest first.</param>
/// <param name="IsList">Shows what it counts.</param>
internal sealed record DocumentColumn(string Name, bool IsNumber, Func<DocumentAnalysis, IComparable> By, bool IsList = false)
{
    public static DocumentColumn[] All { get; } =
    [
        new("Document", false, d => d.Title),
        new("Type", false, d => d.Type),
        new("Complexity", false, d => d.Complexity),
        new("Words", true, d => d.Words),
        new("Minutes", true, d => d.ReadingMinutes),
        new("Concepts taught", true, d => d.Concepts.Count(c => c.IsTaught), IsList: true),
    ];

    /// <param name="falls">The largest first.</param>
    public IEnumerable<DocumentAnalysis> Sort(IEnumerable<DocumentAnalysis> documents, bool falls)
    {
        var order = Comparer<IComparable>.Create((a, b) => a is string text && b is string other ? string.Compare(text, other, StringComparison.OrdinalIgnoreCase) : a.CompareTo(b));
        return (falls ? documents.OrderByDescending(By, order) : documents.OrderBy(By, order)).ThenBy(d => d.Path, StringComparer.Ordinal);
    }
}

using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>What goes into the course, and for whom. What a person edits at the first gate.</summary>
/// <param name="Documents">Paths of the documents to learn from, sorted (ordinal); where there are none, of the code whose doc comments are read instead.</param>
/// <param name="Code">Paths of code files whose public interface and examples are looked at, sorted (ordinal).</param>
/// <param name="Overview">The document that introduces the whole; empty for none.</param>
/// <param name="Complexity">For whom.</param>
/// <param name="Wishes">What else the person asks for; a language model follows it, the built-in writer prefers documents and sections that speak of it.</param>
/// <param name="Words">Words of the documents together.</param>
public sealed record CourseScope(IReadOnlyList<string> Documents, IReadOnlyList<string> Code, string Overview, Complexity Complexity, string Wishes, int Words) : IReviewed, ITellsRemark
{
    private const int MostWishes = 4000;

    public IEnumerable<string> Problems()
    {
        if (Documents.Count == 0) yield return "No document is chosen. Choose at least one.";
        if (Overview.Length > 0 && !Documents.Contains(Overview, StringComparer.Ordinal)) yield return $"The overview “{Overview}” is not among the chosen documents.";
        if (Wishes.Length > MostWishes) yield return $"The wishes are longer than {MostWishes} letters.";
    }

    public string? Remark() => $"{Counted.Of(Documents.Count, "document")}, {Counted.Of(Code.Count, "code file")}";
}

/// <summary>How hard a text is, and for whom a course is.</summary>
public enum Complexity { Beginner, Intermediate, Advanced }

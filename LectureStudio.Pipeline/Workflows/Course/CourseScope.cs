using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Voices;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>What goes into the course, and for whom. What a person edits at the first gate.</summary>
/// <param name="Documents">Paths of the documents to learn from, sorted (ordinal); where there are none, of the code whose doc comments are read instead.</param>
/// <param name="Code">Paths of code files whose public interface and examples are looked at, sorted (ordinal).</param>
/// <param name="Overview">The document that introduces the whole; empty for none.</param>
/// <param name="Complexity">For whom.</param>
/// <param name="Wishes">What else the person asks for; a language model follows it, the built-in writer prefers documents and sections that speak of it.</param>
/// <param name="Words">Words of the documents together.</param>
/// <param name="Language">BCP 47, of the documents that are taken by themselves; empty when it is clear of none.</param>
/// <param name="Languages">Of all documents of the source, most words first; null in a scope of an earlier version.</param>
/// <param name="NotChosen">What was not taken by itself although it could be, reason by reason; null in a scope of an earlier version.</param>
public sealed record CourseScope(
    IReadOnlyList<string> Documents, IReadOnlyList<string> Code, string Overview, Complexity Complexity, string Wishes, int Words,
    string Language = "", IReadOnlyList<LanguageShare>? Languages = null, IReadOnlyList<NotChosenFiles>? NotChosen = null) : IReviewed, ITellsRemark
{
    private const int MostWishes = 4000, MostLanguages = 4;

    public IEnumerable<string> Problems()
    {
        if (Documents.Count == 0) yield return "No document is chosen. Choose at least one.";
        if (Overview.Length > 0 && !Documents.Contains(Overview, StringComparer.Ordinal)) yield return $"The overview “{Overview}” is not among the chosen documents.";
        if (Wishes.Length > MostWishes) yield return $"The wishes are longer than {MostWishes} letters.";
    }

    /// <summary>Of the source's languages those that are not the course's, most words first.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<LanguageShare> OtherLanguages => [.. (Languages ?? []).Where(l => l.Language.Length > 0 && l.Language != Language)];

    public string? Remark() =>
        $"{Counted.Of(Documents.Count, "document")}, {Counted.Of(Code.Count, "code file")}{(OtherLanguages.Count > 0 ? $", in {LanguageNames.Of(Language)}; left out {string.Join(", ", OtherLanguages.Take(MostLanguages).Select(l => LanguageNames.Of(l.Language)))}{(OtherLanguages.Count > MostLanguages ? $" and {OtherLanguages.Count - MostLanguages} more languages" : "")}" : "")}";
}

/// <summary>Files of one kind that were not chosen by themselves.</summary>
/// <param name="Reason">In a few words: <c>in another language (de)</c>.</param>
/// <param name="Paths">Sorted (ordinal), the first <see cref="Most"/>.</param>
/// <param name="Files">How many they are.</param>
public sealed record NotChosenFiles(string Reason, IReadOnlyList<string> Paths, int Files)
{
    /// <summary>More paths than these are counted, not listed.</summary>
    public const int Most = 200;
}

/// <summary>How hard a text is, and for whom a course is.</summary>
public enum Complexity { Beginner, Intermediate, Advanced }

using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>The course. What a person edits, module by module, once it is written.</summary>
/// <param name="Title">Its own.</param>
/// <param name="Language">BCP 47: <c>en</c>.</param>
/// <param name="Description">A paragraph.</param>
/// <param name="Source">What it cites.</param>
/// <param name="Pathway">The chosen one, as it was when this was written.</param>
/// <param name="Modules">In order.</param>
/// <param name="Glossary">The terms it explains, sorted.</param>
/// <param name="Citations">How the check of the citations went.</param>
/// <param name="Writer">Who wrote it: <c>builtin</c> or the model's name.</param>
/// <param name="OtherLanguages">In which its source has documents too, most words first; null for none.</param>
public sealed record WrittenCourse(
    string Title, string Language, string Description, PinnedSource Source, Pathway Pathway, IReadOnlyList<CourseModule> Modules,
    IReadOnlyList<GlossaryTerm> Glossary, CitationCheck Citations, string Writer, IReadOnlyList<LanguageShare>? OtherLanguages = null) : IReviewed, ITellsRemark, ITellsTitle
{
    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Title)) yield return "The course has no title.";
        if (Modules.Count == 0) yield return "The course has no modules.";
        foreach (var same in Modules.GroupBy(m => m.Id).Where(g => g.Count() > 1)) yield return $"Two modules have the id “{same.Key}”.";
        foreach (var problem in Modules.SelectMany(m => m.Problems())) yield return problem;
    }

    public string? Remark() => $"{Counted.Of(Modules.Count, "module")}, {Counted.Of(Modules.Sum(m => m.Questions.Count), "question")}, {Counted.Of(Citations.Kept + Citations.Repaired, "citation")} checked";
}

/// <summary>The source at its pinned state.</summary>
/// <param name="Address">Without credentials.</param>
/// <param name="Commit">As <see cref="SourceTree.Commit"/>.</param>
public sealed record PinnedSource(string Name, string Address, string Reference, string Commit);

/// <summary>One module.</summary>
/// <param name="Id">As planned.</param>
/// <param name="Introduction">What it is about and why.</param>
/// <param name="Sections">Main content.</param>
/// <param name="Conclusion">What comes of it, and where it leads.</param>
/// <param name="Summary">Key points, a block each.</param>
/// <param name="Questions">The assessment.</param>
/// <param name="Hashes">Path → SHA-256 of the documents it was made of, for finding changes.</param>
/// <param name="IsEdited">A person has changed it; it is not written again by itself.</param>
/// <param name="Notice">What a person should know: that its source has changed under a person's edit, or is gone; null for nothing.</param>
public sealed record CourseModule(
    string Id, string Title, IReadOnlyList<string> Objectives, IReadOnlyList<string> Prerequisites, IReadOnlyList<string> Teaches, double Minutes,
    IReadOnlyList<CourseBlock> Introduction, IReadOnlyList<CourseSection> Sections, IReadOnlyList<CourseBlock> Conclusion, IReadOnlyList<CourseBlock> Summary,
    IReadOnlyList<Question> Questions, IReadOnlyDictionary<string, string> Hashes, bool IsEdited = false, string? Notice = null)
{
    /// <summary>All its blocks in reading order.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<CourseBlock> Blocks => [.. Introduction, .. Sections.SelectMany(s => s.Blocks), .. Conclusion, .. Summary];

    /// <summary>Path → hash of the pictures that it shows.</summary>
    internal IReadOnlyDictionary<string, string> Pictures => Blocks.Select(b => b.Picture).OfType<CoursePicture>().Where(p => p.Hash.Length > 0).DistinctBy(p => p.Path, StringComparer.Ordinal).ToDictionary(p => p.Path, p => p.Hash, StringComparer.Ordinal);

    /// <summary>The module with the blocks of each of its parts made other ones.</summary>
    internal CourseModule WithBlocks(Func<IReadOnlyList<CourseBlock>, IReadOnlyList<CourseBlock>> change) => this with
    {
        Introduction = change(Introduction),
        Sections = [.. Sections.Select(s => s with { Blocks = change(s.Blocks) })],
        Conclusion = change(Conclusion),
        Summary = change(Summary),
    };

    /// <summary>What makes it unusable, a sentence each.</summary>
    public IEnumerable<string> Problems()
    {
        if (Id.Length is 0 or > 60 || !Id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) yield return $"The id of the module “{Title}” is not made of letters, digits and hyphens.";
        if (string.IsNullOrWhiteSpace(Title)) yield return $"The module {Id} has no title.";
        foreach (var section in Sections.Where(s => string.IsNullOrWhiteSpace(s.Title))) yield return $"A section of the module “{Title}” has no title.";
        foreach (var same in Questions.GroupBy(q => q.Id).Where(g => g.Count() > 1)) yield return $"Two questions of the module “{Title}” have the id “{same.Key}”.";
        foreach (var problem in Questions.Select(q => q.Problem()).OfType<string>()) yield return $"{Title}: {problem}";
    }
}

/// <summary>A section of the main content.</summary>
/// <param name="Id">Unique in its module; letters, digits, hyphens.</param>
public sealed record CourseSection(string Id, string Title, IReadOnlyList<CourseBlock> Blocks);

/// <summary>A piece of content and where the source says so.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Markdown">CommonMark with pipe tables; of <see cref="BlockKind.Code"/> and <see cref="BlockKind.Diagram"/> the fenced block with its language; raw HTML in it is text.</param>
/// <param name="Citations">At least one, unless a person wrote it or it is material.</param>
/// <param name="IsByHand">A person wrote it: it may do without a citation.</param>
/// <param name="Material">Of <see cref="BlockKind.Material"/>: a clip, handout or video of the team's own, copied into the course.</param>
/// <param name="Picture">Of <see cref="BlockKind.Picture"/>: the picture that the source shows; the text is what stands under it.</param>
/// <param name="IsUnproven">A person's own text of which the cited lines say something else, as it is found when the course is exported.</param>
public sealed record CourseBlock(BlockKind Kind, string Markdown, IReadOnlyList<Citation> Citations, bool IsByHand = false, CourseMaterial? Material = null, bool IsUnproven = false, CoursePicture? Picture = null)
{
    /// <summary>The citations that may be shown as its source: none where it is edited by hand and they do not say it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<Citation> Supporting => IsUnproven ? [] : Citations;
}

/// <summary>Kinds of content.</summary>
public enum BlockKind { Paragraph, List, Code, Table, Quote, Diagram, Material, Picture }

/// <summary>Own material from the shelf.</summary>
/// <param name="Title">Shown under it.</param>
/// <param name="MediaType"><c>video/mp4</c>, <c>application/pdf</c>.</param>
/// <param name="File">A copy (a link) of the artifact.</param>
/// <param name="ArtifactId">Where it came from.</param>
public sealed record CourseMaterial(string Title, string MediaType, StageFile File, Guid ArtifactId);

/// <summary>A picture of the source.</summary>
/// <param name="Path">Of the picture, in the source; as the document names it until it is looked at.</param>
/// <param name="Alt">For those who do not see it.</param>
/// <param name="Width">CSS pixels.</param>
/// <param name="Height">CSS pixels.</param>
/// <param name="File">A copy, under a name that is made of its content; null until it is looked at.</param>
/// <param name="Hash">SHA-256 of the file in the source, for finding changes; empty until it is looked at.</param>
/// <param name="Density">Pixels of the copy for each of its width and height.</param>
public sealed record CoursePicture(string Path, string Alt, int Width = 0, int Height = 0, StageFile? File = null, string Hash = "", int Density = 1);

/// <summary>Lines of the source that support a text.</summary>
/// <param name="FirstLine">From 1.</param>
/// <param name="LastLine">Included.</param>
public sealed record Citation(string Path, int FirstLine, int LastLine);

/// <summary>A term and the source's own words for it.</summary>
public sealed record GlossaryTerm(string Term, string Definition, Citation Citation);

/// <summary>How many citations of the written text held (<paramref name="Kept"/>), were moved to the lines that do support it (<paramref name="Repaired"/>), or were taken out with their text (<paramref name="Dropped"/>).</summary>
/// <param name="ByHand">Texts edited by hand whose citations do not say them: they are shown as edited by hand, without a source.</param>
public sealed record CitationCheck(int Kept, int Repaired, int Dropped, int ByHand = 0);

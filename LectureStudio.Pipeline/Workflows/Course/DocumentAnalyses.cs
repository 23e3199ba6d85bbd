using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course;

/// <summary>What each chosen document is about.</summary>
/// <param name="Documents">In the order of the scope: documents, then code.</param>
/// <param name="Writer">Who looked: <c>builtin</c> or the model's name.</param>
/// <param name="Report"><c>analysis.json</c>.</param>
public sealed record DocumentAnalyses(IReadOnlyList<DocumentAnalysis> Documents, string Writer, StageFile Report) : IPublishesArtifacts, ITellsRemark
{
    public IEnumerable<StageArtifact> Artifacts() => [new("analysis.json", ArtifactKind.Data, Report)];

    public string? Remark() => $"{Counted.Of(Documents.Count, "document")}, {Counted.Of(Documents.SelectMany(d => d.Concepts).Select(c => c.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count(), "concept")}";
}

/// <summary>One document. Lines count from 1 and are those of the file in the source.</summary>
/// <param name="Path">In the source.</param>
/// <param name="Hash">SHA-256 of the file, hexadecimal.</param>
/// <param name="Format">As <see cref="ScannedFile.Format"/>.</param>
/// <param name="Title">Its own.</param>
/// <param name="Type">What it is for.</param>
/// <param name="Complexity">How hard it is.</param>
/// <param name="Language">BCP 47; empty when unsure.</param>
/// <param name="Sections">Its headings in order; one over the whole for a document without.</param>
/// <param name="Concepts">What it explains or takes for granted, most important first.</param>
/// <param name="Objectives">What one can do after reading it: "Fit a line to points".</param>
/// <param name="Prerequisites">What its author says one must know or have.</param>
/// <param name="Related">Paths of the documents it links to.</param>
/// <param name="Summary">A few of its own sentences.</param>
/// <param name="Words">Without code.</param>
/// <param name="ReadingMinutes">At the usual pace, with time for code.</param>
/// <param name="Api">Public members, of code.</param>
/// <param name="Examples">Code it shows.</param>
/// <param name="Aims">What one can do after its sections, the most telling first; null where a model says it for the whole.</param>
/// <param name="Listed">What it lists under its headings, where it is one that lists others.</param>
public sealed record DocumentAnalysis(
    string Path, string Hash, string Format, string Title, DocumentType Type, Complexity Complexity, string Language,
    IReadOnlyList<DocumentSection> Sections, IReadOnlyList<DocumentConcept> Concepts, IReadOnlyList<string> Objectives, IReadOnlyList<string> Prerequisites,
    IReadOnlyList<string> Related, string Summary, int Words, double ReadingMinutes, IReadOnlyList<ApiMember> Api, IReadOnlyList<CodeExample> Examples,
    IReadOnlyList<DocumentAim>? Aims = null, IReadOnlyList<ListedDocuments>? Listed = null);

/// <summary>Documents of the source that a document lists under one of its headings.</summary>
public sealed record ListedDocuments(string Heading, IReadOnlyList<string> Paths);

/// <summary>What one can do after a section.</summary>
/// <param name="Text">Begins with a verb of what can be observed: "Connect through a proxy".</param>
/// <param name="Bloom">The level of that verb.</param>
/// <param name="Line">Of the heading, or of the definition.</param>
public sealed record DocumentAim(string Text, BloomLevel Bloom, int Line);

/// <summary>What a document is for (the four kinds of Diátaxis, https://diataxis.fr).</summary>
public enum DocumentType { Tutorial, HowTo, Reference, Explanation }

/// <summary>A heading and what stands under it, up to the next heading of any level.</summary>
/// <param name="Level">1 for the document's title.</param>
/// <param name="FirstLine">Of the heading.</param>
/// <param name="LastLine">Of the text under it.</param>
public sealed record DocumentSection(string Title, int Level, int FirstLine, int LastLine, int Words);

/// <summary>A concept as one document has it.</summary>
/// <param name="Name">As people write it: "gradient descent". The same concept has the same name in all documents of a course.</param>
/// <param name="IsTaught">True when the document explains it; false when it only uses it.</param>
/// <param name="FirstLine">Where it is explained, or first used.</param>
/// <param name="LastLine">Last line of that passage.</param>
/// <param name="Weight">How important it is to the document, 0 to 1.</param>
/// <param name="Definition">The document's own sentence that says what it is; null when there is none.</param>
public sealed record DocumentConcept(string Name, bool IsTaught, int FirstLine, int LastLine, double Weight, string? Definition);

/// <summary>A public member of code.</summary>
/// <param name="Signature">As it is declared, on one line.</param>
/// <param name="Summary">Its documentation's first sentence; empty when there is none.</param>
public sealed record ApiMember(string Name, string Signature, string Summary, int FirstLine, int LastLine);

/// <summary>A piece of code a document shows, without the fence around it.</summary>
/// <param name="CodeLanguage">As the document says; empty when it does not.</param>
/// <param name="FirstLine">Of the code itself.</param>
public sealed record CodeExample(string CodeLanguage, int FirstLine, int LastLine);

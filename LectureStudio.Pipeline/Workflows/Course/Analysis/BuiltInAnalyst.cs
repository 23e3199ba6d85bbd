using LectureStudio.Pipeline.Workflows.Course.Analysis.Api;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>Looks at one document without a language model.</summary>
internal static class BuiltInAnalyst
{
    // M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019): 238 for English non-fiction.
    private const double WordsAMinute = 238;

    // Code is read several times: our own assumption.
    private const double CodeLinesAMinute = 25;

    public static DocumentFindings Analyse(DocumentSource source, DocumentText text)
    {
        var view = new DocumentView(text, source.Language);
        var (concepts, roles) = ConceptFinder.Of(view);
        var prerequisites = PrerequisiteList.Of(view);
        var api = source.IsCode ? ApiFinder.Of(source.Format, text) : [];
        var type = source.IsCode ? DocumentType.Reference : DocumentKind.Of(source.Path, view);
        var aims = source.IsCode ? [] : SectionAims.Of(view, concepts, type);
        var analysis = new DocumentAnalysis(
            source.Path, source.Hash, source.Format, text.Title, type, TextComplexity.Of(view, prerequisites.Count), source.Language,
            view.Sections, [], Objectives.Of(view, aims), prerequisites, source.Related, SummaryText.Of(view), view.Words,
            Math.Round((view.Words / WordsAMinute) + (view.CodeLines / CodeLinesAMinute), 1), api, [.. view.Code.Select(c => new CodeExample(c.CodeLanguage, c.FirstLine, c.LastLine))], aims,
            source.IsCode ? null : RelatedDocuments.Listed(text, source.Related));
        return new(analysis, concepts, roles);
    }
}

/// <summary>One document to look at.</summary>
/// <param name="Hash">SHA-256 of the content, hexadecimal.</param>
/// <param name="Related">Documents it links to.</param>
internal sealed record DocumentSource(string Path, string Hash, string Format, string Language, bool IsCode, IReadOnlyList<string> Related);

using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using PlainText = LectureStudio.Pipeline.Algorithms.Text.PlainText;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis.Model;

/// <summary>Holds what a model says against the document: a concept's lines must name it, a definition must stand in them word for word.</summary>
internal sealed class ConceptCheck(DocumentText text, DocumentView view)
{
    private const int LongestName = 60;

    private readonly PhrasePlaces places = new(view);

    /// <summary>The concept if the document bears it out, else null; its definition is left out where the lines do not have it.</summary>
    public FoundConcept? Of(GivenConcept? given)
    {
        if (given is not { Name: { } raw, FirstLine: { } first, LastLine: { } last } || first < 1 || last < first || last > text.Lines.Count) return null;
        var name = PlainText.OneLine(raw).Trim('.', ',', ':', '"', '“', '”', '`', ' ');
        var key = places.Key(name);
        if (name.Length is < 2 or > LongestName || key.Length == 0 || name.Any(c => c is '<' or '>' or '{' or '}')) return null;
        var there = text.Blocks.Where(b => b.FirstLine <= last && b.LastLine >= first).ToList();
        if (!there.Any(b => Stems(b.Plain).Contains($" {key} ", StringComparison.Ordinal))) return null;
        var definition = PlainText.OneLine(given.Definition);
        var isThere = definition.Length > 10 && there.Any(b => PlainText.OneLine(b.Plain).Contains(definition, StringComparison.OrdinalIgnoreCase));
        var mentions = text.Blocks.Count(b => Stems(b.Plain).Contains($" {key} ", StringComparison.Ordinal));
        return new(name, key, Math.Max(1, mentions), Math.Clamp(given.Weight ?? 0.5, 0.01, 1), Prominence.Chosen, given.IsTaught ?? isThere, first, last, isThere ? definition : null, default);
    }

    private string Stems(string words) => $" {places.Key(words)} ";
}

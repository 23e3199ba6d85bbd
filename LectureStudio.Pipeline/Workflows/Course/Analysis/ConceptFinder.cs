using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>The concepts of one document: what it defines, what its headings name, what it sets in bold, and the phrases it keeps coming back to.</summary>
internal static partial class ConceptFinder
{
    private const int Most = 60;
    private const double InTitle = 6, InHeading = 3, Emphasised = 2, Defined = 4;

    public static IReadOnlyList<FoundConcept> Of(DocumentView view)
    {
        var defined = DefinitionList.Of(view);
        var emphasised = view.Prose.SelectMany(b => Strong().Matches(b.Markdown).Select(m => m.Groups["t"].Value.TrimEnd(':', '.'))).Where(t => t.Length is > 2 and < 50).Take(400).ToList();
        List<(string Text, double Weight)> texts =
        [
            (view.Text.Title, InTitle),
            .. view.Headings.Select(h => (h.Plain, InHeading)),
            .. emphasised.Select(e => (e, Emphasised)),
            .. defined.Select(d => (d.Term, Defined)),
            .. view.Prose.Select(b => (WithoutCode(b), 1.0)),
        ];
        var places = new PhrasePlaces(view);
        var named = view.Headings.Select(h => places.Key(h.Plain)).Concat(emphasised.Select(places.Key)).ToHashSet(StringComparer.Ordinal);
        var definitions = defined.GroupBy(d => places.Key(d.Term)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var top = KeyPhrases.Rank(texts, view.Tongue).Where(p => ConceptNoise.IsConcept(p.Text, view.Tongue)).Take(Most).ToList();
        var best = top.Select(p => p.Score).DefaultIfEmpty(1).Max();
        return [.. top.Select(p =>
        {
            var definition = definitions.GetValueOrDefault(p.Stem);
            var place = definition is null ? places.Of(p.Stem) : (definition.FirstLine, definition.LastLine, IsTaught: true);
            return new FoundConcept(p.Text, p.Stem, p.Count, Math.Round(p.Score / best, 4), definition is not null || named.Contains(p.Stem), place.IsTaught, place.FirstLine, place.LastLine, definition?.Sentence);
        }).Where(c => c.FirstLine > 0)];
    }

    private static string WithoutCode(TextBlock block) => Marks().Replace(Address().Replace(Code().Replace(block.Markdown, " ; "), "]"), "");

    [GeneratedRegex(@"`+[^`]*`+", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\([^)]*\)", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"[*\\\[\]>]|^#+", RegexOptions.None, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?<!\*)\*{1,2}(?<t>[^*`\[\]]+)\*{1,2}(?!\*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Strong();
}

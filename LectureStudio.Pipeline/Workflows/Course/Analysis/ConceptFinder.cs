using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>The concepts of one document: what it defines, what its headings name, what it sets in bold, and the phrases it keeps coming back to.</summary>
internal static partial class ConceptFinder
{
    private const int Most = 70;
    private const double InTitle = 5, InHeading = 2.5, Emphasised = 1.5, InDefinition = 3;

    public static (IReadOnlyList<FoundConcept> Concepts, IReadOnlyList<WordRole> Roles) Of(DocumentView view)
    {
        var tongue = view.Tongue;
        var prose = view.Prose.Select(WithoutCode).ToList();
        var defined = DefinitionList.Of(view);
        var emphasised = view.Prose.SelectMany(b => Strong().Matches(b.Markdown).Select(m => m.Groups["t"].Value.TrimEnd(':', '.'))).Where(t => t.Length is > 2 and < 50).Take(400).ToList();
        List<(string Text, double Weight)> texts =
        [
            (Parted(view.Text.Title, tongue), InTitle),
            .. view.Headings.Select(h => (Parted(HeadingNumber().Replace(h.Plain, ""), tongue), InHeading)),
            .. emphasised.Select(e => (e, Emphasised)),
            .. defined.Select(d => (d.Term, InDefinition)),
            .. prose.Select(p => (p, 1.0)),
        ];
        var casing = new Casing(prose, tongue);
        var roles = new WordRoles(tongue);
        foreach (var text in prose) roles.See(text);
        var places = new PhrasePlaces(view);
        var strong = emphasised.Select(places.Key).ToHashSet(StringComparer.Ordinal);
        var definitions = defined.GroupBy(d => places.Key(d.Term)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var acronyms = Acronyms.In(string.Join('\n', prose)).ToDictionary(a => places.Key(a.Key), a => places.Key(a.Value), StringComparer.Ordinal);
        var top = KeyPhrases.Rank(texts, tongue).Where(p => ConceptNoise.IsConcept(p.Text, tongue)).Take(Most).ToList();
        var best = top.Select(p => p.Score).DefaultIfEmpty(1).Max();
        var concepts = top.Select(p =>
        {
            var definition = definitions.GetValueOrDefault(p.Stem);
            var place = places.Of(p.Stem);
            var prominence = definition is not null ? Prominence.Defined : place.IsTaught ? Prominence.Headed : strong.Contains(p.Stem) ? Prominence.Emphasised : Prominence.None;
            // A section about it holds more than the sentence that defines it, unless it is defined elsewhere.
            var (first, last) = definition is null || (place.IsTaught && place.FirstLine <= definition.FirstLine && definition.LastLine <= place.LastLine) ? (place.FirstLine, place.LastLine) : (definition.FirstLine, definition.LastLine);
            return new FoundConcept(NameOf(p.Text, casing, tongue), p.Stem, p.Count, Math.Round(p.Score / best, 4), prominence, prominence >= Prominence.Headed, first, last, definition?.Sentence, p.Count >= 4 && prominence < Prominence.Headed ? places.Densest(p.Stem) : default, acronyms.GetValueOrDefault(p.Stem));
        }).Where(c => c.FirstLine > 0).ToList();
        return (concepts, [.. concepts.SelectMany(c => c.Key.Split(' ')).Distinct(StringComparer.Ordinal).Select(roles.Of).Where(r => r.Nouns + r.Verbs + r.Labels > 0)]);
    }

    /// <summary>As it reads in the middle of a sentence; of a heading in which all words have capitals, each word as it is usually written.</summary>
    private static string NameOf(string phrase, Casing casing, Tongue tongue)
    {
        var words = phrase.Split(' ');
        return tongue.CapitalNouns || words.Length == 1 || !words.All(w => char.IsUpper(w[0])) ? casing.WithinSentence(phrase) : string.Join(' ', words.Select(casing.WithinSentence));
    }

    /// <summary>A heading that is a sentence, parted at its verb: "The editor | edits | a plan".</summary>
    private static string Parted(string heading, Tongue tongue)
    {
        var words = WordTokens.Split(heading);
        for (var i = words.Count - 2; i > 0; i--)
        {
            if (words[i].Text is [.., not 's', 's'] && !words[i + 1].OpensPhrase && (tongue.Determiners.Contains(words[i + 1].Text.ToLowerInvariant()) || words[i + 1].Text is "them" or "it" or "itself" or "themselves") && tongue.IsContent(words[i - 1].Text))
                heading = heading[..words[i].Start] + "; " + heading[words[i].End..];
        }
        return heading;
    }

    private static string WithoutCode(TextBlock block) => Marks().Replace(Address().Replace(Code().Replace(block.Markdown, " ; "), "]"), "");

    [GeneratedRegex(@"`+[^`]*`+", RegexOptions.None, 10_000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\([^)]*\)", RegexOptions.None, 10_000)]
    private static partial Regex Address();

    [GeneratedRegex(@"[*\\\[\]>]|^#+", RegexOptions.None, 10_000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?<!\*)\*{1,2}(?<t>[^*`\[\]]+)\*{1,2}(?!\*)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Strong();

    // "4.2. References and Borrowing"
    [GeneratedRegex(@"^(chapter |section |appendix )?([\dA-Z]+\.)*\d*\.?\s+(?=\p{L})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex HeadingNumber();
}

using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>Sentences that only send the reader somewhere: "See the next page", "Click here for pictures". A course has its own order, and its sources are cited.</summary>
internal static partial class Pointers
{
    private const int MostWords = 25, FewWords = 8;

    /// <summary>Letters of a paragraph that is looked through; a longer one is no prose but a text whose lines run on.</summary>
    private const int Longest = 4000;

    /// <summary>The text without such sentences; empty when it has no others.</summary>
    public static string Without(string markdown)
    {
        if (markdown.Length > Longest || (!Opens().IsMatch(markdown) && !Asks().IsMatch(markdown))) return markdown;
        var sentences = MarkdownSentences.Of(markdown);
        var kept = sentences.Where(s => !IsOne(s)).ToList();
        return kept.Count == sentences.Count ? markdown : string.Join(' ', kept);
    }

    /// <summary>Whether a sentence says nothing but where to go.</summary>
    public static bool IsOne(string sentence)
    {
        var text = sentence.Trim();
        if (text.EndsWith(':') || !(Opens().IsMatch(text) || Asks().IsMatch(text))) return false;
        var words = WordTokens.Split(Citing.ProofMarkup.Plain(text)).Count;
        // A command to try is worth more than the words around it.
        var isLinked = text.Contains("](", StringComparison.Ordinal);
        return words <= MostWords && (isLinked || (!text.Contains('`', StringComparison.Ordinal) && (words <= FewWords || Place().IsMatch(text))));
    }

    [GeneratedRegex(@"(?<=^\W*|[.!?]\W+)((please |also,? )?(see( also)?|refer to|consult|check out|click|tap|visit|(have|take) a look at|read( more)?( about)?|learn more|find out more|for (more|further|additional|full|complete|detailed|a (full|complete|detailed|more)|the (full|complete))\b[^.:]{0,80}\b(see|refer|read|check|visit|consult|click)|more (information|details|about)|siehe( auch)?|klicke?n? sie|klick|weitere (informationen|einzelheiten)|mehr (dazu|informationen)|voir( aussi)?|cliquez|consultez|pour (plus|davantage) d|en savoir plus|véase|ver también|consulte|haga clic|para más|más información|vedi( anche)?|consulta|fai clic|per (maggiori|ulteriori)|ulteriori informazioni|veja|clique|para mais|mais informações|zie( ook)?|klik|voor meer|meer informatie))\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Opens();

    // "Details can be found here."
    [GeneratedRegex(@"\b(can|may) be (found|read|downloaded|seen) (\[|here|below|above|at |on |in the )|\b(is|are) (available|described|documented|explained|found|listed) \[?(here|elsewhere|below)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\b(here|below|above|next|previous|section|page|chapter|guide|docs?|documentation|article|manual|appendix|reference|tutorial|readme|website|site|wiki|gallery|link|abschnitt|seite|kapitel|anleitung|handbuch|unten|oben|page|chapitre|ci-dessous|sección|página|capítulo|sezione|pagina|capitolo|seção|sectie|hoofdstuk)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Place();
}

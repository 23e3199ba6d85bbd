using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

/// <summary>What a section of a paper is for.</summary>
internal enum SectionRole { Front, Abstract, Introduction, Related, Body, Results, Conclusion, Back }

/// <summary>Tells it from the heading, in seven languages.</summary>
internal static partial class SectionRoles
{
    public static SectionRole Of(string heading) =>
        AbstractHeading().IsMatch(heading) ? SectionRole.Abstract
        : BackHeading().IsMatch(heading) ? SectionRole.Back
        : ConclusionHeading().IsMatch(heading) ? SectionRole.Conclusion
        : IntroductionHeading().IsMatch(heading) ? SectionRole.Introduction
        : RelatedHeading().IsMatch(heading) ? SectionRole.Related
        : ResultsHeading().IsMatch(heading) ? SectionRole.Results
        : SectionRole.Body;

    /// <summary>How much of the talk it deserves for its length.</summary>
    public static double Weight(SectionRole role) => role switch
    {
        SectionRole.Abstract => 1.6,
        SectionRole.Introduction => 1.1,
        SectionRole.Related => 0.35,
        SectionRole.Results => 1.2,
        SectionRole.Conclusion => 1.5,
        SectionRole.Front or SectionRole.Back => 0,
        _ => 1,
    };

    [GeneratedRegex(@"^\W*(abstract|summary|zusammenfassung|kurzfassung|résumé|resumen|riassunto|sommario|samenvatting|resumo)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex AbstractHeading();

    [GeneratedRegex(@"^\W*(references|bibliography|literature|works cited|acknowledge?ments?|funding|author contributions?|contributors?|conflicts? of interest|competing interests?|declarations?|ethics|data availability|code availability|availability|supplement(ary|al)?|appendi(x|ces)|about the authors?|keywords|index terms|literatur(verzeichnis)?|quellen(verzeichnis)?|danksagung(en)?|anhang|förderung|stichwörter|références|bibliographie|remerciements|annexes?|mots[- ]clés|referencias|bibliografía|agradecimientos|anexos?|apéndice|palabras clave|riferimenti|bibliografia|ringraziamenti|appendice|parole chiave|literatuur(lijst)?|referenties|dankwoord|bijlagen?|trefwoorden|referências|agradecimentos|apêndice|palavras[- ]chave)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex BackHeading();

    [GeneratedRegex(@"\b(conclusions?|concluding|summary and|outlook|fazit|schluss(folgerung(en)?|bemerkung(en)?)?|ausblick|conclusiones|conclusioni|conclusie|conclusão|conclusões|considerações finais)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ConclusionHeading();

    [GeneratedRegex(@"\b(introduction|motivation|einleitung|einführung|introducción|introduzione|inleiding|introdução)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex IntroductionHeading();

    [GeneratedRegex(@"\b(related (work|research|literature)|literature review|background|prior work|previous work|state of the art|stand der (forschung|technik)|verwandte arbeiten|hintergrund|travaux (connexes|antérieurs)|état de l'art|trabajos? relacionados?|estado del arte|lavori correlati|stato dell'arte|gerelateerd werk|trabalhos relacionados|estado da arte)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex RelatedHeading();

    [GeneratedRegex(@"\b(results?|findings|evaluation|discussion|experiments?|ergebnisse?|auswertung|diskussion|experimente?|résultats?|évaluation|expériences?|resultados?|evaluación|discusión|experimentos?|risultati|valutazione|discussione|esperimenti|resultaten|evaluatie|discussie|avaliação|discussão)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ResultsHeading();
}

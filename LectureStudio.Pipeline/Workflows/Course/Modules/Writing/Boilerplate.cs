using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>What documentation is surrounded by and nobody learns from: badges, licences, tables of contents, "edit this page".</summary>
internal static partial class Boilerplate
{
    /// <summary>Whether the section under such a heading is left out, with all below it.</summary>
    public static bool IsHeading(string title) => Aside().IsMatch(Bare(title));

    /// <summary>Whether a document or section closes a text rather than adding to it.</summary>
    public static bool IsClosing(string title) => Closing().IsMatch(Bare(title));

    /// <summary>Whether a block is left out.</summary>
    /// <param name="block">Of the document.</param>
    /// <param name="links">How many links begin on its lines.</param>
    public static bool IsNoise(TextBlock block, int links) => block.Kind switch
    {
        TextBlockKind.Heading or TextBlockKind.Code or TextBlockKind.Diagram or TextBlockKind.Table => false,
        TextBlockKind.ListItem => IsLinkAlone(block) || Navigation().IsMatch(block.Plain),
        _ => block.Plain.Length == 0 || Navigation().IsMatch(block.Plain) || Notice().IsMatch(block.Plain) || IsBadges(block, links),
    };

    /// <summary>An entry of a table of contents: a link and nothing else, to somewhere in the source.</summary>
    private static bool IsLinkAlone(TextBlock item) => Contents().IsMatch(item.Markdown.Trim());

    /// <summary>Nothing but links one after another.</summary>
    private static bool IsBadges(TextBlock block, int links)
    {
        if (links == 0) return false;
        var rest = WordTokens.Split(AnyLink().Replace(block.Markdown, " "));
        return rest.Count == 0 && (links > 1 || Contents().IsMatch(block.Markdown.Trim()));
    }

    private static string Bare(string title) => Numbered().Replace(title, "").Trim(' ', ':', '.', '!', '¶', '#', '*', '_');

    [GeneratedRegex(
        @"^((the |our )?(licen[sc]e( information)?|licensing|copyright( notice)?|contribut(ing|ors|ions|e)( to .*| guide(lines)?)?|how to contribute|credits|authors?( and .*)?|maintainers?|acknowledge?ments|thanks|special thanks|sponsors?( .*)?|backers|donat(e|ions?)|funding|support us|code of conduct|security policy|reporting (a )?(security )?(bugs?|issues?|vulnerabilit(y|ies))|(table of )?contents|toc|on this page|in this (article|section|page)|change ?log|change history|release (notes|history)|what'?s new|version history|badges|build status|status|community|contact( us)?|mailing lists?|get(ting)? (help|in touch)|see also|seealso|related( (links|documents|topics|articles))?|references|further reading|links|external links|useful links|resources|people|team|who uses .*|used by|projects using .*|users|star history|disclaimer|trademarks?|indices and tables|bibliography|navigation|footnotes)|lizenz|mitwirken(de)?|danksagung|inhalt(sverzeichnis)?|siehe auch|weiterführende links|änderungen|impressum|licence|contribuer|contributeurs|remerciements|sommaire|table des matières|voir aussi|liens|licencia|contribuir|contribuciones|agradecimientos|contenido|índice|véase también|enlaces|licenza|contribuire|ringraziamenti|indice|vedi anche|licença|contribuindo|agradecimentos|conteúdo|veja também|licentie|bijdragen|dankbetuiging|inhoud(sopgave)?|zie ook)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^(conclusions?|summary|wrap(ping)?[ -]?up|recap|next steps?|what'?s next\??|where to go( from here| next)?\??|in summary|summing up|fazit|zusammenfassung|wie geht es weiter\??|nächste schritte|conclusion|résumé|étapes suivantes|resumen|conclusión|próximos pasos|conclusione|riepilogo|passi successivi|conclusão|resumo|próximos passos|samenvatting|conclusie|volgende stappen)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^\W*(((edit|improve|view|suggest (an )?edits? (on|to)) (this|the) (page|doc(ument)?)|edit on|edit this|view (source|on github)|back to( the)? top|back to (index|contents|home)|skip to .{0,30}|previous|next|prev|up|home|top|index|table of contents|page \d+|was this (page )?helpful.*|last (updated|modified|edited|revised)\b.*|generated (by|with|on)\b.*|this (page|file|document) (was|is) (auto(matically)?[- ]?)?generated\b.*|do not edit\b.*|all rights reserved.*|powered by .{0,40}|built with sphinx.*|share this .{0,30}|zurück|weiter|nach oben|retour|suivant|précédent|anterior|siguiente|volver arriba)\W*)+$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Navigation();

    [GeneratedRegex(@"^\W*(copyright\b|©|this (page|document|file|content|section) (has|was) (been )?(moved|renamed|relocated)\b|(you are being )?redirect(ed|ing) to\b|\(c\)\s+\d{4}|spdx-|licensed under\b|this (project|work|software|library|package|repository|code|document|module) is (licensed|released|distributed|available|made available|covered)( \w+)? (under|by)\b.*licen[sc]e|released under (the )?\S.{0,40}licen[sc]e|(mit|apache[- ]2(\.0)?|bsd( \d-clause)?|gpl(v\d)?|isc)( licen[sc]e)?\W*$|redistribution and use in source and binary forms|permission is hereby granted|the software is provided .as is)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Notice();

    [GeneratedRegex(@"^\**\[[^\]]*(\[[^\]]*\][^\]]*)*\]\((?!https?:)[^)]*\)\**[.:]?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Contents();

    [GeneratedRegex(@"!?\[[^\[\]]*\]\([^)]*\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex AnyLink();

    [GeneratedRegex(@"^\s*(\d+(\.\d+)*[.)]?\s+|[^\p{L}\p{N}]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Numbered();
}

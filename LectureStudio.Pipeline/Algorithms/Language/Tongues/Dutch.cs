using static LectureStudio.Pipeline.Algorithms.Language.Tongue;

namespace LectureStudio.Pipeline.Algorithms.Language.Tongues;

internal static class Dutch
{
    public static Tongue Tongue { get; } = new()
    {
        Code = "nl",
        VerbLast = true,
        Stem = Stemming.Dutch,
        StopWords = Set("""
            aan al alle alleen alles als altijd ander andere anders ben beter bij bijna bijvoorbeeld daar daarbij daardoor daarna daarom dan dat de deze die dit doe doen door dus een eens
            eerste eigenlijk elk elke en er erg even ge geen geweest gewoon had hadden heb hebben heeft heel hele hem hen het hier hij hoe hun iedere iemand iets ik in is ja je
            jij jullie kan kun kunnen kon laten maar man me meer meest men met mij mijn misschien moet moeten mogen na naar natuurlijk nee net niet niets nog nooit
            nou nu of om omdat onder ons onze ook op over per precies samen sinds soms steeds te tegen ten ter terwijl toch toen tot tussen twee uit van vanaf
            vanuit veel verder via volgens voor vooral waar waarbij waardoor waarom wanneer want waren was wat we weer wel welke wie wij wil willen word worden
            wordt zal zei zelf zelfs zich zij zijn zo zoals zonder zou zouden zullen eh uhm gaan gaat maken maakt geven geeft zien ziet hè
            """),
        Verbs = Set("""
            is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon moet moeten mag mogen zal zullen zou zouden gaat gaan maakt maken
            geeft geven laat laten heet heten noemt noemen betekent betekenen beschrijft beschrijven bevat bevatten bestaat bestaan gebruikt gebruiken berekent
            berekenen meet meten bepaalt bepalen volgt volgen hangt hangen toont tonen vindt vinden komt komen staat staan ligt liggen leidt leiden neemt nemen
            groeit daalt stijgt verandert blijft blijven zorgt zorgen begint eindigt verwijst dient ontstaat werkt lost helpt ziet zien
            """),
        Determiners = Set("de het een dit dat deze die zijn haar hun elk elke alle niet van met in op aan geen"),
        Plain = Set("klein kleine groot grote goed goede slecht nieuw nieuwe oud belangrijk belangrijke eenvoudig moeilijk mogelijk verschillend waar onwaar gelijk lang kort hoog laag snel langzaam probleem vraag voorbeeld geval deel punt waarde getal idee dia beeld pagina stap tijd dag keer"),
        Joints = Set("van de het voor en in met"),
        Subjects = Set("ik we wij jullie zij ze hij je men die wie"),
        VerbEndings = ["t", "en"],
        Openers = Pattern(@"^((eh+|uhm?|hm+|ja|nee|nou|oké|ok|okay|goed|dus|en dan|en|dan|ook|zoals (ik|we) (al )?(zei|zeiden|gezien hebben)|zoals je (hier )?ziet|ik denk dat|ik zou zeggen|let op dat|eigenlijk)\b[,:]? +)"),
        Hesitations = Set("eh ehm uh uhm hm"),
        Dangling = Set("dit dat deze die het hij zij ze hun en maar of want omdat dus daarom daardoor dan ook hier daar er welke wat zulke"),
        Housekeeping = Pattern(@"\b(welkom|hallo|goede(morgen|middag|navond)|dank (je|u)|bedankt|tot (ziens|volgende)|volgende (week|keer|les|college|dia)|vorige (week|keer|les)|huiswerk|tentamen|nog vragen|horen jullie|laten we (verder|beginnen|kijken)|op deze dia|pauze|mijn naam is|ik ga|microfoon)\b|\?$"),
        Personal = Pattern(@"\b(ik|mijn|mij)\b"),
        Emphasis = Pattern(@"\b(belangrijkste|essentieel|cruciaal|samengevat|kortom|met andere woorden|fundamenteel|kernidee)\b"),
        Definitions =
        [
            Pattern(@"^onder (?<t>[^,;:]+?) (verstaan we|verstaat men) (?<d>.+)$"),
            Pattern(@"^(?<d>.+?),? (noemen we|noemt men|heet|heten) (?<t>[^,;:]+)$"),
            Pattern(@"^(?<d>.+?) (wordt|worden)( ook| vaak)? (?<t>[^,;:]+?) genoemd$"),
            Pattern(@"^(?<t>[^,;:]+?) (betekent|betekenen|verwijst naar|verwijzen naar|staat voor|beschrijft) (?<d>.+)$"),
            Pattern(@"^(?<t>[^,;:]+?) (is|zijn)( dus| gewoon)? (?<d>(een|de|het|elke?|alle) .+)$"),
        ],
        GenericNouns = Set("idee probleem vraag doel reden ding dingen resultaat voorbeeld punt manier antwoord verschil geval eerste tweede laatste rest taak stap feit voordeel nadeel wie wat waar hoe vandaag beeld figuur dia regel deel kant naam getal waarde oplossing beste alles niets"),
        Judgement = Pattern(@"^((een|de|het) )?(heel |erg |vrij |zo |te )?(goed|goede|slecht|slechte|beetje|klein|kleine|groot|grote|probleem|vraag|reden|zelfde|hetzelfde|geval|eerste|tweede|laatste|volgende|enige|beste|belangrijk|belangrijke|makkelijk|moeilijk|meer|minder|andere?)\b"),
        Labels = Set("opmerking doel voorbeeld voorbeelden vraag vragen links rechts geval bron bronnen referenties waarschuwing oefening taak antwoord idee bewijs stelling lemma invoer uitvoer samenvatting contact figuur tabel stap hier zie maar voordelen nadelen probleem oplossing auteur datum titel naam let"),
        GoalHeading = Pattern(@"^(leerdoelen|doelen van (dit|deze) (college|les)|(na|aan het einde van) (dit|deze) (college|les|cursus)\b.*|wat je leert)[:.… ]*$"),
        GenericTitle = Pattern(@"^(deel \d+|inleiding|introductie|inhoud|inhoudsopgave|agenda|overzicht|samenvatting|conclusies?|herhaling|(nog )?vragen\W*|bedankt.*|dank.*|referenties|literatuur|bronnen|einde|welkom.*|titel|huiswerk|oefeningen|voorbeelden?|pauze|motivatie|leerdoelen|.*\?)$"),
        Asking = new("Wat wordt bedoeld met ‘{0}’?", "{0} uitleggen.", "{0} definiëren.", "{0} vergelijken.", "{0} toepassen.", "De vraag ‘{0}’ beantwoorden.",
            Pattern(@"\b(vs\.?|vergelijking|verschillen|verschil|voor- en nadelen)\b"), Pattern(@"\b(algoritmes?|methodes?|methoden|technieken|techniek|berekening|aanpak)\b"), "{0} beschrijven.", "{0} gebruiken."),
    };
}

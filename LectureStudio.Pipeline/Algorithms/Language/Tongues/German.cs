using static LectureStudio.Pipeline.Algorithms.Language.Tongue;

namespace LectureStudio.Pipeline.Algorithms.Language.Tongues;

internal static class German
{
    public static Tongue Tongue { get; } = new()
    {
        Code = "de",
        CapitalNouns = true,
        VerbLast = true,
        Stem = Stemming.German,
        StopWords = Set("""
            ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus außer bei beide beiden beim bereits besonders besser bevor bin
            bis bist bisschen da dabei dadurch dafür dagegen daher dahin damit danach dann daran darauf daraus darf darin darüber darum das dass davon dazu dein deine
            dem den denen denn dennoch der deren derer des deshalb dessen desto die dies diese diesem diesen dieser dieses doch dort du durch dürfen eben ebenso
            eher eigentlich ein eine einem einen einer eines einfach einige einigen einiger einiges einmal entweder er es etwa etwas euch euer eure falls fast
            für ganz gar geben gegen gehabt gehen geht gemacht genau gerade gern gibt gilt gleich gut hab habe haben halt hat hatte hatten hätte hätten heute hier
            hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins irgendwie ist ja je jede jedem jeden jeder jedes jedoch jene jenem
            jener jetzt kann kannst kein keine keinem keinen keiner können könnte könnten lassen lässt letzte letzten machen macht mal man manche manchmal mehr mein
            meine meist meisten mich mir mit möchte möchten möglich müssen muss musste nach nachdem natürlich neben nein nicht nichts nie noch nochmal nun nur ob
            oben obwohl oder oft ohne per recht schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so sobald sodass sogar solche solchen solcher
            soll sollen sollte sollten somit sondern sonst sowie sowohl statt trotz über überhaupt um und uns unser unsere unserem unseren unter viel viele vielen
            vielleicht vom von vor während wann war waren warum was weder weg wegen weil weiter weitere weiteren welche welchem welchen welcher welches wenig
            weniger wenn wer werde werden wie wieder will wir wird wirklich wo wobei wohl wollen worden wurde wurden würde würden zu zum zur zwar zwei zwischen
            bzw z.b d.h u.a usw ähm äh hm sozusagen quasi nämlich heißt heißen damals denselben derselbe derselben dieselbe dieselben demselben dasselbe jedem jeweils allerdings zunächst schließlich ersten erste zweite zweiten
            """),
        Verbs = Set("""
            ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können könnte muss müssen soll sollen sollte darf dürfen will wollen mag gibt
            geht gehen macht machen lässt lassen heißt heißen nennt nennen bedeutet bedeuten bezeichnet bezeichnen beschreibt beschreiben versteht verstehen
            zeigt zeigen sieht sehen findet finden kommt kommen steht stehen liegt liegen führt führen hängt hängen besteht bestehen enthält enthalten gilt
            gelten braucht brauchen benutzt benutzen verwendet verwenden berechnet berechnen misst messen bestimmt bestimmen ergibt ergeben erhält erhalten
            entspricht entsprechen folgt folgen nimmt nehmen setzt setzen wächst wachsen sinkt sinken steigt steigen verändert ändert ändern bleibt bleiben
            sorgt beginnt beginnen endet enden dient dienen entsteht entstehen wirkt wirken beruht beruhen erkennt erkennen besitzt besitzen beweist verschlüsselt entschlüsselt stammt eignen eignet kennt kennen liest lesen schreibt
            schreiben teilt teilen wählt wählen sucht suchen lernt lernen vergleicht vergleichen beeinflusst beeinflussen verbindet verbinden speichert speichern löst lösen hilft helfen
            """),
        Determiners = Set("der die das den dem des ein eine einen einem einer eines kein keine sich mit aus von auf in für zu nicht alle jede jeder jedes diese dieser dieses man wir"),
        Plain = Set("klein kleine kleinen groß große großen gut gute guten schlecht neu neue neuen alt wichtig wichtige wichtigen einfach einfache schwer verschieden verschiedene wahr falsch gleich lang kurz hoch niedrig schnell langsam problem frage beispiel fall teil punkt wert zahl idee folie bild seite schritt zeit jahr mal ziel seiten tag morgen abend vorlesung"),
        Joints = Set("der des von für und zu zum zur im in mit"),
        Pointing = Set("hier diese dieser dieses diesem diesen"),
        Subjects = Set("ich wir sie er es man wer"),
        VerbEndings = ["t", "en"],
        Openers = Pattern(@"^((ähm?|äh|hm+|ja|nein|gut|okay|ok|so|nun|also|und dann|und|dann|naja|na ja|jedenfalls|übrigens|sozusagen|wie gesagt|wie (ich|wir) (schon|bereits) (gesagt|gesehen) (habe|haben)|ich würde sagen|ich denke|ich glaube|wie (sie|ihr) (hier )?(sehen|seht)|beachten sie|das heißt)\b[,:]? +)"),
        Hesitations = Set("äh ähm hm hmm öh"),
        Dangling = Set("dies diese dieser dieses das es er sie ihnen sein ihre welche welcher und aber oder denn weil deshalb daher darum dadurch damit dabei dann somit also jedoch auch hier da dort sondern dessen deren solche"),
        Housekeeping = Pattern(@"\b(willkommen|guten (morgen|tag|abend)|hallo|vielen dank|danke|auf wiedersehen|bis (nächste|zum nächsten)|nächste (woche|vorlesung|folie|stunde)|letzte (woche|vorlesung|stunde)|hausaufgaben?|klausur|übungsblatt|noch fragen|hören sie mich|machen wir weiter|fangen wir an|schauen wir|sehen (sie|wir) (hier|auf)|auf (dieser|der nächsten) folie|pause|mein name ist|ich werde|mikrofon|aufzeichnung)\b|\?$"),
        Personal = Pattern(@"\b(ich|mir|mich|meine?[rnms]?)\b"),
        Emphasis = Pattern(@"\b(wichtigsten?|wichtigste[rs]?|entscheidend(e|er)?|wesentlich(e|er)?|zusammengefasst|zusammenfassend|kurz gesagt|mit anderen worten|grundlegend(e|er)?|merken sie sich|kernidee|grundidee)\b"),
        Definitions =
        [
            Pattern(@"^unter (?<t>.+?) versteh(t man|en wir) (?<d>.+)$"),
            Pattern(@"^als (?<t>[^,;:]+?) bezeichne(t man|n wir) (?<d>.+)$"),
            Pattern(@"^(?<d>.+?),? (nennt man|nennen wir|heißt|heißen|bezeichnet man als|bezeichnen wir als) (?<t>[^,;:.]+)$"),
            Pattern(@"^(?<d>.+?) wird( auch| oft| dann)? (?<t>[^,;:]+?) genannt$"),
            Pattern(@"^(?<d>.+?) wird( auch| oft| dann)? als (?<t>[^,;:]+?) bezeichnet$"),
            Pattern(@"^(?<t>[^,;:]+?) (bezeichnet|bedeutet|beschreibt|steht für|bezeichnen|bedeuten|beschreiben|stehen für),? (?<d>.+)$"),
            Pattern(@"^(?<t>[^,;:]+?) (ist|sind)( also| einfach| nichts anderes als| im wesentlichen)? (?<d>(ein|eine|einer|eines|der|die|das|jede|jeder|jedes|alle) .+)$"),
        ],
        GenericNouns = Set("idee problem frage ziel grund ding sache ergebnis ergebnisse beispiel punkt weg antwort unterschied fall erste zweite dritte nächste letzte rest aufgabe schritt tatsache vorteil nachteil folge wer was wo wie warum heute bild abbildung folie zeile teil seite name zahl wert lösung alternative beste einfachste wichtigste trick haken herausforderung motivation hier da dort alles nichts etwas"),
        Judgement = Pattern(@"^((ein|eine|einen|der|die|das) )?(sehr |ganz |ziemlich |so |zu )?(gut|gute|guter|gutes|schlecht|schlechte|problem|frage|grund|gleich|gleiche|selbe|fall|erste|zweite|dritte|nächste|letzte|folgende|folgender|einzige|beste|weg|ergebnis|wichtig|wichtige|wichtigste|einfach|einfache|schwer|art|bisschen|andere|anderer|mehr|weniger|größer|kleiner)\b"),
        Labels = Set("hinweis hinweise ziel ziele beispiel beispiele frage fragen links rechts fall bemerkung quelle quellen literatur warnung übung aufgabe antwort idee beweis satz lemma eingabe ausgabe heute gliederung zusammenfassung abbildung tabelle schritt also hier siehe aber erstens zweitens drittens vorteil vorteile nachteil nachteile problem lösung autor datum titel name ergebnis motivation achtung"),
        GoalHeading = Pattern(@"^(lernziele?|ziele (dieser|der) (vorlesung|stunde|einheit)|(nach|am ende) (dieser|der) (vorlesung|stunde|einheit)\b.*|was sie lernen( werden)?|kompetenzen)[:.… ]*$"),
        GenericTitle = Pattern(@"^(teil \d+|einleitung|einführung|gliederung|agenda|inhalt|inhaltsverzeichnis|überblick|übersicht|zusammenfassung|fazit|wiederholung|(noch )?fragen\W*|(vielen )?dank.*|danke.*|literatur|quellen|referenzen|ende|willkommen.*|titel|hausaufgaben?|übung(en)?|beispiele?|pause|motivation|lernziele|.*\?)$"),
        Asking = new("Was versteht man unter „{0}“?", "{0} erklären.", "{0} definieren.", "{0} vergleichen.", "{0} anwenden.", "Die Frage „{0}“ beantworten.",
            Pattern(@"\b(vs\.?|vergleich|unterschiede?|vor- und nachteile|im gegensatz)\b"),
            Pattern(@"(verfahren|methoden?|algorithmus|algorithmen|technik|berechnung|vorgehen)\b"), "{0} beschreiben.", "{0} verwenden."),
    };
}

using static LectureStudio.Pipeline.Algorithms.Language.Tongue;

namespace LectureStudio.Pipeline.Algorithms.Language.Spoken;

internal static class German
{
    public static SpokenCues Cues { get; } = new()
    {
        Example = Pattern(@"\b(zum beispiel|beispielsweise|als beispiel|ein beispiel|nehmen wir( mal)? an|angenommen|stellen (sie sich|wir uns|sie) .{0,20}vor|stell(t)? (dir|euch) vor|betrachten wir( mal)?|denken (sie|wir)( mal)? an|etwa (wenn|bei|ein))\b|\bz\. ?b\."),
        Emphasis = Pattern(@"\b(wichtig(e|er|es|en|ste[nrs]?)?|entscheidend(e|er|es|en)?|wesentlich(e|er|es|en)?|beachten sie|merken sie sich|merkt euch|denken sie daran|vergessen sie( das)? nicht|der (springende |entscheidende )?punkt ist|die (kern|grund)idee|kernaussage|der clou|zusammengefasst|zusammenfassend|mit anderen worten|das heißt also|grundlegend(e|er|es|en)?|unbedingt|ganz klar|passen sie auf|ich betone|nochmal(s)? ganz deutlich)\b"),
        Exam = Pattern(@"\b(klausur(en|aufgabe|aufgaben|frage|relevant)?|prüfung(en|sfrage|srelevant)?|test(frage)?|examen|abfragen|wird (gern |oft |häufig )?gefragt|gefragt werden|das (müssen|sollten) sie (wissen|können|kennen|lernen)|auswendig|hausaufgabe|übungsblatt)\b"),
        Question = Pattern(@"^((und|also|aber|so|nun|jetzt|ja|gut),? )*(was|warum|wie|wer|wo|wann|welche[rsn]?|wieso|weshalb|wozu|womit|worauf|wodurch|wohin|woher) |^((und|also|aber|so|nun|ja|gut),? )*(kann|können|ist|sind|gibt|haben|hat|wird|muss|müssen|soll|darf|geht) (man|wir|sie|ihr|es|das|dies|jemand)\b"),
        RoomQuestion = Pattern(@"\b(noch |sonst )?fragen( dazu| soweit)?\W*$|\b(hören|sehen|verstehen) sie mich\b|\bkönnen (sie|mich alle) .{0,25}(hören|sehen|verstehen)\W*$|\b(ist das )?(klar|okay|ok|verständlich)( soweit)?\W*$|\boder\W*$|\bnicht wahr\W*$"),
        LooksBack = Pattern(@"^(wie (ich |wir |sie )?(schon |bereits |eben |gerade |vorhin )*(gesagt|gesehen|erwähnt|besprochen|wissen)|wie (ich|wir|sie) (schon|bereits|eben|gerade|vorhin)|also|deshalb|deswegen|daher|darum|somit|folglich|dann|danach|und|aber|oder|denn|weil|auch|das|dies(e|er|es|em|en)?|der|die (hier|da)|er|sie|es|ihr|ihre|hier|da|dort|dabei|dadurch|damit|dafür|daraus|darin|davon|dazu|so|sonst|ansonsten|stattdessen|jedoch|andererseits|ebenso|genauso|in diesem fall|aus diesem grund|beide|solche|wiederum|genau|ja|nein|richtig|trotzdem|sondern)\b"),
        Opens = Pattern(@"^((so|und|also|gut|okay|ok|nun|jetzt|ja),? )*(kommen wir (nun |jetzt |also )?(zu|zum|zur)|gehen wir|schauen wir|sehen wir uns|machen wir weiter|fangen wir|beginnen wir|wenden wir uns|betrachten wir (nun|jetzt)|als nächstes|als (erstes|zweites|drittes|letztes)|(der|die|das) (nächste|zweite|dritte|letzte|erste) |heute|willkommen|ein (weiteres|anderes|neues) |ein weiterer|eine (weitere|andere) |zum (schluss|abschluss)|zusammenfassend|schließlich|erstens|zweitens|drittens|im (nächsten|zweiten|letzten) )"),
    };
}

using static LectureStudio.Pipeline.Algorithms.Language.Tongue;

namespace LectureStudio.Pipeline.Algorithms.Language.Tongues;

internal static class Italian
{
    public static Tongue Tongue { get; } = new()
    {
        Code = "it",
        Elides = true,
        Stem = Stemming.Romance,
        StopWords = Set("""
            a abbastanza abbiamo ad adesso agli ai al alcune alcuni all alla alle allo allora altra altre altri altro anche ancora anzi avere avete aveva bene c che chi ci
            ciascuno ciò cioè circa col come con contro cosa cose così cui d da dagli dai dal dalla dalle dallo davvero degli dei del dell della delle dello dentro deve
            devono di dopo dove due dunque durante e è ecco ed egli era erano essa esse essere essi esso fa fare fino fra già gli ha hai hanno ho i il in infatti
            inoltre insieme invece io l la le lei li lo loro lui ma mai me meglio meno mentre mi mia mie miei mio molta molte molti molto ne negli nei nel nella nelle
            nello nessun nessuna niente noi non nostra nostre nostri nostro nulla o od oggi ogni ognuno oltre oppure ora per perché perciò però piuttosto più poca
            poche pochi poco poi possiamo possono prima primo può qua qual quale quali qualche qualcosa quando quanto quasi quella quelle quelli quello questa
            queste questi questo qui quindi se sé sebbene secondo sei sempre senza si sia siamo siano sono sopra sotto sta stata state stati stato su sua sue sugli
            sui sul sulla sulle suo suoi tale tali tanto te ti tra troppo tu tua tue tuo tutta tutte tutti tutto un una uno va vedere verso vi via voi volta vostro
            ehm beh
            """),
        Verbs = Set("""
            è sono era erano sarà saranno ha hanno aveva può possono deve devono fa fanno va vanno permette permettono dà danno mostra mostrano significa
            significano chiama chiamano rappresenta rappresentano consiste consistono contiene contengono usa usano utilizza utilizzano calcola calcolano misura
            misurano descrive descrivono definisce definiscono dipende dipendono produce producono riduce riducono aumenta aumentano prende prendono indica
            indicano serve servono trova trovano cambia cambiano cerca cercano impara imparano vuole vogliono cresce segue seguono risolve
            """),
        Determiners = Set("il lo la i gli le un uno una questo questa questi queste ogni tutto tutti tutte che di del della a al in da"),
        Plain = Set("piccolo piccola grande grandi buono buona cattivo nuovo nuova vecchio importante semplice difficile possibile diverso certo vero falso uguale lungo corto alto basso veloce lento problema domanda esempio caso parte punto valore numero idea immagine pagina passo tempo giorno"),
        Joints = Set("di del della dei delle degli d in e per a al da"),
        Subjects = Set("io noi voi loro lui lei che chi si"),
        VerbEndings = ["a", "ano", "e", "ono"],
        Openers = Pattern(@"^((ehm|beh|allora|dunque|quindi|ecco|bene|va bene|ok|okay|sì|e poi|e|poi|cioè|diciamo|come (ho|abbiamo) (già )?(detto|visto)|come vedete|penso che|direi che|ricordate che|notate che)\b[,:]? +)"),
        Hesitations = Set("ehm eh mh mmm"),
        Dangling = Set("questo questa questi queste quello quella ciò esso essa essi lui lei loro suo sua e ma o perché quindi allora così anche inoltre qui lì che cui tale"),
        Housekeeping = Pattern(@"\b(benvenut[ie]|ciao|buongiorno|buonasera|grazie|arrivederci|la prossima (settimana|lezione|volta)|la (settimana|volta|lezione) scorsa|compiti|esame|domande|mi sentite|continuiamo|cominciamo|vediamo|guardate|in questa (slide|diapositiva)|pausa|mi chiamo|microfono)\b|\?$"),
        Personal = Pattern(@"\b(io|mio|mia|miei|penso|credo)\b"),
        Emphasis = Pattern(@"\b(più importante|essenziali?|essenziale|fondamentali?|fondamentale|in sintesi|in altre parole|idea (principale|chiave))\b"),
        Definitions =
        [
            Pattern(@"^per (?<t>[^,;:]+?),? (si intende|intendiamo) (?<d>.+)$"),
            Pattern(@"^(?<d>.+?) (si chiamano?|viene chiamat[oa]|è chiamat[oa]|è dett[oa]|si dice) (?<t>[^,;:]+)$"),
            Pattern(@"^(chiamiamo|si chiama) (?<t>[^,;:]+?) (?<d>(il|lo|la|l'|un|una) ?.+)$"),
            Pattern(@"^(?<t>[^,;:]+?) (si riferisce a|significa|si definisce come|indica|denota|consiste in) (?<d>.+)$"),
            Pattern(@"^(?<t>[^,;:]+?) (è|sono) (?<d>(un|uno|una|un'|il|lo|la|l'|i|gli|le) ?.+)$"),
        ],
        GenericNouns = Set("idea problema domanda scopo ragione cosa cose risultato risultati esempio punto modo risposta differenza caso primo seconda ultimo resto compito passo fatto vantaggio svantaggio obiettivo chi che dove come oggi immagine figura riga parte lato nome numero valore soluzione migliore tutto niente"),
        Judgement = Pattern(@"^((un|uno|una|il|lo|la|i|gli|le) )?(molto |abbastanza |così )?(buon|buona|buono|cattivo|poco|piccolo|grande|problema|domanda|ragione|stesso|stessa|caso|primo|prima|secondo|seconda|ultimo|ultima|seguente|unico|unica|migliore|peggiore|importante|facile|difficile|più|meno|altro|altra)\b"),
        Labels = Set("nota note scopo obiettivo esempio esempi domanda domande sinistra destra caso osservazione fonte fonti riferimenti avvertenza esercizio compito risposta idea prova teorema lemma ingresso uscita sommario contatto figura tabella passo qui vedi ma vantaggi svantaggi problema soluzione autore data titolo nome"),
        GoalHeading = Pattern(@"^(obiettivi( di apprendimento| formativi| della lezione)?|(alla fine|al termine|dopo) (di )?(questa|questo) (lezione|corso)\b.*|imparerete( a)?)[:.… ]*$"),
        GenericTitle = Pattern(@"^(parte \d+|introduzione|indice|contenuti|agenda|sommario|riassunto|conclusion[ei]|ripasso|domande\W*|grazie.*|riferimenti|bibliografia|fine|benvenut.*|titolo|compiti|eserciz[io]+|esemp[io]+|pausa|motivazione|obiettivi|.*\?)$"),
        Asking = new("Che cosa si intende per «{0}»?", "Spiegare: {0}.", "Definire: {0}.", "Confrontare: {0}.", "Applicare: {0}.", "Rispondere alla domanda «{0}»",
            Pattern(@"\b(vs\.?|versus|confronto|differenz[ae]|vantaggi)\b"), Pattern(@"\b(algoritm[oi]|metod[oi]|procedur[ae]|tecnic(a|he)|calcolo)\b"), "Descrivere: {0}.", "Usare: {0}."),
    };
}

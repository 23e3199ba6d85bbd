using static LectureStudio.Pipeline.Algorithms.Language.Tongue;

namespace LectureStudio.Pipeline.Algorithms.Language.Spoken;

internal static class Italian
{
    public static SpokenCues Cues { get; } = new()
    {
        Example = Pattern(@"\b(per esempio|ad esempio|un esempio|immagin(iamo|ate)|supponiamo|consideriamo|pensate a|pensiamo a|prendiamo (il caso|un|una)|come nel caso)\b"),
        Emphasis = Pattern(@"\b((molto|più|è|davvero) important[ei]|importante (è|che|notare|ricordare)|notate|ricordate(vi)?|non dimenticate|tenete (presente|a mente)|attenzione|l'essenziale|essenzial[ei]|fondamental[ei]|crucial[ei]|il punto (chiave|fondamentale|centrale)|l'idea (chiave|principale|centrale)|in sintesi|in altre parole|cioè|ripeto|insisto)\b"),
        Exam = Pattern(@"\b(esam[ei]|compito in classe|interrogazione|prova (scritta|orale|finale)|verrà chiesto|viene chiesto|domanda d'esame|dovete (sapere|conoscere|ricordare)|a memoria)\b"),
        Question = Pattern(@"^((e|ma|allora|quindi|bene),? )*(che cosa|cosa|perché|come mai|come (si|fa|possiamo|funziona)|chi|dove|quando|quant[oaie]|qual(e|i)?) "),
        RoomQuestion = Pattern(@"\b(domande|mi sentite|mi vedete|è chiaro|tutto chiaro|giusto|vero|va bene|no|ok)\W*$"),
        LooksBack = Pattern(@"^(come (ho|abbiamo|vi ho|avete|dicevo|dicevamo|già)|quindi|perciò|dunque|pertanto|allora|poi|e|ma|o|perché|anche|questo|questa|questi|queste|quello|quella|quelli|quelle|ciò|esso|essa|lui|lei|loro|il suo|la sua|qui|lì|là|in (questo|tal) caso|altrimenti|tuttavia|però|invece|d'altra parte|allo stesso modo|entrambi|lo stesso|la stessa|l'altr[oa]|tale|ecco|sì|no|esatto)\b"),
        Opens = Pattern(@"^((e|allora|bene|ora|adesso|quindi),? )*(passiamo|parliamo|vediamo|guardiamo|cominciamo|iniziamo|continuiamo|andiamo avanti|(il|la|lo) (prossim[oa]|prim[oa]|second[oa]|terz[oa]|ultim[oa]) |oggi|benvenuti|un(a|')? ?altr[oa] (argomento|concetto|idea|esempio|metodo|punto|cosa|tipo)|infine|per (cominciare|iniziare|finire|concludere|riassumere)|in (conclusione|sintesi)|in (primo|secondo|terzo) luogo)"),
    };
}

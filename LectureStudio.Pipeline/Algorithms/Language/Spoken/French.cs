using static LectureStudio.Pipeline.Algorithms.Language.Tongue;

namespace LectureStudio.Pipeline.Algorithms.Language.Spoken;

internal static class French
{
    public static SpokenCues Cues { get; } = new()
    {
        Example = Pattern(@"\b(par exemple|un exemple|imaginons|imaginez|supposons|prenons (le cas|un|une|l'exemple)|considérons|pensez à|tel(le)?s? que)\b"),
        Emphasis = Pattern(@"\b((très|vraiment|est|plus|aussi) importante?s?|important de|notez|à noter|remarquez|retenez|rappelez-vous|n'oubliez pas|l'essentiel|essentiel(le)?s?|fondamenta(l|le|ux)|crucia(l|le|ux)|le point clé|l'idée (clé|principale|centrale)|attention|en résumé|autrement dit|en d'autres termes|j'insiste)\b"),
        Exam = Pattern(@"\b(examens?|partiel|contrôle continu|interrogation|sera (demandé|noté)|tomber(a)? à l'examen|question d'examen|vous devez (savoir|connaître|retenir)|il faut (savoir|retenir)|par cœur|devoir à rendre)\b"),
        Question = Pattern(@"^((et|alors|donc|mais|bon),? )*(pourquoi|comment|qu'est-ce|est-ce|qui est|quel(le)?s? |combien|quand est-ce|où est|que (se passe|fait|devient))"),
        RoomQuestion = Pattern(@"\b(des questions|vous m'entendez|vous voyez bien|c'est clair|d'accord|ça va|n'est-ce pas|hein|non)\W*$"),
        LooksBack = Pattern(@"^(comme (je|nous|on|vous) .{0,12}(dit|vu|mentionné|savez)|donc|alors|ainsi|par conséquent|c'est pourquoi|ensuite|puis|et|mais|ou|car|parce que|aussi|cela|ça|ce(ci)?|c'est|cet(te)?|ces|il|elle|ils|elles|son|sa|ses|leurs?|ici|là|dans ce cas|sinon|cependant|pourtant|par contre|en revanche|de même|les deux|le même|la même|l'autre|celui|celle|voilà|oui|non|exactement)\b"),
        Opens = Pattern(@"^((et|alors|donc|bon|bien|maintenant),? )*(passons|parlons|regardons|voyons|commençons|continuons|venons-en|tournons-nous|(le|la) (prochaine?|deuxième|troisième|dernière?|premi(er|ère)) |aujourd'hui|bienvenue|un(e)? autre |enfin|pour (commencer|finir|conclure|terminer|résumer)|en (conclusion|résumé)|premièrement|deuxièmement|troisièmement|ensuite,? nous)"),
    };
}

using static LectureStudio.Pipeline.Algorithms.Language.Tongue;

namespace LectureStudio.Pipeline.Algorithms.Language.Tongues;

internal static class French
{
    public static Tongue Tongue { get; } = new()
    {
        Code = "fr",
        Elides = true,
        Stem = Stemming.French,
        StopWords = Set("""
            à afin ai ainsi alors après as assez au aucun aucune aujourd'hui auquel aussi autre autres aux avait avant avec avez avoir avons beaucoup bien bon c car ce ceci
            cela celle celles celui cependant ces cet cette ceux chacun chaque chez ci comme comment contre d dans de déjà depuis des deux devant doit doivent donc dont
            du durant elle elles en encore enfin ensuite entre es est et étaient était étant été être eu eux fait faire fois font hors ici il ils j je jusqu l la là
            laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m ma mais me même mêmes mes mieux moi moins mon n ne ni non nos notre nous on ont
            or ou où par parce parfois parmi pas pendant peu peut peuvent plus plusieurs plutôt pour pourquoi pouvez pouvons près presque puis puisque qu quand que
            quel quelle quelles quelque quelques quels qui quoi s sa sans sauf se selon sera seront ses seulement si sien soi soit sommes son sont sous souvent suis
            sur surtout t ta tandis tant te tel telle telles tels tes toi ton toujours tous tout toute toutes très trop tu un une va vais vers voici voilà vont
            vos votre vous vraiment vu y euh ben bah hein voilà c'est s'il qu'il qu'on n'est l'on d'un d'une j'ai premier première deuxième chose choses
            """),
        Verbs = Set("""
            est sont était étaient sera seront a ont avait avons avez peut peuvent doit doivent faut fait font va vont permet permettent donne donnent montre
            montrent désigne désignent signifie signifient appelle appellent représente représentent consiste consistent contient contiennent utilise utilisent
            calcule calculent mesure mesurent décrit décrivent définit définissent devient deviennent reste restent suit suivent dépend dépendent produit
            produisent réduit réduisent augmente augmentent prend prennent met mettent trouve trouvent sert servent rend rendent voit voient nomme résout cherche cherchent apprend apprennent veut veulent dit disent compare comparent change changent aide aident
            c'est n'est qu'est s'appelle d'appeler
            """),
        Determiners = Set("le la les un une des du de l' ce cet cette ces son sa ses leur leurs tout toute tous chaque que qui à au aux"),
        Plain = Set("petit petite petits grand grande grands bon bonne mauvais nouveau nouvelle vieux important importante simple difficile possible différent certain vrai faux égal long court haut bas rapide lent problème question exemple cas partie point valeur nombre idée image page étape temps fois jour"),
        Joints = Set("de du des à la le les d en et pour par"),
        Subjects = Set("je nous vous ils elles il elle on qui"),
        VerbEndings = ["e", "ent", "it"],
        Openers = Pattern(@"^((euh|ben|bah|bon|bien|alors|donc|et puis|et|puis|ensuite|voilà|enfin|en fait|d'accord|ok|okay|oui|non|comme je l'ai dit|comme vous (le )?voyez|je pense que|je dirais que|notez que|rappelez-vous que)\b[,:]? +)"),
        Hesitations = Set("euh heu hum hm"),
        Dangling = Set("ce cela ceci c'est celui celle ceux celles il ils elle elles lui leur cette ces et mais ou car donc ainsi alors aussi puis ensuite là ici qui que dont lequel laquelle tel telle en y"),
        Housekeeping = Pattern(@"\b(bienvenue|bonjour|bonsoir|merci|au revoir|la (semaine|séance) prochaine|la (semaine|dernière) (dernière|fois)|devoirs?|examen|des questions|vous m'entendez|continuons|commençons|regardons|regardez|sur (cette|la prochaine) diapo(sitive)?|pause|je m'appelle|je vais|nous allons (voir|parler)|micro)\b|\?$"),
        Personal = Pattern(@"\b(je|moi|mon|mes)\b|\bj['’]"),
        Emphasis = Pattern(@"\b(plus importante?|essentiel(le)?s?|fondamentale?s?|en résumé|en d'autres termes|idée (principale|clé)|retenez)\b"),
        Definitions =
        [
            Pattern(@"^(on|nous) (appelle|appelons|nomme|nommons) (?<t>[^,;:]+?) (?<d>(le|la|les|l'|un|une|toute?|l’).+)$"),
            Pattern(@"^par (?<t>[^,;:]+?),? (on entend|nous entendons) (?<d>.+)$"),
            Pattern(@"^(?<d>.+?) (s'appellent?|s’appellent?|est appelée?|sont appelée?s|se nomme) (?<t>[^,;:]+)$"),
            Pattern(@"^(?<t>[^,;:]+?) (désignent?|signifient?|se définit comme|est défini(e)? comme|consiste à|consiste en) (?<d>.+)$"),
            Pattern(@"^(?<t>[^,;:]+?) (est|sont) (?<d>(un|une|le|la|les|l'|l’|des) ?.+)$"),
        ],
        GenericNouns = Set("idée problème question but raison chose choses résultat résultats exemple point façon réponse différence cas premier première deuxième dernier reste tâche étape fait avantage inconvénient objectif qui que quoi où comment pourquoi aujourd'hui image figure diapositive ligne partie côté nom nombre valeur solution meilleur plus tout rien"),
        Judgement = Pattern(@"^((un|une|le|la|les) )?(très |assez |trop |plus )?(bon|bonne|mauvais|mauvaise|peu|petit|petite|grand|grande|problème|question|raison|même|cas|premier|première|deuxième|dernier|dernière|suivant|suivante|seul|seule|meilleur|meilleure|important|importante|facile|difficile|plus|moins|sorte|autre)\b"),
        Labels = Set("note notes but exemple exemples question questions gauche droite cas remarque source sources références avertissement exercice tâche réponse idée preuve théorème lemme entrée sortie plan résumé contact figure tableau étape donc ici voir mais avantages inconvénients problème solution auteur date titre nom attention objectif"),
        GoalHeading = Pattern(@"^(objectifs( d'apprentissage| pédagogiques| du cours)?|(à la fin|au terme|après) (de )?(ce|cette) (cours|séance|leçon)\b.*|vous apprendrez( à)?)[:.… ]*$"),
        GenericTitle = Pattern(@"^(partie \d+|introduction|plan|sommaire|contenu|table des matières|aperçu|résumé|conclusions?|rappels?|(des )?questions?\W*|merci.*|références|bibliographie|fin|bienvenue.*|titre|devoirs?|exercices?|exemples?|pause|motivation|objectifs|.*\?)$"),
        Asking = new("Que désigne « {0} » ?", "Expliquer : {0}.", "Définir : {0}.", "Comparer : {0}.", "Appliquer : {0}.", "Répondre à la question « {0} »",
            Pattern(@"\b(vs\.?|versus|comparaison|différences?|avantages)\b"), Pattern(@"\b(algorithmes?|méthodes?|procédures?|techniques?|calcul)\b"), "Décrire : {0}.", "Utiliser : {0}."),
    };
}

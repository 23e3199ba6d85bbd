using static LectureStudio.Pipeline.Algorithms.Language.Tongue;

namespace LectureStudio.Pipeline.Algorithms.Language.Spoken;

internal static class Dutch
{
    public static SpokenCues Cues { get; } = new()
    {
        Example = Pattern(@"\b(bijvoorbeeld|een voorbeeld|stel(len we)?( je| u)?( voor)?|neem nou|laten we aannemen|denk (aan|maar aan)|zoals bij)\b"),
        Emphasis = Pattern(@"\b(belangrijk(e|ste)?|let op|onthoud|vergeet niet|denk eraan|essentieel|essentiële|cruciaal|cruciale|fundamenteel|fundamentele|de kern|het punt is|waar het om gaat|het idee is|kortom|met andere woorden|samengevat|ik benadruk)\b"),
        Exam = Pattern(@"\b(tentamens?|examens?|toets(en|vraag)?|wordt gevraagd|gevraagd worden|moet(en)? (je|jullie|u) (weten|kennen|kunnen)|uit (je|het) hoofd|huiswerk)\b"),
        Question = Pattern(@"^((en|maar|dus|nou|oké|ja),? )*(wat|waarom|hoe|wie|waar|wanneer|welke?|waardoor|hoeveel) |^((en|maar|dus|nou),? )*(kan|kunnen|is|zijn|heeft|hebben|moet|moeten|zou) (je|we|het|dit|dat|er|iemand)\b"),
        RoomQuestion = Pattern(@"\b(nog vragen|vragen|hoor je me|kunnen jullie .{0,20}(horen|zien)|duidelijk|oké|toch|hè)\W*$"),
        LooksBack = Pattern(@"^(zoals (ik|we|je|gezegd|eerder)|dus|daarom|daardoor|vandaar|dan|daarna|en|maar|of|want|omdat|ook|dit|dat|deze|die|hij|zij|ze|het|zijn|haar|hun|hier|daar|er|in dit geval|anders|echter|aan de andere kant|evenzo|beide|dezelfde|hetzelfde|zulke|ja|nee|precies)\b"),
        Opens = Pattern(@"^((en|dus|oké|nou|goed|nu),? )*(laten we|we gaan (nu|verder)|dan gaan we|(de|het) (volgende|eerste|tweede|derde|laatste) |vandaag|welkom|een ander(e)? |tot slot|ten slotte|ten (eerste|tweede|derde)|om te (beginnen|eindigen)|samenvattend|kortom)"),
    };
}

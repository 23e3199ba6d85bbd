namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Speaking;

/// <summary>What a voice says to be heard: a short sentence in its language.</summary>
internal static class SampleSentences
{
    /// <summary>Every voice says numbers in its own language.</summary>
    private const string Numbers = "1, 2, 3, 4, 5, 6, 7.";

    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["ar"] = "هكذا أقرأ النص لك.",
        ["bg"] = "Така звучи гласът ми, когато чета вашия текст.",
        ["ca"] = "Així sona la meva veu quan llegeixo el vostre text.",
        ["cmn"] = "这是我朗读文字的声音。",
        ["cs"] = "Takto zní můj hlas, když čtu váš text.",
        ["da"] = "Sådan lyder min stemme, når jeg læser din tekst.",
        ["de"] = "So klingt meine Stimme, wenn ich Ihren Text lese.",
        ["el"] = "Έτσι ακούγεται η φωνή μου όταν διαβάζω το κείμενό σας.",
        ["en"] = "This is how I sound when I explain your slides.",
        ["es"] = "Así suena mi voz cuando leo su texto.",
        ["fi"] = "Tältä ääneni kuulostaa, kun luen tekstisi.",
        ["fr"] = "Voici ma voix quand je lis votre texte.",
        ["hi"] = "जब मैं आपका पाठ पढ़ता हूँ, तो मेरी आवाज़ ऐसी लगती है।",
        ["hu"] = "Így szól a hangom, amikor felolvasom a szövegét.",
        ["id"] = "Beginilah suara saya ketika membaca teks Anda.",
        ["it"] = "Questa è la mia voce quando leggo il vostro testo.",
        ["ja"] = "これが わたしの こえです。",
        ["ko"] = "이것이 제 목소리입니다.",
        ["mul"] = "This is how I sound when I explain your slides.",
        ["nb"] = "Slik høres stemmen min ut når jeg leser teksten din.",
        ["nl"] = "Zo klinkt mijn stem als ik uw tekst voorlees.",
        ["pl"] = "Tak brzmi mój głos, kiedy czytam twój tekst.",
        ["pt"] = "Esta é a minha voz quando leio o seu texto.",
        ["ro"] = "Așa sună vocea mea când citesc textul dumneavoastră.",
        ["ru"] = "Так звучит мой голос, когда я читаю ваш текст.",
        ["sk"] = "Takto znie môj hlas, keď čítam váš text.",
        ["sv"] = "Så här låter min röst när jag läser din text.",
        ["tr"] = "Metninizi okurken sesim böyle duyuluyor.",
        ["uk"] = "Так звучить мій голос, коли я читаю ваш текст.",
        ["vi"] = "Đây là giọng của tôi khi đọc văn bản của bạn.",
        ["zh"] = "这是我朗读文字的声音。",
    };

    public static string Of(string language) => Sentences.GetValueOrDefault(language.Split('-')[0].ToLowerInvariant(), Numbers);
}

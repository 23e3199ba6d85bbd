namespace LectureStudio.Pipeline.Algorithms.Captions;

/// <summary>Language codes of containers, captions and engines, brought to BCP 47.</summary>
public static class LanguageTag
{
    /// <summary>ISO 639-2 codes (bibliographic and terminological) and the English names whisper uses, to ISO 639-1.</summary>
    private static readonly Dictionary<string, string> Short = Read(
        """
        ara arabic=ar bul bulgarian=bg cat catalan=ca ces cze czech=cs cym wel welsh=cy dan danish=da deu ger german=de ell gre greek=el
        eng english=en est estonian=et eus baq basque=eu fas per persian=fa fin finnish=fi fra fre french=fr gle irish=ga glg galician=gl
        heb hebrew=he hin hindi=hi hrv croatian=hr hun hungarian=hu ind indonesian=id isl ice icelandic=is ita italian=it jpn japanese=ja
        kor korean=ko lav latvian=lv lit lithuanian=lt mkd mac macedonian=mk msa may malay=ms nld dut dutch=nl nor norwegian=no
        nob=nb nno nynorsk=nn pol polish=pl por portuguese=pt ron rum romanian=ro rus russian=ru slk slo slovak=sk slv slovenian=sl
        spa spanish castilian=es sqi alb albanian=sq srp serbian=sr swa swahili=sw swe swedish=sv tam tamil=ta tel telugu=te tha thai=th
        tur turkish=tr ukr ukrainian=uk urd urdu=ur vie vietnamese=vi zho chi chinese mandarin=zh
        """);

    /// <summary>Where a language has two, the terminological code is the first in the table.</summary>
    private static readonly Dictionary<string, string> Long = Short.Where(s => s.Key.Length == 3).GroupBy(s => s.Value).ToDictionary(g => g.Key, g => g.First().Key);

    private static readonly HashSet<string> Known = [.. Short.Values];

    /// <summary>The tag for a code or an English name: <c>eng</c> → <c>en</c>, <c>pt_br</c> → <c>pt-BR</c>; null when it names no language known here.</summary>
    public static string? Of(string? code)
    {
        var parts = (code ?? "").Trim().Replace('_', '-').Split('-');
        var language = parts[0].ToLowerInvariant();
        language = Short.GetValueOrDefault(language, language);
        if (!Known.Contains(language)) return null;
        var region = parts.Length > 1 && parts[^1].Length == 2 && parts[^1].All(char.IsAsciiLetter) ? parts[^1].ToUpperInvariant() : null;
        return region is null ? language : $"{language}-{region}";
    }

    /// <summary>The code of ISO 639-2 that containers have, in its terminological form: <c>de-AT</c> → <c>deu</c>; null when the language is not known here.</summary>
    public static string? ThreeLetters(string? tag) => Of(tag) is { } known ? Long.GetValueOrDefault(known.Split('-')[0]) : null;

    /// <summary>The tag in a file name's suffix: <c>talk_en.vtt</c>, <c>talk.de.srt</c>, <c>talk-pt-BR.vtt</c>, <c>talk.en-orig.vtt</c>; null when there is none.</summary>
    public static string? InName(string name)
    {
        var parts = Path.GetFileNameWithoutExtension(name).Split('.', '_', '-');
        if (parts.Length < 2) return null;
        if (parts.Length > 2 && IsCode(parts[^2]) && Of(parts[^2]) is { } language)
        {
            if (parts[^1].Length == 2 && parts[^1].All(char.IsAsciiLetterUpper)) return Of($"{parts[^2]}-{parts[^1]}");
            if (parts[^1] is "orig" or "auto" or "sdh" or "cc" or "forced") return language;
        }
        return IsCode(parts[^1]) ? Of(parts[^1]) : null;
    }

    // "is", "no", "it" and "to" are words too: only a lower-case code counts, so that "What it IS.vtt" names no language.
    private static bool IsCode(string part) => part.Length is 2 or 3 && part.All(char.IsAsciiLetterLower);

    private static Dictionary<string, string> Read(string table)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var waiting = new List<string>();
        foreach (var entry in table.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = entry.Split('=');
            waiting.Add(pair[0]);
            if (pair.Length == 1) continue;
            foreach (var code in waiting) codes[code] = pair[1];
            waiting.Clear();
        }
        return codes;
    }
}

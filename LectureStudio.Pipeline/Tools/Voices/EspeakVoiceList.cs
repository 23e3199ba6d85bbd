using System.Globalization;
using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>Reads the table of <c>espeak-ng --voices</c>.</summary>
internal static partial class EspeakVoiceList
{
    private const int Quality = 10;

    /// <summary>MBROLA's voices are listed whether MBROLA and their data are here or not.</summary>
    private const string Mbrola = "mb/";

    /// <summary>
    /// The voices, the preferred of a language first.
    /// <code>
    /// Pty Language       Age/Gender VoiceName          File                 Other Languages
    ///  5  de              --/M      German             gmw/de
    ///  2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
    ///  5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn              (zh-cmn 5)(zh 5)
    /// </code>
    /// </summary>
    public static IReadOnlyList<Voice> Parse(string table)
    {
        var rows = table.Split('\n').Select(line => Row().Match(line)).Where(m => m.Success && !m.Groups["file"].Value.StartsWith(Mbrola, StringComparison.Ordinal)).Select(m => new Entry(m)).ToList();
        var names = new HashSet<string>(StringComparer.Ordinal);
        return [.. rows.OrderBy(r => r.Primary, StringComparer.Ordinal).ThenBy(r => r.Priority).Select(r => r.ToVoice(names))];
    }

    private sealed class Entry(Match match)
    {
        private readonly string language = match.Groups["language"].Value.ToLowerInvariant();
        private readonly string file = match.Groups["file"].Value;
        private readonly List<(string Tag, int Priority)> others = [.. match.Groups["other"].Captures.Zip(match.Groups["priority"].Captures, (tag, priority) => (tag.Value.ToLowerInvariant(), int.Parse(priority.Value, CultureInfo.InvariantCulture)))];

        public string Primary => language.Split('-')[0];

        /// <summary>For the language without its region; lower is preferred.</summary>
        public int Priority => others.Where(o => o.Tag == Primary).Select(o => o.Priority).Append(language == Primary ? 0 : 99).Min();

        /// <summary>Of two voices of a language, such as Cantonese in characters and in Latin letters, the second is named by its file.</summary>
        public Voice ToVoice(HashSet<string> names)
        {
            var name = names.Add(language) ? language : file.Split('/')[^1].ToLowerInvariant();
            names.Add(name);
            return new(EspeakNg.EngineName, name, Tag(language), match.Groups["name"].Value.Replace('_', ' ').Trim(), Quality) { Also = [.. others.Select(o => o.Tag)], Handle = file };
        }

        private static string Tag(string code) => code.Split('-') is [var primary, { Length: 2 } region] ? $"{primary}-{region.ToUpperInvariant()}" : code;
    }

    [GeneratedRegex(@"^ *\d+ +(?<language>\S+) +\S+/\S+ +(?<name>\S+) +(?<file>\S+)( +(\((?<other>\S+) (?<priority>\d+)\) *)+)? *\r?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Row();
}

using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using static LectureStudio.Pipeline.Algorithms.Language.Tongue;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>Tells what documents always speak of from what they are about.</summary>
internal static partial class ConceptNoise
{
    private const int Longest = 50;

    // Words of documents, files and schedules rather than of a subject.
    private static readonly System.Collections.Frozen.FrozenSet<string> Plain = Set(
        """
        example examples note notes tip tips warning warnings section sections chapter page pages document documents documentation docs readme guide guides tutorial tutorials article introduction overview summary conclusion
        contents table figure list lists line lines word words text file files folder folders directory directories name names thing things way ways case cases time times day days year years number numbers value values
        type types kind kinds sort use uses usage user users people person everyone anyone question questions answer answers problem problems issue issues bug bugs change changes changelog release releases version versions
        copyright license licence author authors contributor contributors maintainer maintainers support help info information detail details description reason reasons result results effect output outputs input inputs
        step steps part parts place places point points option options default defaults feature features following item items entry entries order end start beginning top bottom side left right first second third last next
        today yesterday tomorrow week month january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
        link links url urls website site web page homepage email mail github gitlab repository repo project projects package packages code codes sample samples snippet snippets command commands
        filename filenames listing listings redirecting synopsis figure figures chapter appendix title titles status content format formats size sizes message messages current specified given available required optional possible
        existing multiple single common general specific certain return returns print prints handle implement implements custom behavior behaviour requirement requirements level levels member members tab tabs button click copy paste
        view pm am decision decisions rule rules src built held kept sent cut read shown drawn lost given written hidden stored moved copied moves fails holds serves keeps
        true false null none yes no todo fixme tbd misc other others faq new old same different bit lot lots set sets one ones two three fact idea ideas rest work works call calls need needs look run runs
        """);

    // Nouns that look like forms of verbs.
    private static readonly System.Collections.Frozen.FrozenSet<string> Named = Set("seed feed speed embed thread spread shed breed need weed assembly family supply reply anomaly ally fly bed red led unsigned signed");

    /// <summary>Whether a word is one of documents, files and schedules rather than of a subject.</summary>
    public static bool IsPlain(string word) => Plain.Contains(word.ToLowerInvariant());

    public static bool IsConcept(string phrase, Tongue tongue)
    {
        if (phrase.Length is < 3 or > Longest || FileName().IsMatch(phrase) || !phrase.Any(char.IsLetter)) return false;
        var words = phrase.Split(' ');
        if (words.Any(w => w.All(c => char.IsDigit(c) || c == '.')) && words.Length == 1) return false;
        if (tongue.Code == "en" && !ReadsAsName(words)) return false;
        if (words.Any(w => w.Contains('/', StringComparison.Ordinal)) || words.Distinct(StringComparer.OrdinalIgnoreCase).Count() < words.Length) return false;
        if (words.Length == 1 && (Plain.Contains(phrase.ToLowerInvariant()) || tongue.GenericNouns.Contains(tongue.Normal(phrase)) || tongue.Verbs.Contains(tongue.Normal(phrase)))) return false;
        return words.Any(w => !Plain.Contains(w.ToLowerInvariant()) && w.Length > 1 && w.Any(char.IsLetter)) && !tongue.GenericTitle.IsMatch(phrase);
    }

    private static bool ReadsAsName(string[] words)
    {
        // "installed", "run scripts specified", "quickly": forms of verbs and adverbs end no name.
        var last = words[^1].ToLowerInvariant();
        if (last.Length > 4 && (last.EndsWith("ed", StringComparison.Ordinal) || last.EndsWith("ly", StringComparison.Ordinal)) && !Named.Contains(last)) return false;
        if (words.Length > 1 && Documents.Contains(last)) return false;
        if (Verbal.Contains(last) || words.Any(w => w.EndsWith("'s", StringComparison.Ordinal) || w.EndsWith("’s", StringComparison.Ordinal))) return false;
        return words.Length == 1 || !CommonWords.IsVague(words[0]);
    }

    // "Valgrind FAQ" is something to read, not something to know.
    private static readonly System.Collections.Frozen.FrozenSet<string> Documents = Set("documentation docs guide guides faq faqs manual manuals tutorial tutorials readme handbook changelog news website homepage page pages overview introduction");

    // Verbs and adverbs without the endings that tell them.
    private static readonly System.Collections.Frozen.FrozenSet<string> Verbal = Set(
        """
        taught brought bought caught fought sought begun bound broken chosen done driven eaten fallen forgotten frozen gone grown hung known laid led lain lost met paid ridden risen sold shown slept spoken spent stood stolen stuck sworn
        told thrown understood worn woven won written anew again alone apart away together twice once instead otherwise unless besides beforehand afterwards elsewhere somewhere anyway exposes supports lets says remember stands fails exists means needs wants
        """);

    [GeneratedRegex(@"^readme\b|\.(md|rst|txt|html?|py|cs|js|ts|json|ya?ml|toml|xml|sh|go|rs|java|c|h|cpp|org|com|io|net|dll|exe|zip|png|svg|pdf)$|^v?\d+(\.\d+)*\w*$|^[\w.+-]+@[\w.-]+$|^www\.", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FileName();
}

using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using Repairs = LectureStudio.Pipeline.Algorithms.Language.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>What one can do after reading a document, in its own words: a list of goals, "you will learn …", headings that are tasks; else what its main concepts ask for.</summary>
internal static partial class Objectives
{
    private const int Most = 6;
    private const int Longest = 140;
    private const int MostWords = 16;

    public static IReadOnlyList<string> Of(DocumentView view, IReadOnlyList<FoundConcept> concepts)
    {
        var found = new List<string>();
        found.AddRange(Listed(view).Select(g => Goal(g, view.Tongue)).OfType<string>());
        found.AddRange(view.Sentences.Select(s => Promise().Match(s.Text)).Where(m => m.Success).SelectMany(m => Further().Split(m.Groups["o"].Value)).Where(o => !Dangling().IsMatch(o)));
        found.AddRange(view.Headings.Select(h => Task(h.Plain, view)).OfType<string>());
        var tidy = found.Select(Tidy).Where(t => t.Length is > 5 and <= Longest).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most).ToList();
        foreach (var concept in concepts.Where(c => c.IsTaught))
        {
            if (tidy.Count >= 3) break;
            if (!tidy.Any(t => t.Contains(concept.Name, StringComparison.OrdinalIgnoreCase))) tidy.Add(OfConcept(concept.Name, concept.Definition is not null, view.Tongue));
        }
        return tidy;
    }

    /// <summary>The list under a heading or after a line that announces goals.</summary>
    private static IEnumerable<string> Listed(DocumentView view)
    {
        var isGoals = false;
        foreach (var block in view.Text.Blocks)
        {
            if (block.Kind == TextBlockKind.ListItem)
            {
                if (isGoals) yield return SentenceSplitter.Split(block.Plain).FirstOrDefault() ?? block.Plain;
                continue;
            }
            isGoals = view.Tongue.GoalHeading.IsMatch(block.Plain.Trim()) || (block.Kind == TextBlockKind.Paragraph && block.Plain.EndsWith(':') && Announced().IsMatch(block.Plain));
        }
    }

    /// <summary>What one can do who has learnt a concept.</summary>
    public static string OfConcept(string name, bool isDefined, Tongue tongue) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, isDefined ? tongue.Asking.Define : tongue.Asking.Explain, name).TrimEnd('.');

    /// <summary>An item of a list of goals as something one can do; null for one that is none.</summary>
    private static string? Goal(string item, Tongue tongue)
    {
        var text = Lead().Replace(item.Trim(), "");
        if (tongue.Code != "en") return text;
        var words = WordTokens.Split(text);
        if (words.Count is < 2 or > MostWords || Condition().IsMatch(text)) return null;
        return Question().IsMatch(text) || tongue.Determiners.Contains(words[0].Text.ToLowerInvariant()) ? string.Format(System.Globalization.CultureInfo.InvariantCulture, tongue.Asking.Explain, char.ToLowerInvariant(text[0]) + text[1..]) : text;
    }

    private static string? Task(string heading, DocumentView view)
    {
        if (heading.Length > 80) return null;
        if (HowTo().Match(heading) is { Success: true } how) return how.Groups["o"].Value;
        if (view.Tongue.Imperative?.IsMatch(heading + " ") == true) return heading;
        return view.Tongue.Code == "en" && Doing().Match(heading) is { Success: true } doing && Base(doing.Groups["v"].Value, view) is { } verb ? verb + doing.Groups["o"].Value : null;
    }

    /// <summary>The verb of a form in -ing, as the document writes it elsewhere: "connecting" and "writing" do not tell by themselves which of them has lost an e.</summary>
    private static string? Base(string stem, DocumentView view)
    {
        string[] forms = stem.Length > 2 && stem[^1] == stem[^2] ? [stem[..^1], stem] : [stem + "e", stem];
        return forms.FirstOrDefault(form => view.Prose.Any(b => WordTokens.Split(b.Plain).Any(w => w.Text.Equals(form, StringComparison.OrdinalIgnoreCase))));
    }

    private static string Tidy(string text) => Repairs.Capital(PlainText.OneLine(Lead().Replace(text, "")).TrimEnd('.', ':', ';', ',', ' '));

    [GeneratedRegex(@"\b(you('ll| will)( also)? (learn|discover|see|find out) (how to |to )|(teaches|shows|explains to) you (how to |to )|(this|the following) (\w+ )?(guide|tutorial|page|document|section|chapter|article) (explains|shows|describes|covers|demonstrates) how to )(?<o>[^.:;!?]+)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Promise();

    [GeneratedRegex(@"\b(you('ll| will)( be able to| learn)|learning (goals|objectives)|be able to|lernen sie|sie lernen|vous apprendrez|aprenderá)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Announced();

    [GeneratedRegex(@"^how (to|do i|can i|do you) (?<o>[^?]+)\??$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HowTo();

    // "install it, how to start it, and how to stop it"
    [GeneratedRegex(@",?(?: and| or)? how to |,? and to ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Further();

    /// <summary>Speaks of what the sentence named before.</summary>
    [GeneratedRegex(@"\b(it|its|them|their|these|those)\b|\b(one|this|that|so)\W*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Dangling();

    [GeneratedRegex(@"^(how|what|why|when|where|which|who)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Question();

    [GeneratedRegex(@"^(if|when|unless|while|note|please)\b.*,|\b(you|we|will|must|should)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Condition();

    // "Connecting through a proxy"
    [GeneratedRegex(@"^(?<v>\p{L}{2,})ing(?<o> (a|an|the|your|to|from|through|with|without|in|into|on|between) \S.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Doing();

    [GeneratedRegex(@"^\W*(how to|to)\s+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Lead();
}

using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using Repairs = LectureStudio.Pipeline.Algorithms.Language.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>What one can do after reading a document, in its own words: a list of goals, "you will learn …", headings that are tasks; else what its sections are for.</summary>
internal static partial class Objectives
{
    private const int Most = 6, Enough = 3;
    private const int Longest = 140;
    private const int MostWords = 16;

    public static IReadOnlyList<string> Of(DocumentView view, IReadOnlyList<DocumentAim> aims)
    {
        var found = new List<string>();
        found.AddRange(Listed(view).Select(g => Goal(g, view.Tongue)).OfType<string>());
        found.AddRange(view.Sentences.Select(s => Promise().Match(s.Text)).Where(m => m.Success).SelectMany(m => Further().Split(m.Groups["o"].Value)).Where(o => !Dangling().IsMatch(o)));
        var heading = new HeadingPhrase(view);
        found.AddRange(view.Headings.Select(h => Task(h.Plain, view)).OfType<string>().Select(heading.WithinSentence));
        var tidy = found.Select(Tidy).Where(t => t.Length is > 5 and <= Longest).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most).ToList();
        tidy.AddRange(aims.Select(a => a.Text).Where(a => !tidy.Contains(a, StringComparer.OrdinalIgnoreCase)).Take(Math.Max(0, Enough - tidy.Count)));
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

    /// <summary>An item of a list of goals as something one can do; null for one that is none.</summary>
    private static string? Goal(string item, Tongue tongue)
    {
        var text = Lead().Replace(item.Trim(), "");
        if (tongue.Code != "en") return text;
        var words = WordTokens.Split(text);
        if (words.Count is < 2 or > MostWords || Condition().IsMatch(text)) return null;
        return Question().IsMatch(text) || tongue.Determiners.Contains(words[0].Text.ToLowerInvariant()) ? string.Format(System.Globalization.CultureInfo.InvariantCulture, tongue.Asking.Explain, char.ToLowerInvariant(text[0]) + text[1..]) : text;
    }

    /// <summary>A heading that is a task as what one does; null for one that is none.</summary>
    public static string? Task(string heading, DocumentView view)
    {
        if (heading.Length > 80) return null;
        if (HowTo().Match(heading) is { Success: true } how) return how.Groups["o"].Value;
        if (view.Tongue.Imperative?.IsMatch(heading + " ") == true) return heading;
        return view.Tongue.Code == "en" && Doing().Match(heading) is { Success: true } doing && Verb(doing, view) is { } verb ? verb + doing.Groups["o"].Value : null;
    }

    /// <summary>The verb of a heading that begins with a form in -ing; null where that is no doing, as in "Logging levels".</summary>
    private static string? Verb(Match doing, DocumentView view) =>
        TaskVerbs.Of(doing.Groups["v"].Value + "ing") ?? (Joint().IsMatch(doing.Groups["o"].Value) || IsDone(doing.Value, view) ? Base(doing.Groups["v"].Value, view) : null);

    /// <summary>Whether the document says that one does it, since "Testing applications" is done and "Logging levels" are not: "for testing", "by testing".</summary>
    private static bool IsDone(string heading, DocumentView view)
    {
        var verb = WordTokens.Split(heading)[0].Text;
        return view.Prose.Any(b => b.Plain.Contains(verb, StringComparison.OrdinalIgnoreCase) && Doer().Matches(b.Plain).Any(m => m.Groups["v"].Value.Equals(verb, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The verb of a form in -ing, as the document writes it elsewhere: "connecting" and "writing" do not tell by themselves which of them has lost an e.</summary>
    private static string? Base(string stem, DocumentView view)
    {
        string[] forms = stem.Length > 2 && stem[^1] == stem[^2] ? [stem[..^1], stem] : [stem + "e", stem];
        return forms.FirstOrDefault(form => view.Prose.Any(b => WordTokens.Split(b.Plain).Any(w => w.Text.Equals(form, StringComparison.OrdinalIgnoreCase))));
    }

    public static string Tidy(string text) => Repairs.Capital(PlainText.OneLine(Lead().Replace(text, "")).TrimEnd('.', ':', ';', ',', ' '));

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
    internal static partial Regex Question();

    [GeneratedRegex(@"^(if|when|unless|while|note|please)\b.*,|\b(you|we|will|must|should)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Condition();

    // "Connecting through a proxy"
    [GeneratedRegex(@"^(?<v>\p{L}{2,})ing(?<o> (?!of |and |or |is |are )\S.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Doing();

    [GeneratedRegex(@"^ (a|an|the|your|to|from|through|with|without|in|into|on|between) ", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Joint();

    // "for testing", "when handling"
    [GeneratedRegex(@"\b(for|by|when|while|before|after|supports?|without) (?<v>\p{L}{2,}ing) (?!of\b)\p{L}", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Doer();

    [GeneratedRegex(@"^\W*(how to|to)\s+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Lead();
}

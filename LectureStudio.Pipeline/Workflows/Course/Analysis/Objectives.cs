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

    public static IReadOnlyList<string> Of(DocumentView view, IReadOnlyList<FoundConcept> concepts)
    {
        var found = new List<string>();
        found.AddRange(Listed(view));
        found.AddRange(view.Sentences.Select(s => Promise().Match(s.Text)).Where(m => m.Success).Select(m => m.Groups["o"].Value));
        found.AddRange(view.Headings.Select(h => Task(h.Plain, view.Tongue)).OfType<string>());
        var tidy = found.Select(Tidy).Where(t => t.Length is > 5 and <= Longest).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most).ToList();
        foreach (var concept in concepts.Where(c => c.IsTaught))
        {
            if (tidy.Count >= 3) break;
            if (!tidy.Any(t => t.Contains(concept.Name, StringComparison.OrdinalIgnoreCase)))
                tidy.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, concept.Definition is null ? view.Tongue.Asking.Explain : view.Tongue.Asking.Define, concept.Name).TrimEnd('.'));
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

    private static string? Task(string heading, Tongue tongue)
    {
        if (heading.Length > 80) return null;
        if (HowTo().Match(heading) is { Success: true } how) return how.Groups["o"].Value;
        return tongue.Imperative?.IsMatch(heading + " ") == true ? heading : null;
    }

    private static string Tidy(string text) => Repairs.Capital(PlainText.OneLine(Lead().Replace(text, "")).TrimEnd('.', ':', ';', ',', ' '));

    [GeneratedRegex(@"\b(you('ll| will)( also)? (learn|discover|see|find out) (how to |to )|(teaches|shows|explains to) you (how to |to )|(this|the following) (\w+ )?(guide|tutorial|page|document|section|chapter|article) (explains|shows|describes|covers|demonstrates) how to )(?<o>[^.:;!?]+)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Promise();

    [GeneratedRegex(@"\b(you('ll| will)( be able to| learn)|learning (goals|objectives)|be able to|lernen sie|sie lernen|vous apprendrez|aprenderá)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Announced();

    [GeneratedRegex(@"^how (to|do i|can i|do you) (?<o>[^?]+)\??$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HowTo();

    [GeneratedRegex(@"^\W*(how to|to)\s+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lead();
}

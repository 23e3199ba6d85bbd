using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>What the author says one must know or have first: the list under such a heading, and sentences that say so.</summary>
internal static partial class PrerequisiteList
{
    private const int Most = 8;
    private const int Longest = 200;

    public static IReadOnlyList<string> Of(DocumentView view)
    {
        var found = new List<string>();
        var isList = false;
        foreach (var block in view.Text.Blocks)
        {
            if (block.Kind == TextBlockKind.Heading) isList = Heading().IsMatch(block.Plain);
            else if (isList && block.Kind == TextBlockKind.ListItem) found.Add(First(block.Plain));
            else if (isList && block.Kind == TextBlockKind.Paragraph && !block.Plain.EndsWith(':')) found.AddRange(SentenceSplitter.Split(block.Plain).Take(3));
        }
        found.AddRange(view.Sentences.Where(s => s.Text.Length < Longest && Stated().IsMatch(s.Text)).Select(s => s.Text));
        return [.. found.Select(f => PlainText.Shorten(Algorithms.Language.Text.Capital(Known().Replace(PlainText.OneLine(f), "")).TrimEnd('.', ';', ','), Longest)).Where(f => f.Length > 2).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];
    }

    private static string First(string text) => SentenceSplitter.Split(text).FirstOrDefault() ?? text;

    [GeneratedRegex(@"^\W*(\d+\.?\s*)?(prerequisites?|pre-requisites?|before you (begin|start)|requirements?|what you('ll)? need|you will need|assumed knowledge|voraussetzungen|prérequis|requisitos( previos)?|prerequisiti|pré-requisitos|vereisten)\W*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Heading();

    // What follows it is what one has to know.
    [GeneratedRegex(@"^(before (you |we )?(begin|start(ing)?),? )?(you should|we assume( that)? you) (already )?(know|understand|are familiar with|be familiar with) (?=\S{3})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Known();

    [GeneratedRegex(@"\b((this|the) (guide|tutorial|page|document|section|chapter|article|book) (assumes|requires|expects)|we assume( that)? you|(?<!what )you should (already )?(know|be familiar|have read|understand)|familiarity with|prior knowledge of|assumes? (basic |some )?(knowledge|familiarity)|basic (knowledge|understanding) of)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Stated();
}

using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>Sentences of a paragraph with their markup.</summary>
internal static class MarkdownSentences
{
    /// <summary>In order; the whole paragraph where an emphasis, a link or code goes across the end of a sentence.</summary>
    public static IReadOnlyList<string> Of(string markdown)
    {
        var sentences = SentenceSplitter.Split(markdown);
        return sentences.All(IsWhole) ? sentences : [markdown];
    }

    private static bool IsWhole(string text) =>
        text.Count(c => c == '`') % 2 == 0 && Marks(text, "**") % 2 == 0 && text.Replace("\\[", "", StringComparison.Ordinal).Count(c => c == '[') == text.Replace("\\]", "", StringComparison.Ordinal).Count(c => c == ']')
        && text.Count(c => c == '(') == text.Count(c => c == ')');

    private static int Marks(string text, string mark) => text.Split(mark).Length - 1;
}

using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>A few of a document's own sentences: those that say most of it, with a liking for its beginning, in its order.</summary>
internal static class SummaryText
{
    private const int Sentences = 3;
    private const int Looked = 40;
    private const int Longest = 320;

    public static string Of(DocumentView view)
    {
        var candidates = view.Sentences
            .Where(s => s.Block.Kind == TextBlockKind.Paragraph && s.Text.Length is > 30 and <= Longest && s.Text[^1] is '.' or '!' or '。')
            .Select((s, i) => (s.Text, Prior: Readability.Of(s.Text, true, view.Tongue) * (i < 3 ? 2 : 1 / (1 + (i * 0.05)))))
            .Where(s => s.Prior > 0).Take(Looked).ToList();
        if (candidates.Count == 0) return view.Sentences.FirstOrDefault(s => s.Block.Kind == TextBlockKind.Paragraph && s.Text.Length <= Longest)?.Text ?? "";
        var space = new TermSpace(candidates.Select(c => c.Text), view.Tongue);
        var vectors = candidates.Select(c => space.Vector(c.Text)).ToList();
        var ranks = SentenceRank.Rank(vectors, [.. candidates.Select(c => c.Prior)]);
        return string.Join(' ', SentenceRank.Pick(vectors, ranks, Sentences, []).Order().Select(i => candidates[i].Text));
    }
}

using LectureStudio.Pipeline.Algorithms.Text;
using PlainText = LectureStudio.Pipeline.Algorithms.Language.Text;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>Makes sentences of points: a lead-in and its short points become one, longer points one each.</summary>
internal sealed class PointSentences(Wordsmith words)
{
    /// <summary>A point of up to so many words may stand in a row with others.</summary>
    private const int ShortPoint = 5;

    /// <summary>Short points without a lead-in stand in a row only when they are this short.</summary>
    private const int ShortestPoint = 3;

    private const int MostWordsInRow = 26;
    private const int MostInRow = 6;

    public IEnumerable<Passage> Of(IReadOnlyList<Point> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            var row = Row(points, i);
            if (row > 1)
            {
                yield return words.Joined(words.Row(points.Skip(i).Take(row).Select(p => p.Text)), points.Skip(i).Take(row), PassageKind.Point);
                i += row - 1;
                continue;
            }
            foreach (var passage in OfOne(points[i])) yield return passage;
        }
    }

    private IEnumerable<Passage> OfOne(Point point)
    {
        var (text, below) = (point.Text, point.Below);
        if (below.Count == 0 || point.IsSentence) return Sentences(point).Concat(Of(below));
        var lead = text.TrimEnd(':', ' ', '–', '-');
        if (IsRow(below) && point.Words + below.Sum(p => p.Words) <= MostWordsInRow)
            return [words.Joined($"{lead}: {words.Within(words.Row(below.Select(p => p.Text)))}", point.All(), PassageKind.Point)];
        // "We need:" is nothing alone; "Advantages" can stand before what follows.
        if (!point.LeadsIn || below[0].Below.Count > 0) return Sentences(point).Concat(Of(below));
        IReadOnlyList<string> first = SentenceSplitter.Split(ReadableText.Masked(below[0].Text)) is { Count: 1 } ? [below[0].Text] : SentenceSplitter.Split(below[0].Text);
        var opened = words.Joined($"{lead}: {words.Within(first[0])}", [point, below[0]], PassageKind.Point);
        return first.Skip(1).Select(s => words.Joined(s, [below[0]], PassageKind.Point)).Prepend(opened).Concat(Of([.. below.Skip(1)]));
    }

    private IEnumerable<Passage> Sentences(Point point) => words.Sentences(point.Origin, PassageKind.Point);

    private static bool IsRow(List<Point> points) => points.Count is > 1 and <= MostInRow && points.All(p => IsShort(p, ShortPoint));

    /// <summary>How many points from <paramref name="from"/> on can be said in one breath, one after another.</summary>
    private static int Row(IReadOnlyList<Point> points, int from)
    {
        var count = 0;
        while (from + count < points.Count && count < MostInRow && IsShort(points[from + count], ShortestPoint)) count++;
        return count;
    }

    private static bool IsShort(Point point, int most) => point.Below.Count == 0 && !point.IsSentence && !point.LeadsIn && point.Words <= most && point.Text.Any(char.IsLetter);
}

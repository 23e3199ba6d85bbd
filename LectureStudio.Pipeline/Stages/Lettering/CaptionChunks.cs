using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Stages.Lettering;

/// <summary>Cuts captions into what two lines hold, and keeps each on the screen for as long as it takes to read where there is time.</summary>
internal static class CaptionChunks
{
    /// <summary>Two lines never break evenly; this much of them can be counted on.</summary>
    private const double Usable = 1.8;

    /// <summary>Captions that follow each other this closely meet, for the blink between them is a nuisance; seconds.</summary>
    private const double Blink = 0.4;

    /// <summary>Shown at least this long where nothing else is said; seconds.</summary>
    private const double Shown = 1.2;

    /// <param name="captions">In time order, with their words.</param>
    /// <param name="lineWidth">What a line holds at a moment of the clip, in ems.</param>
    /// <param name="end">The clip's; seconds.</param>
    public static IReadOnlyList<Caption> Of(IReadOnlyList<Caption> captions, Func<double, double> lineWidth, double end)
    {
        var chunks = captions.SelectMany(c => Split(c, lineWidth(c.Start))).ToList();
        for (var i = 0; i < chunks.Count; i++)
        {
            var next = i + 1 < chunks.Count ? chunks[i + 1].Start : end;
            var wanted = next - chunks[i].End <= Blink ? next : Math.Max(chunks[i].End, chunks[i].Start + Shown);
            chunks[i] = chunks[i] with { End = Math.Max(chunks[i].End, Math.Min(next, wanted)) };
        }
        return chunks;
    }

    private static IEnumerable<Caption> Split(Caption caption, double line)
    {
        var parts = (int)Math.Ceiling(TextWidth.Of(caption.Text) / (line * Usable));
        if (parts <= 1) return [caption];
        var words = Words(caption, line);
        var (chunks, current) = (new List<Caption>(), new List<CaptionWord>());
        double all = words.Sum(w => TextWidth.Of(w.Text) + 0.3), done = 0;
        foreach (var word in words)
        {
            var width = TextWidth.Of(word.Text) + 0.3;
            // Even parts: the next one begins when this one has its share and the word would exceed it by more than half.
            if (current.Count > 0 && done + width / 2 > all * (chunks.Count + 1) / parts) Close();
            current.Add(word);
            done += width;
        }
        Close();
        return chunks;

        void Close()
        {
            chunks.Add(new(chunks.Count == 0 ? caption.Start : current[0].Start, current[^1].End, string.Join(' ', current.Select(w => w.Text)), caption.Speaker));
            current.Clear();
        }
    }

    /// <summary>Its words; a run of letters without spaces longer than a line (Chinese, an address) is cut anywhere.</summary>
    private static List<CaptionWord> Words(Caption caption, double line)
    {
        return [.. caption.Words!.SelectMany(w => TextWidth.Of(w.Text) <= line ? [w] : Pieces(w, line))];
    }

    private static IEnumerable<CaptionWord> Pieces(CaptionWord word, double line)
    {
        var letters = word.Text.EnumerateRunes().Select(r => r.ToString()).ToList();
        var each = Math.Max(1, (int)(line / TextWidth.Of(word.Text) * letters.Count));
        var pace = (word.End - word.Start) / letters.Count;
        return letters.Chunk(each).Select((chunk, i) => new CaptionWord(word.Start + i * each * pace, word.Start + (i * each + chunk.Length) * pace, string.Concat(chunk)));
    }
}

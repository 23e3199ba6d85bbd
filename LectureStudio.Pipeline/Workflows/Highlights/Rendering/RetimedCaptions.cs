using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>The captions of a clip: what is said in its pieces, moved to when the clip says it.</summary>
internal static class RetimedCaptions
{
    /// <summary>Shorter than this nobody reads it; seconds.</summary>
    private const double Shortest = 0.08;

    public static IReadOnlyList<Caption> Of(IReadOnlyList<Cue> cues, IReadOnlyList<PlayedPiece> pieces)
    {
        var parts = new List<Part>();
        foreach (var piece in pieces)
        {
            foreach (var cue in cues)
            {
                if (cue.End <= piece.Start) continue;
                if (cue.Start >= piece.End) break;
                if (Within(cue, piece) is not { } part) continue;
                // A cue that goes on after a removed pause stays one caption.
                if (parts.Count > 0 && parts[^1].Cue == cue && part.First > parts[^1].Last) parts[^1] = parts[^1].Append(part);
                else parts.Add(part);
            }
        }
        var captions = parts.Select(p => p.ToCaption()).Where(c => c.End - c.Start >= Shortest).OrderBy(c => c.Start).ToList();
        for (var i = 0; i + 1 < captions.Count; i++)
            if (captions[i].End > captions[i + 1].Start) captions[i] = captions[i] with { End = captions[i + 1].Start };
        captions.RemoveAll(c => c.End <= c.Start);
        return captions;
    }

    /// <summary>The words whose middle lies in the piece; null when none does.</summary>
    private static Part? Within(Cue cue, PlayedPiece piece)
    {
        var words = SpokenWords.Of(cue);
        var first = 0;
        while (first < words.Count && Middle(words[first]) < piece.Start) first++;
        var last = words.Count - 1;
        while (last >= first && Middle(words[last]) >= piece.End) last--;
        if (last < first) return null;
        var start = piece.Map(first == 0 ? cue.Start : words[first].Start);
        var end = piece.Map(last == words.Count - 1 ? cue.End : words[last].End);
        return new(cue, first, last, start, end, words.Count, [.. words.Skip(first).Take(last - first + 1).Select(w => new CaptionWord(piece.Map(w.Start), piece.Map(w.End), w.Text))]);
    }

    private static double Middle(Word word) => (word.Start + word.End) / 2;

    private sealed record Part(Cue Cue, int First, int Last, double Start, double End, int Of, IReadOnlyList<CaptionWord> Words)
    {
        public Part Append(Part next) => this with { Last = next.Last, End = next.End, Words = [.. Words, .. next.Words] };

        public Caption ToCaption()
        {
            var text = Words.Count == Of ? Cue.Text : string.Join(' ', Words.Select(w => w.Text));
            return new(Math.Round(Start, 3), Math.Round(End, 3), text, Cue.Speaker, Cue.Words is null ? null : Words);
        }
    }
}

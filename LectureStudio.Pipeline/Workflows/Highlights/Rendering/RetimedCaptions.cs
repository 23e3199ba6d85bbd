using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>A caption in a clip's time.</summary>
/// <param name="Caption">With its words.</param>
/// <param name="IsExact">Whether the words' times come from the transcript; else they are estimated, good for cutting a caption in two and no more.</param>
internal sealed record RetimedCaption(Caption Caption, bool IsExact)
{
    /// <summary>As it goes into a caption file.</summary>
    public Caption Written => IsExact ? Caption : Caption with { Words = null };
}

/// <summary>The captions of a clip: what is said in its pieces, moved to when the clip says it.</summary>
internal static class RetimedCaptions
{
    /// <summary>Shorter than this nobody reads it; seconds.</summary>
    private const double Shortest = 0.08;

    /// <summary>Recognisers let a cue begin in the silence before it. It is shown at most this much before its first word; seconds.</summary>
    private const double Early = 0.08;

    public static IReadOnlyList<RetimedCaption> Of(IReadOnlyList<Cue> cues, IReadOnlyList<Silence> silences, IReadOnlyList<PlayedPiece> pieces)
    {
        var parts = new List<Part>();
        foreach (var piece in pieces)
        {
            foreach (var cue in cues)
            {
                if (cue.End <= piece.Start) continue;
                if (cue.Start >= piece.End) break;
                if (Within(cue, silences, piece) is not { } part) continue;
                // A cue that goes on after a removed pause stays one caption.
                if (parts.Count > 0 && parts[^1].Cue == cue && part.First > parts[^1].Last) parts[^1] = parts[^1].Append(part);
                else parts.Add(part);
            }
        }
        var captions = parts.Select(p => p.ToCaption()).Where(c => c.Caption.End - c.Caption.Start >= Shortest).OrderBy(c => c.Caption.Start).ToList();
        for (var i = 0; i + 1 < captions.Count; i++)
            if (captions[i].Caption.End > captions[i + 1].Caption.Start) captions[i] = captions[i] with { Caption = captions[i].Caption with { End = captions[i + 1].Caption.Start } };
        captions.RemoveAll(c => c.Caption.End <= c.Caption.Start);
        return captions;
    }

    /// <summary>The words whose middle lies in the piece; null when none does.</summary>
    private static Part? Within(Cue cue, IReadOnlyList<Silence> silences, PlayedPiece piece)
    {
        var words = WordTimes.Of(cue, silences).ToList();
        var first = words.FindIndex(w => Middle(w) >= piece.Start && Middle(w) < piece.End);
        if (first < 0) return null;
        var last = words.FindLastIndex(w => Middle(w) >= piece.Start && Middle(w) < piece.End);
        var start = piece.Map(first == 0 ? Math.Max(cue.Start, words[0].Start - Early) : words[first].Start);
        var end = piece.Map(last == words.Count - 1 ? cue.End : words[last].End);
        return new(cue, first, last, start, end, words.Count, words[0].IsExact, [.. words[first..(last + 1)].Select(w => new CaptionWord(piece.Map(w.Start), piece.Map(w.End), w.Text))]);
    }

    private static double Middle(TimedWord word) => (word.Start + word.End) / 2;

    private sealed record Part(Cue Cue, int First, int Last, double Start, double End, int Of, bool IsExact, IReadOnlyList<CaptionWord> Words)
    {
        public Part Append(Part next) => this with { Last = next.Last, End = next.End, Words = [.. Words, .. next.Words] };

        public RetimedCaption ToCaption()
        {
            var text = Words.Count == Of ? Cue.Text : string.Join(' ', Words.Select(w => w.Text));
            return new(new(Math.Round(Start, 3), Math.Round(End, 3), text, Cue.Speaker, Words), IsExact);
        }
    }
}

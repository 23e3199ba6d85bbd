using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Tools.Poppler;

/// <summary>Brings the words of one program together with the fonts another tells.</summary>
internal static class PdfStyledWords
{
    /// <summary>The page with each word's style.</summary>
    public static PrintedPage Dress(PrintedPage page, IReadOnlyList<StyledStretch> stretches)
    {
        if (stretches.Count == 0) return page;
        // By height, so that a word is compared with its own line and its neighbours only.
        var slots = new Dictionary<int, List<StyledStretch>>();
        foreach (var stretch in stretches)
            for (var slot = Slot(stretch.Y - 2); slot <= Slot(stretch.Y + Math.Min(stretch.H, 500) + 2); slot++)
                (slots.TryGetValue(slot, out var list) ? list : slots[slot] = []).Add(stretch);
        return page with { Lines = [.. page.Lines.Select(l => new PrintedLine([.. l.Words.Select(w => w with { Style = StyleOf(w) })]))] };

        PrintStyle StyleOf(PrintedWord word) => slots.GetValueOrDefault(Slot(word.Y + (word.H / 2)))?.Find(s => s.Holds(word))?.Style ?? PrintStyle.Plain;
    }

    private static int Slot(double y) => (int)Math.Floor(Math.Clamp(y, -1e6, 1e6) / 10);
}

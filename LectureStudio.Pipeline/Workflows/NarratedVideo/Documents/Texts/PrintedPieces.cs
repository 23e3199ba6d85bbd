using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents.Texts;

/// <summary>
/// Finds the pieces of a text on the pages that were printed of it. Words come back in the order in which they were printed; each piece
/// takes its own, letter by letter, and passes over what does not fit. Its text stays as it was given; only its place is read back.
/// </summary>
internal sealed class PrintedPieces
{
    /// <summary>How many words ahead are looked at; in tables entries stand side by side.</summary>
    private const int Ahead = 12;
    private const int AheadInTables = 300;

    /// <summary>The running heading stands above this, in points; see pages.css.</summary>
    private const double HeadingZone = 66;

    /// <summary>Left and right of the text, in points.</summary>
    private const double Margin = 66;

    private readonly IReadOnlyList<PageDraft> pages;
    private readonly Dictionary<(int Piece, bool IsStart), (int Page, PrintedWord Word)> marks = [];
    private readonly List<Word> words = [];
    private readonly List<PlacedPiece> found = [];
    private int next;
    private int current;

    private PrintedPieces(IReadOnlyList<PageDraft> pages)
    {
        this.pages = pages;
        foreach (var (i, page) in pages.Index())
            foreach (var (n, row) in RegionRow.Of(LinePieces.Of(page.Words.Where(w => (i == 0 || w.Bottom > HeadingZone) && !IsMark(i, w)))).Index())
                foreach (var word in row.Line.Words) words.Add(new(words.Count, i, n, word));
    }

    /// <summary>For each piece its blocks: one on each page it stands on, together all of its text.</summary>
    /// <param name="pages">As printed, in order.</param>
    /// <param name="pieces">As given, in order; figures are passed over.</param>
    public static IReadOnlyList<PlacedPiece> Find(IReadOnlyList<PageDraft> pages, IReadOnlyList<GivenPiece> pieces)
    {
        var reader = new PrintedPieces(pages);
        foreach (var (i, piece) in pieces.Index())
            if (piece.Kind != BlockKind.Figure) reader.Place(i, piece);
        return reader.found;
    }

    private bool IsMark(int page, PrintedWord word)
    {
        if (PlaceMarks.Of(word) is not { } mark) return false;
        marks[mark] = (page, word);
        return true;
    }

    private void Place(int number, GivenPiece piece)
    {
        if (PlaceByMarks(number) is { } region)
        {
            found.Add(new(number, current, new(piece.Kind, [], region, piece.Level), piece.Text));
            return;
        }
        var letters = piece.Text.Index().Where(c => !char.IsWhiteSpace(c.Item)).ToList();
        var plain = new string([.. letters.Select(l => l.Item)]);
        var taken = Take(plain, piece.Kind == BlockKind.Table ? AheadInTables : Ahead);
        if (taken.Count == 0)
        {
            // Nothing of it could be printed, such as a sign that no font has: it is still there to be spoken.
            found.Add(new(number, current, new(piece.Kind, [], new InkRegion(Margin, HeadingZone, pages[current].Width - (2 * Margin), pages[current].Height - (2 * HeadingZone), 0, 0), piece.Level), piece.Text));
            return;
        }
        var groups = taken.GroupBy(t => t.Word.Page).OrderBy(g => g.Key).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            var from = i == 0 ? 0 : letters[groups[i].Min(t => t.At)].Index;
            var to = i + 1 < groups.Count ? letters[groups[i + 1].Min(t => t.At)].Index : piece.Text.Length;
            if (to <= from) continue;
            current = groups[i].Key;
            var rows = groups[i].GroupBy(t => t.Word.Row).OrderBy(g => g.Key).Select(g => new TextLine(g.Select(t => t.Word.Printed)));
            found.Add(new(number, current, new(piece.Kind, [.. rows], null, piece.Level), piece.Text[from..to].Trim()));
        }
    }

    private InkRegion? PlaceByMarks(int number)
    {
        if (!marks.TryGetValue((number, true), out var start)) return null;
        current = start.Page;
        var page = pages[current];
        var end = marks.GetValueOrDefault((number, false), start);
        var bottom = end.Page == start.Page ? PlaceMarks.Line(end.Word).Bottom : page.Height - Margin;
        var top = PlaceMarks.Line(start.Word).Top;
        // On one line it lies between its marks, which stand right of its first and left of its last letter.
        var isLine = end.Page == start.Page && Math.Abs(end.Word.Y - start.Word.Y) < 0.5 * (bottom - top);
        var (left, right) = isLine ? (Math.Min(start.Word.X, end.Word.X), Math.Max(start.Word.Right, end.Word.Right)) : (Margin, page.Width - Margin);
        return new(left, top, Math.Max(1, right - left), Math.Max(1, bottom - top), 0, 0);
    }

    private List<(Word Word, int At)> Take(string plain, int ahead)
    {
        var taken = new List<(Word, int)>();
        for (var at = 0; at < plain.Length;)
        {
            var i = next;
            while (i < words.Count && i < next + ahead && (words[i].IsTaken || !plain.AsSpan(at).StartsWith(words[i].Text, StringComparison.Ordinal))) i++;
            // A single letter far ahead is met by chance.
            if (i >= words.Count || i >= next + ahead || (i > next + 2 && words[i].Text.Length < 2 && ahead == Ahead))
            {
                at++;
                continue;
            }
            words[i].IsTaken = true;
            taken.Add((words[i], at));
            at += words[i].Text.Length;
            while (next < words.Count && words[next].IsTaken) next++;
        }
        // What was passed over belongs to nobody after this.
        if (taken.Count > 0 && ahead == Ahead) next = Math.Max(next, taken[^1].Item1.Index + 1);
        return taken;
    }

    private sealed class Word(int index, int page, int row, PrintedWord printed)
    {
        public int Index => index;

        public int Page => page;

        public int Row => row;

        public PrintedWord Printed => printed;

        public string Text { get; } = string.Concat(printed.Text.Where(c => !char.IsWhiteSpace(c)));

        public bool IsTaken { get; set; }
    }
}

/// <summary>A piece of a text, or the part of it that stands on one page.</summary>
/// <param name="Piece">Its index among the pieces.</param>
/// <param name="Page">The page's index.</param>
/// <param name="Block">What it is and where.</param>
/// <param name="Text">As it was given.</param>
internal sealed record PlacedPiece(int Piece, int Page, BlockDraft Block, string Text);

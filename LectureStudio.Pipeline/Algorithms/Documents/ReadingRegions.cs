using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Algorithms.Documents;

/// <summary>
/// Finds the columns of a page and the order in which they are read. A gutter is an upright white gap with text on both sides; lines that run
/// across it part the page into bands, and within a band the columns are read one after the other (after T. Breuel, "High performance document
/// layout analysis", 2003, with the gutters taken from where lines begin).
/// </summary>
public static class ReadingRegions
{
    /// <summary>Columns nearer than this many print heights are none: word spaces of justified lines.</summary>
    private const double LeastGap = 0.8;

    /// <summary>How many print heights both columns must run side by side.</summary>
    private const double LeastHeight = 2.2;

    /// <summary>So many places of a gutter are tried; a page strewn with labels has hundreds.</summary>
    private const int MostCandidates = 40;

    /// <summary>Regions of one column each, in reading order; within a region from the top, and from the left on one baseline.</summary>
    /// <param name="pieces">As <see cref="LinePieces"/> gives them.</param>
    /// <param name="fromRight">Whether the right column is read first.</param>
    public static IReadOnlyList<IReadOnlyList<TextLine>> Of(IReadOnlyList<TextLine> pieces, bool fromRight)
    {
        var regions = new List<IReadOnlyList<TextLine>>();
        if (pieces.Count > 0) Cut(pieces, fromRight, regions);
        return regions;
    }

    private static void Cut(IReadOnlyList<TextLine> pieces, bool fromRight, List<IReadOnlyList<TextLine>> regions)
    {
        var size = Median(pieces.Select(p => p.Size));
        if (BestGutter(pieces, size) is not { } bands)
        {
            regions.Add([.. pieces.OrderBy(p => p.Y).ThenBy(p => p.X)]);
            return;
        }
        foreach (var band in bands)
        {
            if (band.IsWhole)
            {
                if (band.Pieces.Count == pieces.Count) regions.Add([.. band.Pieces.OrderBy(p => p.Y).ThenBy(p => p.X)]);
                else Cut(band.Pieces, fromRight, regions);
                continue;
            }
            var (left, right) = (band.Left.ToList(), band.Right.ToList());
            Cut(fromRight ? right : left, fromRight, regions);
            Cut(fromRight ? left : right, fromRight, regions);
        }
    }

    private static List<Band>? BestGutter(IReadOnlyList<TextLine> pieces, double size)
    {
        if (pieces.Count < 4) return null;
        var sorted = pieces.OrderBy(p => p.Y).ThenBy(p => p.X).ToList();
        List<Band>? best = null;
        var most = 0.0;
        foreach (var x in Candidates(pieces, size))
        {
            var bands = Bands(sorted, x, size);
            var height = bands.Sum(b => b.IsWhole ? 0 : b.Shared);
            if (height > most + (0.5 * size)) (best, most) = (bands, height);
        }
        return best;
    }

    /// <summary>Where the left or right edges of several pieces stand below one another, the most of them first chosen, from the left.</summary>
    private static IEnumerable<double> Candidates(IReadOnlyList<TextLine> pieces, double size)
    {
        var step = Math.Max(0.5, 0.25 * size);
        var edges = pieces.Select(p => Math.Round((p.X - (0.3 * size)) / step)).Concat(pieces.Select(p => Math.Round((p.Right + (0.3 * size)) / step)));
        return edges.CountBy(e => e).Where(e => e.Value > 1).OrderByDescending(e => e.Value).ThenBy(e => e.Key).Take(MostCandidates).Select(e => e.Key * step).Order();
    }

    private static List<Band> Bands(List<TextLine> sorted, double x, double size)
    {
        var bands = new List<Band>();
        var current = new Band(x, false);
        foreach (var piece in sorted)
        {
            var crosses = piece.X < x && piece.Right > x;
            if (crosses != current.IsWhole && current.Pieces.Count > 0)
            {
                bands.Add(current);
                current = new Band(x, crosses);
            }
            else if (current.Pieces.Count == 0)
            {
                current = new Band(x, crosses);
            }
            current.Pieces.Add(piece);
        }
        bands.Add(current);
        for (var i = 1; i < bands.Count; i++)
            if (bands[i - 1].IsWhole && !bands[i].IsWhole) TakeLastLines(bands[i - 1], bands[i], size);
        var joined = new List<Band>();
        foreach (var band in bands.Where(b => b.Pieces.Count > 0))
        {
            if (!band.IsWhole && !band.AreColumns(size)) band.IsWhole = true;
            if (band.IsWhole && joined.Count > 0 && joined[^1].IsWhole) joined[^1].Pieces.AddRange(band.Pieces);
            else joined.Add(band);
        }
        return joined;
    }

    /// <summary>The short last line of a paragraph across both columns does not reach the gutter, and still belongs to it.</summary>
    private static void TakeLastLines(Band above, Band columns, double size)
    {
        while (columns.Pieces.Count > 1)
        {
            var (last, first) = (above.Pieces[^1], columns.Pieces[0]);
            var continues = first.Y - last.Bottom < 0.6 * size && Math.Abs(first.Size - last.Size) < 0.1 * size && Math.Abs(first.X - above.Pieces.Min(p => p.X)) < 2 * size;
            var other = columns.Pieces.Where(p => p.X > columns.At != first.X > columns.At).Select(p => p.Y).DefaultIfEmpty(double.MaxValue).Min();
            if (!continues || other < first.Bottom - (0.3 * size)) return;
            above.Pieces.Add(first);
            columns.Pieces.RemoveAt(0);
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private sealed class Band(double at, bool isWhole)
    {
        public double At => at;

        public bool IsWhole { get; set; } = isWhole;

        public List<TextLine> Pieces { get; } = [];

        public IEnumerable<TextLine> Left => Pieces.Where(p => p.X < at);

        public IEnumerable<TextLine> Right => Pieces.Where(p => p.X >= at);

        /// <summary>How far both columns run side by side.</summary>
        public double Shared { get; private set; }

        public bool AreColumns(double size)
        {
            var (left, right) = (Rows(Left), Rows(Right));
            if (left.Count < 2 || right.Count < 2) return false;
            var (top, bottom) = (Math.Max(left.Min(r => r.Y), right.Min(r => r.Y)), Math.Min(left.Max(r => r.Bottom), right.Max(r => r.Bottom)));
            Shared = bottom - top;
            if (Shared < LeastHeight * size) return false;
            // What stands in the gap above or below, such as the page's number, does not fill it.
            if (right.Where(r => r.Y < bottom).Min(r => r.X) - left.Where(r => r.Y < bottom && r.Bottom > top).Select(r => r.Right).DefaultIfEmpty(double.MinValue).Max() < LeastGap * size) return false;
            return IsText(left) && IsText(right) && !IsTable(left, right, size) && !IsListing(left, right, size);
        }

        /// <summary>Bullets, numbers of formulas and marks in the margin are no column.</summary>
        private static bool IsText(List<Row> rows) => rows.Average(r => r.Letters) >= 7;

        /// <summary>Rows that go straight across, of short entries that do not fill their column, or of very short ones such as numbers.</summary>
        private static bool IsTable(List<Row> left, List<Row> right, double size)
        {
            var level = Math.Min(Level(left, right, size), Level(right, left, size));
            var cells = Math.Min(left.Average(r => r.Letters / (double)r.Pieces), right.Average(r => r.Letters / (double)r.Pieces));
            return level >= 0.8 && (cells < 11 || (cells < 18 && Fill(left) < 0.85 && Fill(right) < 0.85));
        }

        /// <summary>Code with comments beside it.</summary>
        private bool IsListing(List<Row> left, List<Row> right, double size) =>
            Math.Max(Level(right, left, size), Level(left, right, size)) >= 0.7 && Pieces.Sum(p => p.Share(PrintStyle.Mono) * p.Letters) > 0.9 * Pieces.Sum(p => p.Letters);

        private static double Level(List<Row> rows, List<Row> others, double size) =>
            rows.Count(r => others.Exists(o => Math.Abs(o.Bottom - r.Bottom) < 0.3 * size)) / (double)rows.Count;

        private static double Fill(List<Row> rows)
        {
            var width = rows.Max(r => r.Right) - rows.Min(r => r.X);
            return Median(rows.Select(r => (r.Right - r.X) / Math.Max(1, width)));
        }

        private static List<Row> Rows(IEnumerable<TextLine> pieces)
        {
            var rows = new List<Row>();
            foreach (var p in pieces.OrderBy(p => p.Middle))
            {
                if (rows.Count > 0 && Math.Min(rows[^1].Bottom, p.Bottom) - Math.Max(rows[^1].Y, p.Y) > 0.5 * (p.Bottom - p.Y))
                    rows[^1] = new(Math.Min(rows[^1].X, p.X), rows[^1].Y, Math.Max(rows[^1].Right, p.Right), Math.Max(rows[^1].Bottom, p.Bottom), rows[^1].Letters + p.Letters, rows[^1].Pieces + 1);
                else rows.Add(new(p.X, p.Y, p.Right, p.Bottom, p.Letters, 1));
            }
            return rows;
        }
    }

    private sealed record Row(double X, double Y, double Right, double Bottom, int Letters, int Pieces);
}

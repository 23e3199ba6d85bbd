using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Algorithms.Documents;

/// <summary>A connected part of a page that is neither ground nor text: a picture, a drawing, a line, a frame. In the unit of the page's words.</summary>
/// <param name="Fill">The share of its box that is inked.</param>
/// <param name="Flat">The share of its ink that has one and the same colour.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct InkRegion(double X, double Y, double W, double H, double Fill, double Flat)
{
    public double Right => X + W;

    public double Bottom => Y + H;

    /// <summary>Whether the two boxes share anything.</summary>
    public bool Touches(InkRegion other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}

/// <summary>Finds what is drawn on a page besides its words.</summary>
public static class InkMap
{
    /// <summary>Pixels of a cell's side: fine enough for a rule, coarse enough to be quick.</summary>
    private const int Cell = 4;

    /// <summary>Cells this far apart still belong together.</summary>
    private const int Reach = 2;

    /// <summary>Bytes from one looked-at pixel to the next.</summary>
    private const int Step = 9;

    /// <summary>Sum of the differences in red, green and blue from which a pixel is not ground.</summary>
    private const int LeastDifference = 36;

    /// <summary>The regions, largest first.</summary>
    /// <param name="picture">Of the page.</param>
    /// <param name="words">Their places are wiped first.</param>
    /// <param name="width">The page's width in the unit of the words.</param>
    public static IReadOnlyList<InkRegion> Regions(ColourPicture picture, IEnumerable<PrintedWord> words, double width)
    {
        var scale = picture.Width / width;
        var (columns, rows) = ((picture.Width + Cell - 1) / Cell, (picture.Height + Cell - 1) / Cell);
        var inked = Cells(picture, Ground(picture), columns, rows);
        Wipe(inked, columns, rows, words, scale);
        var seen = new bool[inked.Length];
        var regions = new List<InkRegion>();
        var queue = new Queue<int>();
        for (var start = 0; start < inked.Length; start++)
        {
            if (inked[start] == 0 || seen[start]) continue;
            regions.Add(Grow(start, inked, seen, queue, (columns, rows), scale));
        }
        return [.. regions.OrderByDescending(r => r.W * r.H)];
    }

    /// <summary>The commonest colour: of the fullest of 4096 drawers the commonest red, green and blue, by every third pixel.</summary>
    internal static (int R, int G, int B) Ground(ColourPicture picture)
    {
        Span<int> counts = stackalloc int[4096];
        Span<int> shades = stackalloc int[48];
        counts.Clear();
        shades.Clear();
        ReadOnlySpan<byte> pixels = picture.Pixels;
        for (var at = 0; at + 2 < pixels.Length; at += Step) counts[Drawer(pixels[at], pixels[at + 1], pixels[at + 2])]++;
        var most = counts.IndexOf(TensorPrimitives.Max<int>(counts));
        for (var at = 0; at + 2 < pixels.Length; at += Step)
        {
            if (Drawer(pixels[at], pixels[at + 1], pixels[at + 2]) != most) continue;
            shades[pixels[at] & 15]++;
            shades[16 + (pixels[at + 1] & 15)]++;
            shades[32 + (pixels[at + 2] & 15)]++;
        }
        return (((most >> 8) << 4) | Commonest(shades[..16]), (((most >> 4) & 15) << 4) | Commonest(shades[16..32]), ((most & 15) << 4) | Commonest(shades[32..]));
    }

    private static int Commonest(ReadOnlySpan<int> shades) => shades.IndexOf(TensorPrimitives.Max(shades));

    private static int Drawer(byte r, byte g, byte b) => ((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4);

    /// <summary>For each cell 0 when it is ground, else 1 + a coarse colour of its ink.</summary>
    private static ushort[] Cells(ColourPicture picture, (int R, int G, int B) ground, int columns, int rows)
    {
        var inked = new ushort[columns * rows];
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Pixels.AsSpan(3 * y * picture.Width, 3 * picture.Width);
            var cells = inked.AsSpan(y / Cell * columns, columns);
            for (var x = 0; x < picture.Width; x++)
            {
                var (r, g, b) = (row[3 * x], row[(3 * x) + 1], row[(3 * x) + 2]);
                if (Math.Abs(r - ground.R) + Math.Abs(g - ground.G) + Math.Abs(b - ground.B) >= LeastDifference) cells[x / Cell] = (ushort)(1 + ((r >> 5) << 6 | (g >> 5) << 3 | b >> 5));
            }
        }
        return inked;
    }

    private static void Wipe(ushort[] inked, int columns, int rows, IEnumerable<PrintedWord> words, double scale)
    {
        foreach (var word in words)
        {
            // A little more than the box: italics lean out of it, and the cells are coarse.
            var grown = 0.12 * Math.Min(word.H, word.W);
            var (left, right) = (Index(word.X - grown, scale, columns), Index(word.Right + grown, scale, columns));
            var (top, bottom) = (Index(word.Y, scale, rows), Index(word.Bottom + (0.1 * grown), scale, rows));
            for (var y = top; y <= bottom; y++) inked.AsSpan((y * columns) + left, right - left + 1).Clear();
        }
    }

    private static int Index(double at, double scale, int count) => Math.Clamp((int)Math.Floor(at * scale / Cell), 0, count - 1);

    private static InkRegion Grow(int start, ushort[] inked, bool[] seen, Queue<int> queue, (int Columns, int Rows) size, double scale)
    {
        var (left, top, right, bottom, count) = (int.MaxValue, int.MaxValue, 0, 0, 0);
        var colours = new Dictionary<int, int>();
        queue.Enqueue(start);
        seen[start] = true;
        while (queue.TryDequeue(out var at))
        {
            var (x, y) = (at % size.Columns, at / size.Columns);
            (left, top, right, bottom, count) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y), count + 1);
            CollectionsMarshal.GetValueRefOrAddDefault(colours, inked[at], out _)++;
            for (var ny = Math.Max(0, y - Reach); ny <= Math.Min(size.Rows - 1, y + Reach); ny++)
                for (var nx = Math.Max(0, x - Reach); nx <= Math.Min(size.Columns - 1, x + Reach); nx++)
                {
                    var next = (ny * size.Columns) + nx;
                    if (inked[next] == 0 || seen[next]) continue;
                    seen[next] = true;
                    queue.Enqueue(next);
                }
        }
        var (w, h) = (right - left + 1, bottom - top + 1);
        return new(left * Cell / scale, top * Cell / scale, w * Cell / scale, h * Cell / scale, count / (double)(w * h), colours.Values.Max() / (double)count);
    }
}

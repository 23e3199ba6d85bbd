using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Algorithms.Documents;

/// <summary>Words on one baseline: a printed line of a column, or a part of one. Measured once, since layout asks again and again.</summary>
public sealed class TextLine
{
    /// <param name="words">At least one; put in the order in which they are read.</param>
    public TextLine(IEnumerable<PrintedWord> words)
    {
        Words = WordOrder.Sort(words);
        (X, Y, Right, Bottom) = (Words.Min(w => w.X), Words.Min(w => w.Y), Words.Max(w => w.Right), Words.Max(w => w.Bottom));
        Size = Weighted(Words);
        Base = Words.Where(w => w.H > 0.8 * Size).Select(w => w.Bottom).Order().ElementAt(Words.Count(w => w.H > 0.8 * Size) / 2);
        Text = LineText.Of(Words);
        Letters = Math.Max(1, Words.Sum(w => w.Text.Length));
    }

    /// <summary>In reading order.</summary>
    public IReadOnlyList<PrintedWord> Words { get; }

    /// <summary>The entries of a table's row that was put together on purpose; null of any other line.</summary>
    public IReadOnlyList<TextLine>? Entries { get; init; }

    public double X { get; }

    public double Y { get; }

    public double Right { get; }

    public double Bottom { get; }

    public double Width => Right - X;

    public double Middle => (Y + Bottom) / 2;

    /// <summary>Lower edge of most of its words, whatever hangs below them.</summary>
    public double Base { get; }

    /// <summary>Height of the print in which most of its letters stand.</summary>
    public double Size { get; }

    public string Text { get; }

    /// <summary>How many characters, without spaces.</summary>
    public int Letters { get; }

    /// <summary>The share of its characters that are printed so.</summary>
    public double Share(PrintStyle style) => Words.Sum(w => w.Style.HasFlag(style) ? w.Text.Length : 0) / (double)Letters;

    /// <summary>Whether it stands on the same baseline as <paramref name="other"/>.</summary>
    public bool IsLevelWith(TextLine other) => Math.Min(Bottom, other.Bottom) - Math.Max(Y, other.Y) > 0.5 * Math.Min(Bottom - Y, other.Bottom - other.Y);

    public override string ToString() => Text;

    /// <summary>The height above and below which half of the letters are; marks set small at the end of a word do not count.</summary>
    private static double Weighted(IReadOnlyList<PrintedWord> words)
    {
        if (words.Count == 1) return words[0].H;
        var (seen, half) = (0, words.Sum(w => w.Text.Length) / 2.0);
        var sorted = words.OrderBy(w => w.H).ToList();
        foreach (var word in sorted)
        {
            seen += word.Text.Length;
            if (seen >= half) return word.H;
        }
        return sorted[^1].H;
    }
}

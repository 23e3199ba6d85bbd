namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>Tells words from what recognition makes of bullets, lines, logos and axes.</summary>
public static class Noise
{
    /// <summary>tesseract's own confidence of real words on recorded slides is seldom lower, of figures and logos mostly.</summary>
    private const double LeastConfidence = 0.3;

    /// <summary>A sign without letter or digit is kept only when it is this sure: "=" in code, an arrow.</summary>
    private const double LeastSignConfidence = 0.6;

    /// <summary>What round, square and triangular bullets are taken for.</summary>
    private const string Bullets = "•·°*»>-–—©®@¢«eo¥+~";

    /// <summary>The lines without noise; a line of which nothing is left is gone.</summary>
    public static IReadOnlyList<PrintedLine> Without(IReadOnlyList<PrintedLine> lines) =>
        [.. lines.SelectMany(Parts).Select(Clean).OfType<PrintedLine>()];

    /// <summary>A logo beside the title is no part of it: a line is parted where it has a gap of several letters' height.</summary>
    private static IEnumerable<PrintedLine> Parts(PrintedLine line)
    {
        var (size, from) = (line.Size, 0);
        for (var i = 1; i < line.Words.Count; i++)
            if (line.Words[i].X - line.Words[i - 1].Right > 3 * size)
            {
                yield return new([.. line.Words.Skip(from).Take(i - from)]);
                from = i;
            }
        yield return new([.. line.Words.Skip(from)]);
    }

    private static PrintedLine? Clean(PrintedLine line)
    {
        var words = line.Words.Where(w => w.Confidence >= (IsSign(w) ? LeastSignConfidence : LeastConfidence)).ToList();
        while (words.Count > 1 && IsBullet(words[0], words[1])) words.RemoveAt(0);
        return words.Exists(w => w.Text.Any(char.IsLetterOrDigit)) && !IsStray(words) ? new PrintedLine(words) : null;
    }

    private static bool IsSign(PrintedWord word) => !word.Text.Any(char.IsLetterOrDigit);

    private static bool IsBullet(PrintedWord first, PrintedWord next) =>
        first.Text.Length <= 2 && first.Text.All(c => Bullets.Contains(c)) && (IsSign(first) || first.Confidence < 0.8 || first.H < next.H * 0.6);

    /// <summary>A single letter by itself with little confidence: a mark in a figure.</summary>
    private static bool IsStray(List<PrintedWord> words) =>
        words.Count == 1 && words[0].Text.Count(char.IsLetterOrDigit) == 1 && words[0].Confidence < 0.7;
}

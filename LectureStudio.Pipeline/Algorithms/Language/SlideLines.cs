using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>A line of a slide as its author meant it: wrapped lines joined, bullet taken off.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Marker">The bullet it had, or empty.</param>
public sealed record SlideLine(string Text, string Marker);

/// <summary>Makes lines of thought out of a slide's lines of print.</summary>
public static partial class SlideLines
{
    /// <param name="text">A slide's text, a line a line, title first.</param>
    /// <param name="title">Its title, left out of the result.</param>
    /// <param name="furniture">Lines that stand on many slides, by <see cref="Skeleton"/>: left out.</param>
    public static IReadOnlyList<SlideLine> Read(string text, string title, IReadOnlySet<string> furniture, Tongue tongue)
    {
        var lines = new List<SlideLine>();
        var titleLeft = WordTokens.Split(Text.Plain(title)).Select(w => w.Text.ToLowerInvariant()).ToList();
        var loneBullet = "";
        foreach (var printed in text.Split('\n').Select(Text.Plain))
        {
            if (printed.Length == 0) continue;
            // Programs that read PDFs often put the bullet on a line of its own.
            if (printed.Length <= 2 && !printed.Any(char.IsLetterOrDigit))
            {
                loneBullet = printed;
                continue;
            }
            var words = WordTokens.Split(printed).Select(w => w.Text.ToLowerInvariant()).ToList();
            if (titleLeft.Count > 0 && words.Count > 0 && words.All(titleLeft.Contains))
            {
                foreach (var word in words) titleLeft.Remove(word);
                continue;
            }
            if (furniture.Contains(Skeleton(printed)) || Litter().IsMatch(printed)) continue;
            var bullet = Bullet().Match(printed);
            var line = new SlideLine(Text.Plain(printed[bullet.Length..]).Trim('.', ' ', '…') + (printed.EndsWith('.') && !printed.EndsWith("..", StringComparison.Ordinal) ? "." : ""), bullet.Length > 0 ? bullet.Value.Trim() : loneBullet);
            loneBullet = "";
            if (line.Text.Length < 2) continue;
            if (lines.Count > 0 && line.Marker.Length == 0 && Continues(lines[^1].Text, line.Text, tongue)) lines[^1] = lines[^1] with { Text = Join(lines[^1].Text, line.Text) };
            else lines.Add(line);
        }
        return lines;
    }

    /// <summary>Skeletons of the lines that stand on at least three slides and a quarter of them: page footers, the course's name.</summary>
    public static IReadOnlySet<string> Furniture(IReadOnlyList<string> slides) =>
        slides.SelectMany(s => s.Split('\n').Select(l => Skeleton(Text.Plain(l))).Where(l => l.Length > 0).Distinct())
            .CountBy(s => s)
            .Where(s => s.Value >= Math.Max(3, slides.Count / 4.0))
            .Select(s => s.Key).ToHashSet();

    /// <summary>The letters of a line in lower case: the same for every page number.</summary>
    public static string Skeleton(string line) => string.Concat(line.Where(char.IsLetter)).ToLowerInvariant();

    private static bool Continues(string before, string line, Tongue tongue)
    {
        if (before[^1] is '.' or '!' or '?' or ':' or ';') return false;
        if (char.IsLower(line[0]) || before[^1] is ',' or '-' or '(') return true;
        return Readability.EndsOpen(WordTokens.Split(before).LastOrDefault().Text ?? "", tongue);
    }

    private static string Join(string before, string line) =>
        before.EndsWith('-') && before.Length > 1 && char.IsLetter(before[^2]) && char.IsLower(line[0]) ? before[..^1] + line : before + " " + line;

    // Bullets, and what a recogniser makes of them: "e Unit tests", "¢ Unit tests", "1. Unit tests".
    [GeneratedRegex(@"^([^\p{L}\p{N}\s(""“„«'‘¿¡$]+\s*|[eo¢°] (?=\p{Lu})|\d{1,2}[.)] +|[a-z]\) +)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Bullet();

    // Page numbers, addresses, lone signs: "7 / 11", "kbroman.org", "@kwbroman", "...".
    [GeneratedRegex(@"^[\P{L}]*$|^\S*(@|://|www\.)\S*$|^\S+\.(org|com|net|edu|de|fr|io|ch|uk|gov)(/\S*)?$|\d+ ?/ ?\d+$|©", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Litter();
}

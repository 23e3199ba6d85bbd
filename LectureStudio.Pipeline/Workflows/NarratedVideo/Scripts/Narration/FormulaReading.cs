using System.Text;
using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>
/// Sets a displayed formula on a line as far as its print can be relied on: powers and indices by size and height, fractions by what stands
/// above and below the line, sums by their limits. What does not come out even gives nothing, and nothing is guessed.
/// </summary>
internal sealed partial class FormulaReading
{
    private const int MostWords = 60;

    /// <summary>Print of less than this share of the usual height is raised, lowered or a limit.</summary>
    private const double Small = 0.85;

    /// <summary>How far from the line's middle a word may stand that is on it; heights.</summary>
    private const double OnLine = 0.35;

    private readonly List<FormulaSign> signs;
    private readonly double height, axis;

    private FormulaReading(List<FormulaSign> signs, IReadOnlyList<FormulaSign> relations)
    {
        this.signs = signs;
        (height, axis) = (relations.Max(r => r.Height), relations.Average(r => r.Middle));
    }

    /// <param name="block">A formula.</param>
    /// <param name="aspect">Width ÷ height of its page.</param>
    /// <returns>Such as <c>σ² = ∑ᵢ₌₁ⁿ (xᵢ − μ)²/n</c>; null when it is not simple, or its print not clear.</returns>
    public static string? Of(PageBlock block, double aspect)
    {
        var printed = FormulaSign.Of(block, aspect);
        if (printed.Count is < 2 or > MostWords) return null;
        var relations = printed.Where(s => Relation().IsMatch(s.Text)).ToList();
        // Those within limits are smaller.
        relations.RemoveAll(s => s.Height < Small * relations.Max(r => r.Height));
        if (relations.Count == 0 || relations.Max(r => r.Middle) - relations.Min(r => r.Middle) > OnLine * relations[0].Height) return null;
        return new FormulaReading(printed, relations).Line() is { } line ? ReadableText.Of(Numbered().Replace(line, "").TrimEnd(' ', ',', '.', ';')) : null;
    }

    private string? Line()
    {
        var atoms = Sums();
        foreach (var sign in signs.Where(s => !IsSmall(s))) atoms.Add(new(sign));
        foreach (var small in signs.Where(IsSmall))
            if (!atoms.Where(a => Math.Abs(small.X - a.Right) < 0.6 * height && small.Centre > a.Sign.Centre).OrderBy(a => Math.Abs(small.X - a.Right)).Any(a => a.TryAttach(small))) return null;
        return Fractions(atoms) ? Joined(atoms) : null;
    }

    /// <summary>Smaller than the line's print; or of its size, but neither resting on it nor clear of it.</summary>
    private bool IsSmall(FormulaSign sign) =>
        sign.Height < Small * height || (Math.Abs(sign.Middle - axis) < OnLine * height && Math.Abs(sign.Bottom - axis - (height / 2)) > 0.25 * height);

    /// <summary>Signs of sums with their limits, taken out of the rest. In the fonts of TeX the signs have the codes of capital letters.</summary>
    private List<FormulaAtom> Sums()
    {
        var sums = new List<FormulaAtom>();
        foreach (var sign in signs.Where(s => s.Text is "∑" or "∏" or "X" or "P" or "Y" or "Q").ToList())
        {
            var isLetter = char.IsAsciiLetter(sign.Text[0]);
            if (isLetter && sign.Height >= Small * height && Math.Abs(sign.Middle - axis) < OnLine * height) continue;
            var limits = signs.Where(s => s != sign && s.Height < Small * height && s.Centre > sign.X - (0.8 * height) && s.Centre < sign.Right + (0.8 * height) && Math.Abs(s.Middle - axis) is var off && off > 0.7 * height && off < 2.2 * height).ToList();
            var (low, high) = (string.Concat(limits.Where(s => s.Middle > axis).Select(s => s.Text)), string.Concat(limits.Where(s => s.Middle < axis).Select(s => s.Text)));
            var merged = signs.FirstOrDefault(s => limits.Count == 0 && MergedLimits().IsMatch(s.Text) && Math.Abs(s.X - sign.Right) < 0.4 * height);
            if (merged.Text is { } both) (limits, low, high) = ([merged], both[..^1], both[^1..]);
            if (low.Length == 0 && isLetter) continue;
            if (Mathematics.Small(low, isRaised: false) is not { } under || Mathematics.Small(high, isRaised: true) is not { } over) continue;
            signs.RemoveAll(s => s == sign || limits.Contains(s));
            sums.Add(new(new(sign.Text, sign.X, axis - (height / 2), Math.Max(sign.Right, limits.Select(l => l.Right).DefaultIfEmpty(0).Max()), axis + (height / 2)), (sign.Text is "∏" or "Y" or "Q" ? "∏" : "∑") + under + over + " "));
        }
        return sums;
    }

    /// <summary>Puts what stands above and below the line into fractions; false where something is left over.</summary>
    private bool Fractions(List<FormulaAtom> atoms)
    {
        var off = atoms.Where(a => Math.Abs(a.Sign.Middle - axis) > OnLine * height).OrderBy(a => a.Sign.X).ToList();
        while (off.Count > 0)
        {
            var (left, right) = (off[0].Sign.X, off[0].Right);
            var parts = off.TakeWhile(a => a.Sign.X < right + (0.8 * height) && (right = Math.Max(right, a.Right)) > 0).ToList();
            off.RemoveRange(0, parts.Count);
            var (above, below) = (parts.Where(a => a.Sign.Middle < axis).ToList(), parts.Where(a => a.Sign.Middle > axis).ToList());
            if (above.Count == 0 || below.Count == 0 || parts.Any(a => Math.Abs(a.Sign.Middle - axis) > 1.3 * height) || Joined(above) is not { } over || Joined(below) is not { } under) return false;
            atoms.RemoveAll(parts.Contains);
            if (atoms.Exists(a => a.Sign.Centre > left && a.Sign.Centre < right)) return false;
            atoms.Add(new(new("/", left, axis - (height / 2), right, axis + (height / 2)), $"{Held(over)}/{Held(under)} "));
        }
        return true;
    }

    private static string Held(string part) => part.All(c => char.IsLetterOrDigit(c)) ? part : $"({part})";

    private string? Joined(List<FormulaAtom> atoms)
    {
        var line = new StringBuilder();
        var reached = double.MaxValue;
        foreach (var atom in atoms.OrderBy(a => a.Sign.X))
        {
            if (atom.Text is not { } text) return null;
            if (atom.Sign.X - reached > 0.12 * height && line[^1] != ' ') line.Append(' ');
            line.Append(text);
            reached = atom.Right;
        }
        return line.ToString().Trim();
    }

    [GeneratedRegex(@"^:?[=≠<>≤≥≈≡∝∈→↦]$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Relation();

    // The limits of a sum set beside it come as one word: "i=1n".
    [GeneratedRegex(@"^\p{L}=\d[\p{L}∞]$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MergedLimits();

    // The number by which the text cites it: "(3)", "(2.1)".
    [GeneratedRegex(@"\s\(\d{1,3}(\.\d{1,3})?[a-z]?\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Numbered();
}

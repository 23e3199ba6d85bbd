using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>Sets formulas within text as they are printed: without the spaces that reading letter by letter leaves, indices and powers as such.</summary>
internal static partial class Mathematics
{
    private const string Up = "0123456789-−+niT", UpSet = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺ⁿⁱᵀ";
    private const string Down = "0123456789-−+=aeijklmnopstx", DownSet = "₀₁₂₃₄₅₆₇₈₉₋₋₊₌ₐₑᵢⱼₖₗₘₙₒₚₛₜₓ";

    /// <summary>Marks before what is printed raised or lowered, put in by <see cref="PrintedLetters"/>; they stand in no document.</summary>
    public const char Raised = '\uE000', Lowered = '\uE001';

    public static string Set(string text)
    {
        text = Point().Replace(Row().Replace(text, "…"), ".");
        text = Before().Replace(After().Replace(Inside().Replace(text, ""), ""), "");
        text = Applied().Replace(text, "");
        return Script().Replace(text, m => Small(m.Value[1..], m.Value[0] == Raised) ?? (m.Value[0] == Raised ? "^" : "_") + m.Value[1..]);
    }

    /// <summary>In raised or lowered letters; null when there are none for some of it.</summary>
    public static string? Small(string text, bool isRaised)
    {
        var (from, to) = isRaised ? (Up, UpSet) : (Down, DownSet);
        return text.All(c => from.Contains(c)) ? string.Concat(text.Select(c => to[from.IndexOf(c, StringComparison.Ordinal)])) : null;
    }

    [GeneratedRegex(@"\.( \.){2,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Row();

    // 0 . 5
    [GeneratedRegex(@"(?<=\d) \. ?(?=\d)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Point();

    [GeneratedRegex(@"(?<=[(\[{]) +| +(?=[)\]}])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Inside();

    // x , y
    [GeneratedRegex(@" +(?=[,.](\s|$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex After();

    // d [t]; not "of θ [12]", which cites.
    [GeneratedRegex(@"(?<=(?<![\p{L}\p{N}])\p{L}\u0302?) (?=\[(?![1-9]\d*\])[^\[\]]{1,12}\])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Before();

    // g (x): a letter that is no word, before a bracket that holds no word.
    [GeneratedRegex(@"(?<=(?<![\p{L}\p{N}'’.-])(?![aAIyoeàè])\p{L}\u0302?[\uE000\uE001]?[\p{L}\p{N}]?) (?=\((?!\p{L}{3})[^()]{1,24}\))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Applied();

    [GeneratedRegex(@"[\uE000\uE001][\p{L}\p{N}+⊤∗*-]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Script();
}

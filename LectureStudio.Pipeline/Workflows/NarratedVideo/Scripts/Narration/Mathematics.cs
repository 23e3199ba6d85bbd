using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>Sets formulas within text as they are printed: without the spaces that reading letter by letter leaves, indices and powers as such.</summary>
internal static partial class Mathematics
{
    private const string Up = "0123456789-+ni", UpSet = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿⁱ";
    private const string Down = "0123456789-+aeijklmnopstx", DownSet = "₀₁₂₃₄₅₆₇₈₉₋₊ₐₑᵢⱼₖₗₘₙₒₚₛₜₓ";

    /// <summary>Marks before what is printed raised or lowered, put in by <see cref="PrintedLetters"/>; they stand in no document.</summary>
    public const char Raised = '\uE000', Lowered = '\uE001';

    public static string Set(string text)
    {
        text = Point().Replace(Row().Replace(text, "…"), ".");
        text = Before().Replace(After().Replace(Inside().Replace(text, ""), ""), "");
        text = Applied().Replace(text, "");
        return Script().Replace(text, m => m.Value[0] == Raised ? Small(m.Value[1..], Up, UpSet, "^") : Small(m.Value[1..], Down, DownSet, "_"));
    }

    private static string Small(string text, string from, string to, string sign) =>
        text.All(c => from.Contains(c)) ? string.Concat(text.Select(c => to[from.IndexOf(c, StringComparison.Ordinal)])) : sign + text;

    [GeneratedRegex(@"\.( \.){2,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    // 0 . 5
    [GeneratedRegex(@"(?<=\d) \. ?(?=\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Point();

    [GeneratedRegex(@"(?<=[(\[{]) +| +(?=[)\]}])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Inside();

    // x , y
    [GeneratedRegex(@" +(?=[,.](\s|$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex After();

    // d [t]; not "of θ [12]", which cites.
    [GeneratedRegex(@"(?<=(?<![\p{L}\p{N}])\p{L}\u0302?) (?=\[(?![1-9]\d*\])[^\[\]]{1,12}\])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Before();

    // g (x): a letter that is no word, before a bracket that holds no word.
    [GeneratedRegex(@"(?<=(?<![\p{L}\p{N}'’.-])(?![aAIyoeàè])\p{L}\u0302?[\uE000\uE001]?[\p{L}\p{N}]?) (?=\((?!\p{L}{3})[^()]{1,24}\))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Applied();

    [GeneratedRegex(@"[\uE000\uE001][\p{L}\p{N}+⊤∗*-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Script();
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Algorithms.Language.Aloud;

/// <summary>Signs and simple formulas in words: x² + 1 ≤ α is "x squared plus 1 is at most alpha".</summary>
internal static partial class Formulas
{
    private const string Alphabet = "αβγδεζηθικλμνξοπρστυφχψω";
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿⁱᵀ", Plainly = "0123456789-+niT";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉₋₊₌ₐₑᵢⱼₖₗₘₙₒₚₛₜₓ", PlainlyBelow = "0123456789-+=aeijklmnopstx";

    /// <summary>The names of Greek letters in TeX, and those of signs.</summary>
    private static readonly Dictionary<string, string> Macros = new()
    {
        ["alpha"] = "α", ["beta"] = "β", ["gamma"] = "γ", ["delta"] = "δ", ["epsilon"] = "ε", ["varepsilon"] = "ε", ["zeta"] = "ζ", ["eta"] = "η", ["theta"] = "θ", ["iota"] = "ι", ["kappa"] = "κ", ["lambda"] = "λ",
        ["mu"] = "μ", ["nu"] = "ν", ["xi"] = "ξ", ["pi"] = "π", ["rho"] = "ρ", ["sigma"] = "σ", ["tau"] = "τ", ["phi"] = "φ", ["varphi"] = "φ", ["chi"] = "χ", ["psi"] = "ψ", ["omega"] = "ω",
        ["leq"] = "≤", ["le"] = "≤", ["geq"] = "≥", ["ge"] = "≥", ["neq"] = "≠", ["ne"] = "≠", ["approx"] = "≈", ["in"] = "∈", ["to"] = "→", ["rightarrow"] = "→", ["Rightarrow"] = "⇒", ["times"] = "×", ["cdot"] = "·",
        ["sum"] = "∑", ["prod"] = "∏", ["int"] = "∫", ["infty"] = "∞", ["partial"] = "∂", ["nabla"] = "∇", ["pm"] = "±", ["sqrt"] = "√", ["ldots"] = "…", ["cdots"] = "…", ["dots"] = "…", ["forall"] = "∀", ["exists"] = "∃",
    };

    public static string InWords(string text, AloudWords words)
    {
        var math = words.Math;
        text = Fraction().Replace(text, m => $"{m.Groups["a"].Value} {math.Over} {m.Groups["b"].Value}");
        text = Macro().Replace(text, m => Macros.TryGetValue(m.Groups["name"].Value, out var sign) ? sign + (char.IsLetter(sign[0]) ? " " : "") : m.Groups["name"].Value);
        text = SmallLimits().Replace(Digraphs(text), m => $"{m.Groups["sign"].Value}_{{{Translate(m.Groups["low"].Value, Subscripts, PlainlyBelow)}}}^{{{Translate(m.Groups["high"].Value, Superscripts, Plainly)}}}");
        text = SumFrom().Replace(text, m => m.Groups["sign"].Value == "∑"
            ? Filled(math.SumFrom, m.Groups["i"].Value, m.Groups["from"].Value, m.Groups["to"].Value) + " "
            : $"{words.Signs[m.Groups["sign"].Value]} ");
        text = Space().Replace(SubscriptOfNabla().Replace(text, ""), " ");
        text = Ratio().Replace(text, $" {math.Over} ");
        text = Power().Replace(text, m => " " + Exponent(m, math));
        text = Prime().Replace(text, " " + math.Prime + " ");
        text = Below().Replace(text, m => " " + (m.Groups["u"].Success ? Translate(m.Groups["u"].Value, Subscripts, PlainlyBelow) : m.Groups["e"].Value));
        text = Conditional().Replace(text, $" {math.Given} ");
        for (var before = ""; before != text;) (before, text) = (text, Function().Replace(text, m => $"{Applied(m, words)} "));
        text = Ellipsis().Replace(text, $" {words.To} ");
        text = MinusSign().Replace(text, $" {words.Signs["−"]} ");
        text = PlusSign().Replace(text, $" {words.Signs["+"]} ");
        text = Star().Replace(text, $" {words.Signs["×"]} ");
        text = Slash().Replace(text, " ");
        return Signs(text, words);
    }

    /// <summary>Whether a formula is simple enough to be followed by ear, once it is in words.</summary>
    public static bool IsSimple(string formula, string said) =>
        formula.Length is > 2 and <= 60 && said.Length <= 160 && !formula.Contains('\n') && Relation().Count(formula) is 1 or 2
        && !Rubble().IsMatch(Conditional().Replace(formula, ", ")) && formula.Count(c => c == '(') == formula.Count(c => c == ')')
        && said.Split(' ').All(w => w.Trim(',', '.', '(', ')').All(c => char.IsLetterOrDigit(c) || c is '\'' or '-' or '.' or ','));

    private static string Digraphs(string text) => text.Replace("←→", "↔").Replace("<->", "↔").Replace("<=", "≤").Replace(">=", "≥").Replace("!=", "≠").Replace("->", "→").Replace("=>", "⇒").Replace("<-", "←").Replace("+/-", "±").Replace(":=", "=").Replace("==", "=").Replace("\u2211", "∑").Replace("Σ_", "∑_");

    /// <summary>f(x) is "f of x", but n(n + 1) is a product: nothing is a function of itself.</summary>
    private static string Applied(Match function, AloudWords words)
    {
        var (f, x) = (function.Groups["f"].Value, function.Groups["x"].Value);
        return f.Length == 1 && Regex.IsMatch(x, $@"(?<!\p{{L}}){f}(?!\p{{L}})", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)) ? $"{f} {words.Signs["·"]} {x}" : Filled(words.Math.Of, f, x);
    }

    private static string Exponent(Match power, MathWords math)
    {
        var exponent = power.Groups["u"].Success ? Translate(power.Groups["u"].Value, Superscripts, Plainly) : power.Groups["e"].Value;
        return exponent switch
        {
            "2" => math.Squared,
            "3" => math.Cubed,
            "T" or "⊤" or "\u22BA" => math.Transposed,
            "*" or "∗" => "*",
            _ => Filled(math.Power, exponent.Replace('-', '−')),
        } + " ";
    }

    private static string Signs(string text, AloudWords words)
    {
        var said = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '&' or '@' or '#' or '§' or '%' || (c > 127 && !char.IsLetter(c)) || (c is '=' or '<' or '>'))
                said.Append(words.Signs.TryGetValue(c.ToString(), out var sign) ? $" {sign} " : c.ToString());
            else if (GreekName(text, i, words) is { } name) said.Append(' ').Append(name).Append(' ');
            else said.Append(c);
        }
        return said.ToString();
    }

    /// <summary>The name of a Greek letter that stands alone; a Greek word is left as it is.</summary>
    private static string? GreekName(string text, int i, AloudWords words)
    {
        var c = text[i] switch { 'ϵ' => 'ε', 'ϑ' => 'θ', 'ϕ' => 'φ', 'ϱ' => 'ρ', 'ς' => 'σ', 'µ' => 'μ', _ => char.ToLowerInvariant(text[i]) };
        var letter = Alphabet.IndexOf(c, StringComparison.Ordinal);
        if (letter < 0 || IsGreek(text, i - 1) && IsGreek(text, i - 2) || IsGreek(text, i + 1) && (IsGreek(text, i + 2) || IsGreek(text, i - 1))) return null;
        return char.IsUpper(text[i]) ? Text.Capital(words.Greek[letter]) : words.Greek[letter];
    }

    private static bool IsGreek(string text, int i) => i >= 0 && i < text.Length && text[i] is >= '\u0370' and <= '\u03FF';

    private static string Translate(string text, string from, string to) => string.Concat(text.Select(c => from.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? to[at] : c));

    private static string Filled(string pattern, params object?[] values) => string.Format(CultureInfo.InvariantCulture, pattern, values);

    [GeneratedRegex(@"\\[td]?frac\{(?<a>[^{}]{1,30})\}\{(?<b>[^{}]{1,30})\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\\(?<name>[A-Za-z]{2,12})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Macro();

    // ∑_{i=1}^{n} and ∑_{i=1}^n
    [GeneratedRegex(@"(?<sign>[∑∏∫])\s?_\{?(?<i>\p{L})\s?=\s?(?<from>[\p{L}\p{N}]+)\}?\s?\^\{?(?<to>[\p{L}\p{N}∞]+)\}?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SumFrom();

    [GeneratedRegex(@"(?<=[\p{L}\p{N})\]'′])(\^(\{(?<e>[^{}]{1,20})\}|(?<e>[-−]?[\p{L}\p{N}*∗⊤]+))|(?<u>[⁰¹²³⁴-⁹⁻⁺ⁿⁱᵀ]+))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Power();

    // R^d is "R d", a space of d dimensions.
    [GeneratedRegex(@"(?<=(?<!\p{L})[RNZC])\^\{?(?=[a-z]\b)\}?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Space();

    [GeneratedRegex(@"(?<=(?<!\p{L})\p{L})[′](?!\p{L})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Prime();

    // x_i, x_{ij}, x₁; in longer names the underscore is but a space.
    [GeneratedRegex(@"(?<=\p{L})(_\{(?<e>[^{}]{1,20})\}|_(?<e>[\p{L}\p{N}]+)|(?<u>[₀-₉₋₊₌ₐₑᵢⱼₖₗₘₙₒₚₛₜₓ]+))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Below();

    [GeneratedRegex(@"(?<=\([^()|]{1,30})\s?[|∣]\s?(?=[^()|]{1,30}\))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Conditional();

    // f(x), P(A given B), O(n log n); not "method(s)", not "a (very) long".
    [GeneratedRegex(@"(?<![\p{L}\p{N}.'’-])(?<f>\p{L}|log|ln|exp|sin|cos|tan|max|min|det|Pr|Var|Cov)\((?<x>(?=[^()]*[\p{L}\p{N}])([\p{L}\p{N}]{1,6}|[\s,+\-−·*/=:;^_≤≥<>.…|])+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Function();

    [GeneratedRegex(@",\s?(…|\.\.\.|⋯)\s?,\s?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Ellipsis();

    // ∑ᵢ₌₁ⁿ
    [GeneratedRegex(@"(?<sign>[∑∏∫])(?<low>[₀-₉₋₊₌ₐₑᵢⱼₖₗₘₙₒₚₛₜₓ]+)(?<high>[⁰¹²³⁴-⁹⁻⁺ⁿⁱ]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SmallLimits();

    // What a gradient is taken by is seen rather than heard.
    [GeneratedRegex(@"(?<=∇)[ₐₑᵢⱼₖₗₘₙₒₚₛₜₓ]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SubscriptOfNabla();

    // a/b, 1/n, (a + b)/2; not and/or.
    [GeneratedRegex(@"(?<=(?<![\p{L}\p{N}])\p{Ll}|[\d)⁰¹²³⁴-⁹ⁿ₀-₉ᵢⱼₖₙ])\s?/\s?(?=\p{Ll}(?!\p{L})|\d|\(|\p{L}\()(?<!\d/(?=\d))|(?<=(?<![\p{L}\p{N}])\p{Lu})\s?/\s?(?=\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Ratio();

    [GeneratedRegex(@"\s?−\s?|(?<=(?<![\p{L}\p{N}])[\p{L}\p{N}]|\d|\))\s-\s(?=[\p{L}\p{N}](?!\p{L})|\d|\()|(?<![\p{L}\p{N}-])-(?=\d)|(?<==\s?)-(?=\p{L}(?!\p{L}))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MinusSign();

    [GeneratedRegex(@"(?<=[\p{L}\p{N})])\s?\+\s?(?=[\p{L}\p{N}(√∑])|(?<=\s)\+(?=\s)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PlusSign();

    [GeneratedRegex(@"(?<=[\p{N})]|(?<!\p{L})\p{L})\s?\*\s?(?=[\p{N}(]|\p{L}(?!\p{L}))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Star();

    [GeneratedRegex(@"(?<=\p{L})\s?/\s?(?=\p{L})|\s/\s", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Slash();

    // Signs that reading took apart: "θ n i = 1", "1 X", "| {z }", "i = 1" alone.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])[\p{L}\p{N}] [\p{L}\p{N}](?![\p{L}\p{N}])|[{}|]|^\p{L} ?= ?\d+$|\p{L}\(.*\) ?\(", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Rubble();

    [GeneratedRegex(@"[=≠<>≤≥≈≡∝∈→↦]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Relation();
}

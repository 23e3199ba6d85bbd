using System.Globalization;
using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Algorithms.Language.Aloud;

/// <summary>English numbers in words, as far as they stand alone: cardinals, ordinals, decimals, years, decades, times and fractions. "GPT4" and "x1" stay.</summary>
internal static partial class EnglishNumbers
{
    private static readonly string[] Ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ');
    private static readonly string[] Tens = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');
    private static readonly (long Value, string Name)[] Scales = [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand"), (100, "hundred")];
    private static readonly Dictionary<string, string> OddOrdinals = new() { ["one"] = "first", ["two"] = "second", ["three"] = "third", ["five"] = "fifth", ["eight"] = "eighth", ["nine"] = "ninth", ["twelve"] = "twelfth" };

    public static string Said(string text)
    {
        if (!text.Any(char.IsAsciiDigit)) return text;
        text = Date().Replace(text, m => $"{m.Groups["month"].Value} {Ordinal(Whole(m.Groups["day"].Value))}");
        text = Decade().Replace(text, m => Plural(m.Groups["y"].Length == 2 ? Tens[m.Groups["y"].Value[0] - '0'] : Year(Whole(m.Groups["y"].Value))));
        text = OrdinalNumber().Replace(text, m => Ordinal(Whole(m.Groups["n"].Value)));
        text = YearNumber().Replace(text, m => Year(Whole(m.Groups["y"].Value)));
        text = Clock().Replace(text, m => m.Groups["m"].Value == "00" ? Cardinal(Whole(m.Groups["h"].Value)) + " o'clock" : $"{Cardinal(Whole(m.Groups["h"].Value))} {(m.Groups["m"].Value[0] == '0' ? "oh " : "")}{Cardinal(Whole(m.Groups["m"].Value))}");
        text = Odds().Replace(text, m => $"{Number(m.Groups["a"].Value)} to {Number(m.Groups["b"].Value)}");
        text = Fraction().Replace(text, m => Part(Whole(m.Groups["a"].Value), Whole(m.Groups["b"].Value)));
        text = Scientific().Replace(text, m => $"{Number(m.Groups["n"].Value)} times ten to the power of {(m.Groups["minus"].Success ? "minus " : "")}{Cardinal(Whole(m.Groups["e"].Value))}");
        return Plain().Replace(text, m => Number(m.Value));
    }

    public static string Cardinal(long number)
    {
        if (number < 20) return Ones[number];
        if (number < 100) return Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Ones[number % 10]);
        foreach (var (value, name) in Scales)
        {
            if (number < value) continue;
            var rest = number % value;
            return $"{Cardinal(number / value)} {name}{(rest == 0 ? "" : rest < 100 ? " and " : " ")}{(rest == 0 ? "" : Cardinal(rest))}";
        }
        return number.ToString(CultureInfo.InvariantCulture);
    }

    public static string Ordinal(long number)
    {
        var words = Cardinal(number);
        var cut = words.LastIndexOfAny([' ', '-']) + 1;
        var last = words[cut..];
        return words[..cut] + (OddOrdinals.TryGetValue(last, out var odd) ? odd : last.EndsWith('y') ? last[..^1] + "ieth" : last + "th");
    }

    public static string Year(long year)
    {
        var (century, rest) = (year / 100, year % 100);
        if (year is < 1100 or > 2099 || year is >= 2000 and < 2010) return Cardinal(year);
        return rest == 0 ? Cardinal(century) + " hundred" : $"{Cardinal(century)} {(rest < 10 ? "oh " : "")}{Cardinal(rest)}";
    }

    /// <summary>Digits with separators: 1,234.5 and 3.10.2 and 007.</summary>
    private static string Number(string digits)
    {
        var parts = digits.Replace(",", "").Split('.');
        if (parts.Length > 2) return string.Join(" point ", parts.Select(p => Integer(p)));
        return Integer(parts[0]) + (parts.Length == 2 ? " point " + Digits(parts[1]) : "");
    }

    private static string Integer(string digits) => digits.Length > 15 || (digits.Length > 1 && digits[0] == '0') ? Digits(digits) : Cardinal(Whole(digits));

    private static string Digits(string digits) => string.Join(' ', digits.Select(d => Ones[d - '0']));

    private static string Part(long numerator, long denominator)
    {
        if (numerator >= denominator || numerator > 12 || denominator > 20) return $"{Cardinal(numerator)} over {Cardinal(denominator)}";
        var one = denominator switch { 2 => "half", 4 => "quarter", _ => Ordinal(denominator) };
        return $"{Cardinal(numerator)} {(numerator == 1 ? one : Plural(one))}";
    }

    private static string Plural(string word) => word.EndsWith('y') ? word[..^1] + "ies" : word == "half" ? "halves" : word + "s";

    private static long Whole(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<month>January|February|March|April|May|June|July|August|September|October|November|December) (?<day>[12]?\d|3[01])(st|nd|rd|th)?(?![\d.:%]|,\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.,])['’]?(?<y>(1[1-9]|20)\d0|(?<=['’])[2-9]0)['’]?s(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Decade();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.,])(?<n>\d{1,6})(st|nd|rd|th)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OrdinalNumber();

    // In 1995, since 2010, July 1969, (2019), 1995 to 2003; not "1500 samples".
    [GeneratedRegex(@"(?<=\b([Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|circa|[Aa]fter|[Bb]efore|years?|early|late|mid|January|February|March|April|May|June|July|August|September|October|November|December) )(?<y>(1[1-9]|20)\d\d)(?![\d%]|[.,]\d| \p{L}+s\b(?<! to s))|(?<=\()(?<y>(1[1-9]|20)\d\d)(?=\))|(?<=\b([Ff]rom|[Bb]y|[Oo]f|[Tt]o|[Bb]etween) )(?<y>(1[1-9]|20)\d\d)(?=[.;:)]?$|[.,;:)] | (to|and|until) (1[1-9]|20)\d\d\b)|(?<=\b(1[1-9]|20)\d\d (to|and|until) )(?<y>(1[1-9]|20)\d\d)(?![\d%]|[.,]\d)|(?<![\p{L}\p{N}.,$€£])(?<y>(1[1-9]|20)\d\d)(?= to (1[1-9]|20)\d\d\b)|(?<=(first|th|second|third), )(?<y>(1[1-9]|20)\d\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex YearNumber();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.:])(?<h>[01]?\d|2[0-3]):(?<m>[0-5]\d)(?![\d:.])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.:])(?<a>\d{1,6}):(?<b>\d{1,6})(?![\d:])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Odds();

    [GeneratedRegex(@"(?<![\p{L}\p{N}./,])(?<a>\d{1,4})/(?<b>\d{1,4})(?![\p{L}\p{N}/]|[.,]\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.,])(?<n>\d+(\.\d+)?)[eE]((?<minus>[-−])|\+)?(?<e>\d{1,3})(?![\p{L}\p{N}])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"(?<![\p{L}\p{N}.,]|\d[.,])(\d{1,3}(,\d{3})+|\d+)(\.\d+)*(?![\p{L}\p{N}])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Plain();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Algorithms.Language.Aloud;

/// <summary>Amounts, dates and ranges with their units in words; the numbers themselves stay digits.</summary>
internal static partial class Amounts
{
    public static string InWords(string text, AloudWords words)
    {
        if (!text.Any(char.IsAsciiDigit)) return text;
        text = IsoDate().Replace(text, m => Date(m, words) ?? m.Value);
        text = MoneyBefore().Replace(text, m => Amount(m.Groups["n"].Value, m.Groups["scale"].Value, words.Money, m.Groups["u"].Value));
        text = MoneyAfter().Replace(text, m => Amount(m.Groups["n"].Value, m.Groups["scale"].Value, words.Money, m.Groups["u"].Value));
        text = Range().Replace(text, $"${{from}} {words.To} ${{to}}");
        text = About().Replace(text, words.Math.About + " ");
        text = Size().Replace(text, $" {words.Math.By} ");
        text = Fold().Replace(text, $" {words.Math.Fold}");
        return WithUnit().Replace(text, m => !IsDecade(m) && words.Units.TryGetValue(m.Groups["u"].Value.Replace("m2", "m²").Replace("m3", "m³"), out var unit)
            ? $"{m.Groups["n"].Value} {(m.Groups["n"].Value == "1" ? unit.One : unit.Many)}" : m.Value);
    }

    private static string Amount(string number, string scale, IReadOnlyDictionary<string, (string One, string Many)> units, string sign)
    {
        if (!units.TryGetValue(sign, out var unit)) return $"{sign} {number} {scale}";
        return scale.Length > 0 ? $"{number} {scale.Trim()} {unit.Many}" : $"{number} {(number == "1" ? unit.One : unit.Many)}";
    }

    /// <summary>"the 1990s" lasted longer than seconds.</summary>
    private static bool IsDecade(Match amount) => amount.Value.Length is 3 or 5 && amount.Value.EndsWith("0s", StringComparison.Ordinal) && amount.Value[..^1].All(char.IsAsciiDigit);

    private static string? Date(Match date, AloudWords words)
    {
        var (month, day) = (int.Parse(date.Groups["m"].Value, CultureInfo.InvariantCulture), int.Parse(date.Groups["d"].Value, CultureInfo.InvariantCulture));
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 ? string.Format(CultureInfo.InvariantCulture, words.Date, day, words.Months[month - 1], date.Groups["y"].Value) : null;
    }

    [GeneratedRegex(@"(?<![\d-])(?<y>(1[5-9]|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)(?![\d-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"(?<u>R\$|[$€£¥])\s?(?<n>\d+([.,]\d+)*)(?<scale> (thousand|million|billion|trillion|Millionen|Milliarden|millions|milliards|millones|mil millones|milioni|miliardi|miljoen|miljard|milhões|bilhões))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex MoneyBefore();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<n>\d+([.,]\d+)*)(?<scale> (thousand|million|billion|trillion|Millionen|Milliarden|millions|milliards|millones|mil millones|milioni|miliardi|miljoen|miljard|milhões|bilhões))?\s?(?<u>[$€£¥]|(EUR|USD|GBP|CHF)(?!\p{L}))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex MoneyAfter();

    // 3–5, 1990–1995, 10 – 20 ms, 3-5; not 2026-11-20, 555-1234-5, x1-2.
    [GeneratedRegex(@"(?<![\p{L}\p{N}.,_-])(?<from>\d+([.,]\d+)*( ?%)?)(\s?[–—]\s?|-)(?<to>\d+([.,]\d+)*)(?![\d-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[~∼≈]\s?(?=\d)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex About();

    [GeneratedRegex(@"(?<=\d)\s?×\s?(?=\d)|(?<=\d)x(?=\d)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Size();

    [GeneratedRegex(@"(?<=\d)\s?[x×](?![\p{L}\p{N}(\[]|\s\p{L}\s)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Fold();

    // The longest unit counts: km/h before km.
    [GeneratedRegex(@"(?<![\p{L}\p{N}_])(?<n>\d+([.,]\d+)*)[\s\u202F]?(?<u>Mbit/s|Gbit/s|MB/s|km/h|km/u|m/s²|m/s|kWh|km[²2]|cm[²23³]|m[²23³]|[kMG]?Hz|[kKMGT]B|[KMGT]o|Min\.|Std\.|Mio\.|Mrd\.|Tsd\.|min|fps|bn|pp|px|dB|[mµn]s|[kcmµn]m|[km]g|[kM]W|mV|°[CF]?|[%‰]|[smhgWVukMB])(?![\p{L}\p{N}/²³(\[_^₀-₉']|\s?[\p{L}(](\s?[()=+−]|\s\p{L}\s))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex WithUnit();
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Algorithms.Language.Aloud;

/// <summary>The words of one language for what is printed without words. A further language is one more file in <c>Words/</c> and one line in <see cref="Known"/>.</summary>
internal sealed record AloudWords
{
    private static readonly FrozenDictionary<string, Lazy<AloudWords>> Known = new Dictionary<string, Lazy<AloudWords>>
    {
        ["en"] = new(() => Words.English.Words), ["de"] = new(() => Words.German.Words), ["fr"] = new(() => Words.French.Words), ["es"] = new(() => Words.Spanish.Words),
        ["it"] = new(() => Words.Italian.Words), ["nl"] = new(() => Words.Dutch.Words), ["pt"] = new(() => Words.Portuguese.Words),
    }.ToFrozenDictionary();

    /// <summary>A sign and its words each: <c>= equals; ≤ is at most</c>.</summary>
    public required FrozenDictionary<string, string> Signs { get; init; }

    /// <summary>Names of the 24 Greek letters, alpha to omega.</summary>
    public required string[] Greek { get; init; }

    /// <summary>Units with their names, one of it and several.</summary>
    public required FrozenDictionary<string, (string One, string Many)> Units { get; init; }

    /// <summary>Currency signs with their names, one and several.</summary>
    public required FrozenDictionary<string, (string One, string Many)> Money { get; init; }

    /// <summary>Abbreviations as they are found, and what is said for them.</summary>
    public required (Regex Written, string Said)[] Abbreviations { get; init; }

    /// <summary>January to December.</summary>
    public required string[] Months { get; init; }

    /// <summary>A date of day {0}, month {1}, year {2}.</summary>
    public required string Date { get; init; }

    public required MathWords Math { get; init; }

    /// <summary>In place of a web address.</summary>
    public required string Address { get; init; }

    /// <summary>In place of an e-mail address.</summary>
    public required string Mail { get; init; }

    /// <summary>Between the ends of a range: "3 to 5".</summary>
    public required string To { get; init; }

    /// <summary>The word for a number or a year; null where voices read digits well enough.</summary>
    public Func<string, string>? Numbers { get; init; }

    /// <summary>Those of a language (<c>de</c>, <c>de-CH</c>), or null.</summary>
    public static AloudWords? For(string language) => Known.GetValueOrDefault(language.Split('-', '_')[0].ToLowerInvariant())?.Value;

    /// <summary>Reads "sign words; sign words".</summary>
    internal static FrozenDictionary<string, string> Table(string table) =>
        Entries(table, ' ', 2).ToFrozenDictionary(e => e[0], e => e[1]);

    /// <summary>Reads "unit|one|many; unit|one|many".</summary>
    internal static FrozenDictionary<string, (string One, string Many)> Pairs(string table) =>
        Entries(table, '|', 3).ToFrozenDictionary(e => e[0], e => (e[1], e[^1]));

    /// <summary>Reads lines of "pattern => words". A pattern begins and ends at the bounds of words; one that looks at what follows, or ends in a space, keeps a space before it.</summary>
    internal static (Regex Written, string Said)[] Lines(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.Split(" => ")).Select(l => Line(l[0], l[1]))];

    private static (Regex Written, string Said) Line(string pattern, string said)
    {
        var goesOn = pattern.EndsWith(')') && pattern.Contains("(?=", StringComparison.Ordinal) || pattern.EndsWith(@"\s", StringComparison.Ordinal);
        var regex = new Regex(@"(?<![\p{L}\p{N}])" + pattern + (goesOn ? "" : @"(?![\p{L}\p{N}])"), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        return (regex, goesOn ? said + " " : said);
    }

    private static IEnumerable<string[]> Entries(string table, char mark, int count) =>
        table.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(e => e.Split(mark, count));
}

/// <summary>How formulas are said.</summary>
/// <param name="Squared">After its base.</param>
/// <param name="Cubed">After its base.</param>
/// <param name="Power">After its base; {0} is the exponent.</param>
/// <param name="Transposed">After a matrix.</param>
/// <param name="Prime">After a letter with a stroke.</param>
/// <param name="Of">A function {0} of {1}.</param>
/// <param name="Over">Between numerator and denominator.</param>
/// <param name="By">Between the sides of a size: 3 × 4.</param>
/// <param name="Fold">After a factor: 2×.</param>
/// <param name="Given">In a conditional probability.</param>
/// <param name="SumFrom">A sum over {0} from {1} to {2}.</param>
/// <param name="About">Before a number that is not exact.</param>
internal sealed record MathWords(
    string Squared, string Cubed, string Power, string Transposed, string Prime, string Of, string Over, string By, string Fold, string Given, string SumFrom, string About);

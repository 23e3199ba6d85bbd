using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LectureStudio.Features.Jobs;

/// <summary>Names and values of JSON in words.</summary>
internal static partial class JsonWords
{
    /// <summary>"Start time" of <c>startTime</c>.</summary>
    public static string Name(string name)
    {
        var words = Humps().Replace(name, " $0").ToLowerInvariant().Trim();
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>A plain value; numbers with at most three decimals.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : value.GetDouble().ToString("0.###", CultureInfo.InvariantCulture),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        _ => "–",
    };

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.None, 10_000)]
    private static partial Regex Humps();
}

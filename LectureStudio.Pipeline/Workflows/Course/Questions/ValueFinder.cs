using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>A short value that the source gives for something: the default of an option, the size of a part.</summary>
/// <param name="Of">What has it: the first cell of a row, the heading above.</param>
/// <param name="Label">Which value it is: the column's heading, the word before the colon.</param>
internal sealed record NamedValue(string Of, string Label, string Value, Citation Where);

/// <summary>Finds values in tables and in the lists under headings.</summary>
internal static partial class ValueFinder
{
    private const int LongestName = 40, LongestLabel = 24;

    public static IReadOnlyList<NamedValue> Of(QuestionGround ground, ModuleReading read)
    {
        var found = new List<NamedValue>();
        foreach (var table in read.Tables)
            for (var column = 1; column < table.Heads.Count; column++)
                foreach (var row in table.Rows.Where(r => r.Count > column)) Add(row[0], table.Heads[column], row[column], table.Where);
        foreach (var headed in read.Headed)
            foreach (var item in headed.Items)
                if (Labelled().Match(item) is { Success: true } label) Add(headed.Title, label.Groups["l"].Value, label.Groups["v"].Value.TrimEnd('.', ' '), headed.Where with { FirstLine = Math.Max(1, headed.Where.FirstLine - 4), LastLine = headed.Where.LastLine + headed.Items.Count + 4 });
        // What many have alike nobody has to know.
        return [.. found.Where(v => found.Count(o => o.Label == v.Label && o.Value == v.Value) <= 2).DistinctBy(v => (v.Of, v.Label))];

        void Add(string name, string label, string value, Citation where)
        {
            // Of a setting its default and its limits; what was measured or counted is to be looked up.
            if (!Known().IsMatch(label)) return;
            if (name.Length is < 2 or > LongestName || label.Length is < 3 or > LongestLabel || !label.Any(char.IsLetter) || !Value().IsMatch(value)) return;
            var bare = QuestionText.WithoutBackticks(value);
            if (bare.Length == 0 || QuestionText.WithoutBackticks(name) is var plain && (plain.Contains(bare, StringComparison.OrdinalIgnoreCase) || bare.Contains(plain, StringComparison.OrdinalIgnoreCase)) || Plain().IsMatch(bare)) return;
            if (ground.Locate(name, where) is not { } first || ground.Locate(bare, where with { FirstLine = first.FirstLine }) is not { } last) return;
            found.Add(new(name, label, value, first with { LastLine = Math.Max(first.LastLine, last.LastLine) }));
        }
    }

    [GeneratedRegex(@"\b(defaults?|values?|limits?|max(imum)?|min(imum)?|ranges?|units?|ports?|codes?|sizes?|timeouts?|standard|wert|grenze|höchstens|mindestens|einheit|défaut|valeur|limite|valor|predeterminado|predefinito|valore|padrão|standaard|waarde)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Known();

    // "Default: `60`"
    [GeneratedRegex(@"^(?<l>\p{L}[\p{L} ]{2,24}): ?(?<v>\S{1,24}(?: \S{1,12})?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Labelled();

    /// <summary>A number with its unit, or one piece of code.</summary>
    [GeneratedRegex(@"^(`[^`\s]{1,24}`|""[^""\s]{1,20}""|-?\d[\d.,]*( ?[%\p{L}]{1,12})?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Value();

    /// <summary>Values that one guesses half of the time, or that say nothing.</summary>
    [GeneratedRegex(@"^(true|false|null|none|nil|undefined|yes|no|on|off|""""|\[\]|\{\}|string|number|boolean|bool|int|integer|float|object|array|any|void)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Plain();
}

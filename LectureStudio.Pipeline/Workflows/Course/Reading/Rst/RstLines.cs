using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Rst;

/// <summary>What a line of reStructuredText looks like.</summary>
internal static partial class RstLines
{
    /// <summary>Tabs at the beginning as spaces.</summary>
    public static string Spaced(string line)
    {
        if (!line.Contains('\t', StringComparison.Ordinal)) return line.TrimEnd();
        var text = new System.Text.StringBuilder();
        foreach (var c in line)
        {
            if (c == '\t') text.Append(' ', 8 - (text.Length % 8));
            else text.Append(c);
        }
        return text.ToString().TrimEnd();
    }

    public static int Indent(string line)
    {
        var i = 0;
        while (i < line.Length && line[i] == ' ') i++;
        return i;
    }

    public static bool IsBlank(string line) => string.IsNullOrWhiteSpace(line);

    /// <summary>A row of one punctuation mark, as under headings.</summary>
    public static bool IsAdornment(string line) => line.Length >= 2 && line[0] is > ' ' and < '\u007f' && !char.IsLetterOrDigit(line[0]) && line.All(c => c == line[0]);

    public static Match Item(string line) => ItemPattern().Match(line);

    public static Match Directive(string line) => DirectivePattern().Match(line);

    public static Match Field(string line) => FieldPattern().Match(line);

    public static bool IsSimpleBorder(string line) => SimpleBorder().IsMatch(line);

    public static bool IsGridBorder(string line) => GridBorder().IsMatch(line);

    [GeneratedRegex(@"^(?<i> *)(?<m>[-*+•‣]|\(?(\d{1,4}|[a-zA-Z]|#|[ivxIVX]{1,5})[.)]) +(?<t>\S.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ItemPattern();

    [GeneratedRegex(@"^ *\.\. (\|[^|]+\| +)?(?<n>[A-Za-z][\w:+.-]*?) ?:: *(?<a>.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex DirectivePattern();

    [GeneratedRegex(@"^ *:(?<n>[^:\s][^:]{0,60}): *(?<t>.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex FieldPattern();

    [GeneratedRegex(@"^ *=+( +=+)+ *$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SimpleBorder();

    [GeneratedRegex(@"^ *\+([-=]+\+)+ *$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex GridBorder();
}

using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>What code says of itself: nobody wants to hear it sign by sign.</summary>
internal static partial class CodeText
{
    private const int LongestName = 80;

    /// <summary>The remark it begins with, else the name of what it defines; null when it tells neither.</summary>
    public static string? Name(string code)
    {
        var remark = Remark().Match(code) is { Success: true } match ? ReadableText.Of(match.Groups["text"].Value).TrimEnd('.', ':') : "";
        if (remark.Length is > 3 and <= LongestName && ReadableText.IsSpeakable(remark)) return remark;
        var defined = Defined().Match(code);
        return defined.Success ? defined.Groups["name"].Value : null;
    }

    // # read the data · // read the data · /* read the data */ · -- read the data; not #include, #!/bin/sh, #' @param.
    [GeneratedRegex(@"\A\s*(#+|//+|/\*+|--|%+|;;+)\s+(?<text>\p{L}[^\n]*?)\s*(\*/)?\s*(\n|\z)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^\s*((public|private|protected|internal|static|final|export|async|abstract|sealed|pub) )*((def|function|class|fn|func|interface|struct|enum|trait|CREATE TABLE) (?<name>[A-Za-z_][\w.]{1,40})|(?<name>[A-Za-z_.][\w.]{1,40}) *(<-|=) *function\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 10_000)]
    private static partial Regex Defined();
}

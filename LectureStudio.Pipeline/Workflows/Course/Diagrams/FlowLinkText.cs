using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>Links as they are written between boxes.</summary>
internal static partial class FlowLinkText
{
    /// <summary>The link at this place, without its ends; null when there is none.</summary>
    public static FlowLink? Read(string text, ref int at)
    {
        var match = Named().Match(text, at);
        if (!match.Success || match.Index != at) match = Plain().Match(text, at);
        if (!match.Success || match.Index != at) return null;
        at += match.Length;
        var body = match.Groups["open"].Success ? match.Groups["open"].Value : match.Groups["line"].Value;
        var line = body.Contains('~') ? FlowLine.Invisible : body.Contains('.') ? FlowLine.Dotted : body.Contains('=') ? FlowLine.Thick : FlowLine.Solid;
        return new(0, 0, FlowText.Clean(match.Groups["label"].Value), line, Head(match.Groups["start"].Value), Head(match.Groups["end"].Value));
    }

    private static FlowHead Head(string sign) => sign switch { "<" or ">" => FlowHead.Arrow, "o" => FlowHead.Dot, "x" => FlowHead.Cross, _ => FlowHead.None };

    // -- text -->, == text ==>, -. text .->
    [GeneratedRegex(@"([\w-]+@)?(?<start>[<ox](?=[-=]))?(?<open>--|==|-\.)\s*(?<label>(?![-=.>ox~]\s*>?)[^\s|>=-](?:[^|>=\r\n-]|-(?![-.>ox])|=(?!=))*?|""[^""]*"")\s*(?<line>-{2,}(?=[->ox\s])|={2,}|\.+-|-\.+-)(?<end>[>ox](?=[\s\p{L}\p{N}_]|$))?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Named();

    // -->, ---, -.->, ==>, ~~~, each with |text| after it
    [GeneratedRegex(@"([\w-]+@(?=[-=<ox]))?(?<start>[<ox](?=[-=]))?(?<line>-{2,}|={2,}|-\.+-|~{3,})(?<end>>|[ox](?=[\s|\p{L}\p{N}]))?(\s*\|\s*(?<label>""[^""]*""|[^|]*?)\s*\|)?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Plain();
}

using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>The brackets that tell a box's form.</summary>
internal static partial class FlowShapes
{
    // Longer openings first; of those that begin alike the closing tells.
    private static readonly (string Open, string Close, FlowShape Shape)[] Forms =
    [
        ("(((", ")))", FlowShape.DoubleCircle), ("((", "))", FlowShape.Circle), ("([", "])", FlowShape.Stadium), ("(", ")", FlowShape.Rounded),
        ("[[", "]]", FlowShape.Subroutine), ("[(", ")]", FlowShape.Cylinder), ("[/", "/]", FlowShape.LeanRight), ("[/", "\\]", FlowShape.Trapezoid),
        ("[\\", "\\]", FlowShape.LeanLeft), ("[\\", "/]", FlowShape.TrapezoidUpsideDown), ("[", "]", FlowShape.Box),
        ("{{", "}}", FlowShape.Hexagon), ("{", "}", FlowShape.Diamond), (">", "]", FlowShape.Flag),
    ];

    private static readonly Dictionary<string, FlowShape> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["rounded"] = FlowShape.Rounded, ["event"] = FlowShape.Rounded, ["stadium"] = FlowShape.Stadium, ["terminal"] = FlowShape.Stadium, ["pill"] = FlowShape.Stadium,
        ["subproc"] = FlowShape.Subroutine, ["subprocess"] = FlowShape.Subroutine, ["subroutine"] = FlowShape.Subroutine, ["cyl"] = FlowShape.Cylinder, ["cylinder"] = FlowShape.Cylinder,
        ["db"] = FlowShape.Cylinder, ["database"] = FlowShape.Cylinder, ["circle"] = FlowShape.Circle, ["circ"] = FlowShape.Circle, ["dbl-circ"] = FlowShape.DoubleCircle, ["odd"] = FlowShape.Flag,
        ["diam"] = FlowShape.Diamond, ["diamond"] = FlowShape.Diamond, ["decision"] = FlowShape.Diamond, ["question"] = FlowShape.Diamond, ["hex"] = FlowShape.Hexagon, ["hexagon"] = FlowShape.Hexagon,
        ["lean-r"] = FlowShape.LeanRight, ["in-out"] = FlowShape.LeanRight, ["lean-l"] = FlowShape.LeanLeft, ["out-in"] = FlowShape.LeanLeft, ["trap-b"] = FlowShape.Trapezoid, ["trap-t"] = FlowShape.TrapezoidUpsideDown,
    };

    /// <summary>The form and what is written in it; null when there is none at this place, or it is not closed.</summary>
    public static (FlowShape Shape, string Label)? Read(string text, ref int at)
    {
        if (Object().Match(text, at) is { Success: true } named && named.Index == at)
        {
            at += named.Length;
            var shape = ShapeName().Match(named.Value) is { Success: true } s ? Named.GetValueOrDefault(s.Groups["s"].Value) : FlowShape.Box;
            return LabelText().Match(named.Value) is { Success: true } l ? (shape, FlowText.Clean(l.Groups["l"].Value)) : null;
        }
        foreach (var (open, close, shape) in Forms)
        {
            if (string.CompareOrdinal(text, at, open, 0, open.Length) != 0) continue;
            if (Close(text, at + open.Length, close) is not { } end) continue;
            var label = FlowText.Clean(text[(at + open.Length)..end]);
            at = end + close.Length;
            return (shape, label);
        }
        return null;
    }

    private static int? Close(string text, int from, string close)
    {
        var start = from;
        while (start < text.Length && text[start] == ' ') start++;
        if (start < text.Length && text[start] == '"')
        {
            var quote = text.IndexOf('"', start + 1);
            if (quote < 0) return null;
            var after = quote + 1;
            while (after < text.Length && text[after] == ' ') after++;
            return string.CompareOrdinal(text, after, close, 0, close.Length) == 0 ? after : null;
        }
        var end = text.IndexOf(close, from, StringComparison.Ordinal);
        // Without quotes no bracket may stand within, or one box would swallow the next.
        return end > from && text.AsSpan(from, end - from).IndexOfAny("[]{}\"") < 0 ? end : null;
    }

    [GeneratedRegex(@"@\{[^{}]*\}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Object();

    [GeneratedRegex(@"\bshape\s*:\s*""?(?<s>[\w-]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ShapeName();

    [GeneratedRegex(@"\blabel\s*:\s*(""(?<l>[^""]*)""|'(?<l>[^']*)'|(?<l>[^,}]+))", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex LabelText();
}

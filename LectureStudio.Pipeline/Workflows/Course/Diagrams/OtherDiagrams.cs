using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>
/// Looks through diagrams that are not drawn here, line by line: whether each line is one that its kind has, and whether what opens is closed.
/// That finds what is cut off, mixed up or no diagram; it does not promise that Mermaid draws it.
/// </summary>
internal static partial class OtherDiagrams
{
    private const string Name = @"[\p{L}\p{N}_.~<>`""*-]+";
    private const string State = @"(\[\*\]|[\p{L}\p{N}_][\p{L}\p{N}_.-]*)(:::[\w-]+)?";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Dictionary<string, Lazy<Regex>> Lines = new(StringComparer.Ordinal)
    {
        ["sequenceDiagram"] = Line(@"(participant|actor|create (participant|actor)|destroy)\s.+|autonumber.*|(activate|deactivate)\s+\S.*|note\s+(left of|right of|over)\s+[^:]+:.*|(loop|alt|else|opt|par|and|critical|option|break|rect|box)\b.*|end|links?\s.+|properties\s.+|[^-:]*?\S\s*(<<)?(->>?|-->>?|-x|--x|-\)|--\)|->>[+-]|-->>[+-])(>>)?[+-]?\s*[^:]+:.*"),
        ["classDiagram"] = Line(@"class\s+[\p{L}_`][^{}]*(\{\s*\}?)?|namespace\s+\S.*|\}|direction\s+(TB|BT|RL|LR)|note\b.*|<<.+>>.*|click\s.*|link\s.*|callback\s.*|style\s.*|cssClass\s.*|" + Name + @"(\s*""[^""]*"")?\s*(<\||\*|o|<|\(\))?(--|\.\.)(\|>|\*|o|>|\(\))?\s*(""[^""]*""\s*)?" + Name + @"(\s*:.*)?|" + Name + @"\s*:.*"),
        ["stateDiagram"] = Line(@"state\s+(""[^""]*""\s+as\s+)?[\p{L}\p{N}_.-]+(\s*<<(choice|fork|join|history)>>|\s*\[\[(choice|fork|join|history)\]\])?(\s*:.*)?\s*(\{\s*\}?)?|state\s+""[^""]*""(\s*\{)?|\}|" + State + @"\s*-->\s*" + State + @"(\s*:.*)?|note\s+(left|right)\s+of\s+[^:]+(:.*)?|end note|--|direction\s+(TB|BT|RL|LR)|hide empty description|scale\s+\d+.*|(class|style)\s.*|" + State + @"(\s*:.*)?"),
        ["erDiagram"] = Line(@"(""[^""]+""|[\p{L}\p{N}_-]+)\s+[|}o][|o](--|\.\.)[|o][|{o]\s+(""[^""]+""|[\p{L}\p{N}_-]+)\s*:.+|(""[^""]+""|[\p{L}\p{N}_-]+)(\[[^\]]+\])?\s*\{?|\}|[\p{L}\p{N}_()\[\]-]+\s+\*?[\p{L}\p{N}_()\[\]-]+(\s+(PK|FK|UK)(\s*,\s*(PK|FK|UK))*)?(\s+""[^""]*"")?"),
        ["pie"] = Line(@"title\s.*|showData|""[^""]+""\s*:\s*\d+(\.\d+)?"),
        ["gantt"] = Line(@"(title|dateFormat|axisFormat|tickInterval|excludes|includes|todayMarker|section|weekday|weekend|click|displayMode)\b.*|inclusiveEndDates|topAxis|[^:]+:.+"),
        ["journey"] = Line(@"(title|section)\b.*|[^:]+:\s*[0-9]\s*:.*|[^:]+:\s*[0-9]\s*"),
        ["gitGraph"] = Line(@"(commit|branch|checkout|switch|merge|cherry-pick|options|end|\{|\}).*|"".*"),
        ["timeline"] = Line(@"(title|section)\b.*|:?.*\S.*"),
        ["mindmap"] = Line(@"\S.*"),
        ["quadrantChart"] = Line(@"(title|x-axis|y-axis|quadrant-[1-4])\b.*|[^:]+:\s*\[[^\]]+\].*"),
        ["requirementDiagram"] = Line(@"\S.*"),
    };

    /// <summary>What is wrong, with its line; null when nothing was found.</summary>
    public static string? Fault(string kind, IReadOnlyList<MermaidLine> lines)
    {
        var known = kind is "stateDiagram-v2" ? "stateDiagram" : kind is "classDiagram-v2" ? "classDiagram" : kind;
        if (!Lines.TryGetValue(known, out var line)) return $"“{(kind.Length > 30 ? kind[..30] : kind)}” is no kind of diagram that is known here";
        if (lines.Count < 2 && kind != "pie") return "it has nothing in it";
        var (isNote, members) = (false, 0);
        foreach (var one in lines.Skip(1))
        {
            // A note may have lines of its own, and a class its members; both are free text.
            if (known == "stateDiagram" && isNote) isNote = one.Text != "end note";
            else if (known == "classDiagram" && members > 0 && !one.Text.Contains('{', StringComparison.Ordinal)) members = one.Text == "}" ? 0 : members;
            else if (!Common().IsMatch(one.Text) && !line.Value.IsMatch(one.Text.TrimEnd(';'))) return $"line {one.Number} is none of a {kind}";
            else if (known == "stateDiagram") isNote = OpenNote().IsMatch(one.Text);
            else if (known == "classDiagram" && OpenClass().IsMatch(one.Text)) members = one.Number;
        }
        if (isNote) return "a note has no end";
        return known switch
        {
            "pie" => lines.Any(l => Slice().IsMatch(l.Text)) ? null : "it has nothing in it",
            "mindmap" => lines.Skip(2).FirstOrDefault(l => l.Indent <= lines[1].Indent && !l.Text.StartsWith("::", StringComparison.Ordinal)) is { } second ? $"line {second.Number} is a second root" : null,
            "sequenceDiagram" => Balance(lines, Opens(), l => l == "end"),
            "classDiagram" or "stateDiagram" or "erDiagram" => Balance(lines, Brace(), l => l == "}"),
            _ => null,
        };
    }

    private static string? Balance(IReadOnlyList<MermaidLine> lines, Regex opens, Func<string, bool> closes)
    {
        var depth = 0;
        foreach (var line in lines.Skip(1))
        {
            if (closes(line.Text)) depth--;
            else if (opens.IsMatch(line.Text)) depth++;
            if (depth < 0) return $"line {line.Number} closes what is not open";
        }
        return depth > 0 ? "something is not closed" : null;
    }

    private static Lazy<Regex> Line(string pattern) => new(() => new Regex($"^({pattern})$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience));

    [GeneratedRegex(@"^(accTitle|accDescr)\s*[:{].*$|^classDef\s.*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Common();

    [GeneratedRegex(@"^note\s+(left|right)\s+of\s+[^:]+$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex OpenNote();

    [GeneratedRegex(@"^class\s[^{}]*\{\s*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OpenClass();

    [GeneratedRegex(@"""[^""]+""\s*:\s*\d", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Slice();

    [GeneratedRegex(@"^(loop|alt|opt|par|critical|break|rect|box)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Opens();

    [GeneratedRegex(@"\{\s*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Brace();
}

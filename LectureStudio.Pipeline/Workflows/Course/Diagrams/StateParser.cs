using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>
/// Parses Mermaid's state diagrams (https://mermaid.js.org/syntax/stateDiagram.html) into what is drawn as a flowchart: states with their descriptions, transitions, choices, forks, notes,
/// and states within a state as a frame. One with links to a frame, parallel regions or a history is read, but not drawn: its picture would say something else.
/// </summary>
internal sealed partial class StateParser
{
    private const int MostNodes = 200, MostLinks = 500;

    private readonly List<FlowNode> nodes = [];
    private readonly List<FlowLink> links = [];
    private readonly List<FlowGroup> groups = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> frames = new(StringComparer.Ordinal);
    private readonly Stack<int> open = new();
    private FlowDirection direction = FlowDirection.Down;
    private (int State, List<string> Lines)? note;
    private bool isDrawn = true;

    /// <summary>Lines that <see cref="OtherDiagrams"/> has found sound; null for a diagram that is not drawn.</summary>
    public static Flowchart? Parse(IReadOnlyList<MermaidLine> lines)
    {
        var parser = new StateParser();
        foreach (var line in lines.Skip(1)) parser.Read(line.Text.TrimEnd(';').Trim());
        if (!parser.isDrawn || parser.open.Count > 0 || parser.nodes.Count is 0 or > MostNodes || parser.links.Count > MostLinks || parser.frames.Any(parser.numbers.ContainsKey)) return null;
        return new(parser.direction, parser.nodes, parser.links, parser.groups);
    }

    private void Read(string text)
    {
        if (note is { } begun)
        {
            if (text != "end note") begun.Lines.Add(text);
            else Annotate(begun.State, string.Join('\n', begun.Lines));
            if (text == "end note") note = null;
        }
        else if (text == "}") _ = open.TryPop(out _);
        else if (text == "--") isDrawn = false;
        else if (Transition().Match(text) is { Success: true } t) links.Add(new(Number(t.Groups["a"].Value, isStart: true), Number(t.Groups["b"].Value, isStart: false), FlowText.Clean(t.Groups["l"].Value), FlowLine.Solid, FlowHead.None, FlowHead.Arrow));
        else if (Frame().Match(text) is { Success: true } frame)
        {
            frames.Add(frame.Groups["id"].Value);
            groups.Add(new(FlowText.Clean(frame.Groups["t"].Success ? frame.Groups["t"].Value : frame.Groups["id"].Value), open.TryPeek(out var parent) ? parent : -1));
            open.Push(groups.Count - 1);
        }
        else if (Special().Match(text) is { Success: true } special)
        {
            var shape = special.Groups["k"].Value == "choice" ? FlowShape.Diamond : FlowShape.Bar;
            isDrawn &= special.Groups["k"].Value != "history";
            Set(special.Groups["id"].Value, n => n with { Shape = shape, Label = "" });
        }
        else if (Named().Match(text) is { Success: true } named) Set(named.Groups["id"].Value, n => n with { Label = FlowText.Clean(named.Groups["t"].Value) });
        else if (Note().Match(text) is { Success: true } side)
        {
            var state = Number(side.Groups["id"].Value, isStart: true);
            if (side.Groups["t"].Success) Annotate(state, side.Groups["t"].Value);
            else note = (state, []);
        }
        else if (Direction().Match(text) is { Success: true } way)
        {
            if (open.Count == 0) direction = way.Groups["d"].Value switch { "LR" => FlowDirection.Right, "RL" => FlowDirection.Left, "BT" => FlowDirection.Up, _ => FlowDirection.Down };
        }
        else if (Described().Match(text) is { Success: true } described)
        {
            var (id, words) = (described.Groups["id"].Value, FlowText.Clean(described.Groups["t"].Value));
            Set(id, n => n with { Label = words.Length == 0 ? n.Label : n.Label == id ? words : $"{n.Label}\n{words}" });
        }
    }

    /// <summary>Each frame has a beginning and an end of its own.</summary>
    private int Number(string id, bool isStart)
    {
        var group = open.TryPeek(out var inner) ? inner : -1;
        var isPoint = id == "[*]";
        var key = isPoint ? $"[*] {group} {isStart}" : Bare(id);
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers[key] = number = nodes.Count;
            nodes.Add(new(key, isPoint ? isStart ? "●" : "◉" : key, isPoint ? isStart ? FlowShape.Start : FlowShape.End : FlowShape.Rounded, group));
        }
        return number;
    }

    private void Set(string id, Func<FlowNode, FlowNode> change)
    {
        if (id == "[*]") return;
        var number = Number(id, isStart: true);
        nodes[number] = change(nodes[number]);
    }

    private void Annotate(int state, string words)
    {
        nodes.Add(new("", FlowText.Clean(words), FlowShape.Flag, nodes[state].Group));
        links.Add(new(state, nodes.Count - 1, "", FlowLine.Dotted, FlowHead.None, FlowHead.None));
    }

    private static string Bare(string id) => id.Split(":::")[0];

    [GeneratedRegex(@"^(?<a>\[\*\]|[^\s:\[\]{}]+?)(:::[\w-]+)?\s*-->\s*(?<b>\[\*\]|[^\s:\[\]{}]+?)(:::[\w-]+)?(\s*:\s*(?<l>.*))?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Transition();

    [GeneratedRegex(@"^state\s+(""(?<t>[^""]*)""\s+as\s+)?(?<id>[^\s""{}]+)\s*\{$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Frame();

    [GeneratedRegex(@"^state\s+(?<id>\S+)\s*(<<|\[\[)(?<k>choice|fork|join|history)(>>|\]\])$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Special();

    [GeneratedRegex(@"^state\s+""(?<t>[^""]*)""\s+as\s+(?<id>[^\s{}]+)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^note\s+(left|right)\s+of\s+(?<id>[^\s:]+)\s*(:\s*(?<t>.*))?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Note();

    [GeneratedRegex(@"^direction\s+(?<d>TB|BT|RL|LR)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Direction();

    [GeneratedRegex(@"^(state\s+)?(?!(class|classDef|style|scale|hide|accTitle|accDescr|direction|note)\b)(?<id>[^\s:\[\]{}]+)(:::[\w-]+)?\s*(:\s*(?<t>.*))?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Described();
}

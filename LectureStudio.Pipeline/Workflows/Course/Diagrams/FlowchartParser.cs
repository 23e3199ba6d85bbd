using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>
/// Parses Mermaid's flowcharts (https://mermaid.js.org/syntax/flowchart.html): boxes of all forms, links with labels, chains, <c>&amp;</c>, subgraphs.
/// Styles, classes and clicks are read over: a diagram out of a source brings neither colours nor scripts with it.
/// </summary>
internal sealed partial class FlowchartParser
{
    private const int MostNodes = 200, MostLinks = 500;

    private readonly List<FlowNode> nodes = [];
    private readonly List<FlowLink> links = [];
    private readonly List<FlowGroup> groups = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Stack<int> open = new();
    private FlowDirection direction;

    /// <summary>The flowchart, or what is wrong with it, with the line.</summary>
    public static (Flowchart? Chart, string? Fault) Parse(IReadOnlyList<MermaidLine> lines)
    {
        var parser = new FlowchartParser();
        try
        {
            foreach (var line in lines) parser.Read(line);
            if (parser.open.Count > 0) return (null, "a subgraph has no end");
            if (parser.nodes.Count == 0) return (null, "it has no boxes");
            return (new(parser.direction, parser.nodes, parser.links, parser.groups), null);
        }
        catch (FormatException fault)
        {
            return (null, fault.Message);
        }
    }

    private void Read(MermaidLine line)
    {
        if (line.IsFirst)
        {
            var header = Header().Match(line.Text);
            if (!header.Success) throw At(line, "the first line is no “graph” or “flowchart”");
            direction = Direction(header.Groups["d"].Value);
            if (header.Groups["rest"].Value.Trim(' ', ';') is { Length: > 0 } rest) Read(line with { Text = rest, IsFirst = false });
            return;
        }
        foreach (var statement in Statements(line.Text)) ReadStatement(line with { Text = statement });
    }

    private void ReadStatement(MermaidLine line)
    {
        var text = line.Text;
        if (Ignored().IsMatch(text)) return;
        if (text == "end")
        {
            if (!open.TryPop(out _)) throw At(line, "“end” without a subgraph");
            return;
        }
        if (Subgraph().Match(text) is { Success: true } subgraph)
        {
            var title = subgraph.Groups["t"].Success ? subgraph.Groups["t"].Value : subgraph.Groups["id"].Value;
            groups.Add(new(FlowText.Clean(title), open.TryPeek(out var parent) ? parent : -1));
            open.Push(groups.Count - 1);
            return;
        }
        ReadChain(line);
    }

    private void ReadChain(MermaidLine line)
    {
        var (text, at) = (line.Text, 0);
        var from = ReadNodes(line, ref at);
        for (Skip(text, ref at); at < text.Length; Skip(text, ref at))
        {
            if (FlowLinkText.Read(text, ref at) is not { } link) throw At(line, $"“{Short(text[at..])}” is no link");
            Skip(text, ref at);
            var to = ReadNodes(line, ref at);
            foreach (var a in from)
                foreach (var b in to) links.Add(link with { From = a, To = b });
            if (links.Count > MostLinks) throw At(line, "it has too many links");
            from = to;
        }
    }

    private List<int> ReadNodes(MermaidLine line, ref int at)
    {
        var text = line.Text;
        var read = new List<int>();
        while (true)
        {
            Skip(text, ref at);
            var id = Id().Match(text, at);
            if (!id.Success || id.Index != at) throw At(line, $"a box is missing at “{Short(text[at..])}”");
            at += id.Length;
            var shape = FlowShapes.Read(text, ref at);
            if (shape is null && at < text.Length && "[({>".Contains(text[at], StringComparison.Ordinal)) throw At(line, $"the box “{id.Value}” is not closed");
            read.Add(Number(line, id.Value, shape));
            if (ClassMark().Match(text, at) is { Success: true } mark && mark.Index == at) at += mark.Length;
            var next = at;
            Skip(text, ref next);
            if (next >= text.Length || text[next] != '&') return read;
            at = next + 1;
        }
    }

    private int Number(MermaidLine line, string id, (FlowShape Shape, string Label)? given)
    {
        var group = open.TryPeek(out var inner) ? inner : -1;
        if (!numbers.TryGetValue(id, out var number))
        {
            if (nodes.Count >= MostNodes) throw At(line, "it has too many boxes");
            numbers[id] = number = nodes.Count;
            nodes.Add(new(id, given?.Label ?? id, given?.Shape ?? FlowShape.Box, group));
            return number;
        }
        if (given is { } shape) nodes[number] = nodes[number] with { Label = shape.Label, Shape = shape.Shape };
        if (nodes[number].Group < 0 && group >= 0) nodes[number] = nodes[number] with { Group = group };
        return number;
    }

    /// <summary>A semicolon ends a statement, but not within quotes and brackets.</summary>
    private static IEnumerable<string> Statements(string line)
    {
        var (from, depth, isQuoted) = (0, 0, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') isQuoted = !isQuoted;
            else if (!isQuoted && line[i] is '[' or '(' or '{') depth++;
            else if (!isQuoted && line[i] is ']' or ')' or '}') depth--;
            if (line[i] != ';' || isQuoted || depth > 0) continue;
            if (line[from..i].Trim() is { Length: > 0 } statement) yield return statement;
            from = i + 1;
        }
        if (line[from..].Trim() is { Length: > 0 } last) yield return last;
    }

    private static FlowDirection Direction(string written) => written.ToUpperInvariant() switch
    {
        "LR" or ">" => FlowDirection.Right,
        "RL" or "<" => FlowDirection.Left,
        "BT" or "^" => FlowDirection.Up,
        _ => FlowDirection.Down,
    };

    private static void Skip(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private static string Short(string text) => text.Length > 30 ? text[..30] + "…" : text;

    private static FormatException At(MermaidLine line, string what) => new($"line {line.Number}: {what}");

    [GeneratedRegex(@"^(graph|flowchart(-elk)?)(\s+(?<d>TB|TD|BT|RL|LR|[<>^v]))?(\s*;|\s+|$)(?<rest>.*)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Header();

    [GeneratedRegex(@"^(classDef|class|style|linkStyle|click|direction|accTitle|accDescr|title)\b(?!\s*[-=.~]{2}|\s*[\[({>])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Ignored();

    [GeneratedRegex(@"^subgraph\b\s*((?<id>[^\s\[""]+)?\s*\[\s*""?(?<t>[^""\]]*)""?\s*\]|""(?<t>[^""]*)""|(?<t>.*))$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Subgraph();

    [GeneratedRegex(@"[\p{L}\p{N}_$%*!?#/\\']+(?:(?:-|\.)(?=[\p{L}\p{N}_])[\p{L}\p{N}_]+)*", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Id();

    [GeneratedRegex(@":::[\w-]+(,[\w-]+)*", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ClassMark();
}

using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>
/// Parses Mermaid's sequence diagrams (https://mermaid.js.org/syntax/sequenceDiagram.html): participants, messages of all kinds, notes, frames, who is at work, numbers.
/// One whose participants come and go, or stand in boxes, is read but not drawn.
/// </summary>
internal sealed partial class SequenceParser
{
    private const int MostParticipants = 20, MostSteps = 400, DeepestFrame = 6;

    private readonly List<string> names = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<SequenceStep> steps = [];
    private readonly Stack<string> open = new();
    private readonly Dictionary<int, int> active = [];
    private (int Next, int By)? counting;
    private bool isDrawn = true;

    /// <summary>Lines that <see cref="OtherDiagrams"/> has found sound; null for a diagram that is not drawn.</summary>
    public static SequenceChart? Parse(IReadOnlyList<MermaidLine> lines)
    {
        var parser = new SequenceParser();
        foreach (var line in lines.Skip(1)) parser.Read(line.Text.TrimEnd(';').Trim());
        var isWhole = parser.isDrawn && parser.open.Count == 0 && parser.steps.OfType<SequenceStep.Message>().Any();
        return isWhole && parser.names.Count <= MostParticipants && parser.steps.Count <= MostSteps ? new(parser.names, parser.steps) : null;
    }

    private void Read(string text)
    {
        if (Message().Match(text) is { Success: true } message) Say(message);
        else if (Participant().Match(text) is { Success: true } named) Introduce(named.Groups["id"].Value.Trim(), named.Groups["t"].Value);
        else if (Note().Match(text) is { Success: true } note) Annotate(note);
        else if (Frame().Match(text) is { Success: true } frame) Enter(frame.Groups["k"].Value.ToLowerInvariant(), FlowText.Clean(frame.Groups["t"].Value));
        else if (Part().Match(text) is { Success: true } part) Divide(part.Groups["k"].Value.ToLowerInvariant(), FlowText.Clean(part.Groups["t"].Value));
        else if (text == "end") Leave();
        else if (Activity().Match(text) is { Success: true } activity) Work(Number(activity.Groups["id"].Value.Trim()), activity.Groups["k"].Value == "activate");
        else if (Numbered().Match(text) is { Success: true } start) counting = start.Groups["off"].Success ? null : (Whole(start.Groups["n"].Value), Whole(start.Groups["by"].Value));
        else if (!Silent().IsMatch(text)) isDrawn = false;
    }

    private void Say(Match message)
    {
        var (from, to, sign) = (Number(message.Groups["a"].Value.Trim()), Number(message.Groups["b"].Value.Trim()), message.Groups["sign"].Value);
        var words = FlowText.Clean(message.Groups["t"].Value);
        if (counting is { } count)
        {
            words = $"{count.Next}. {words}";
            counting = (count.Next + count.By, count.By);
        }
        if (message.Groups["act"].Value == "+") Work(to, isBegun: true);
        var end = sign.EndsWith('x') ? FlowHead.Cross : sign.Contains(">>", StringComparison.Ordinal) || sign.EndsWith(')') ? FlowHead.Arrow : FlowHead.None;
        steps.Add(new SequenceStep.Message(from, to, words, sign.Contains("--", StringComparison.Ordinal), sign.StartsWith("<<", StringComparison.Ordinal) ? FlowHead.Arrow : FlowHead.None, end));
        if (message.Groups["act"].Value == "-") Work(from, isBegun: false);
    }

    private void Annotate(Match note)
    {
        var about = note.Groups["ids"].Value.Split(',').Select(i => Number(i.Trim())).ToList();
        var side = note.Groups["side"].Value.ToLowerInvariant();
        if (about.Count > 2 || (side != "over" && about.Count > 1)) isDrawn = false;
        steps.Add(new SequenceStep.Note(about.Min(), about.Max(), side == "over" ? 0 : side.StartsWith("left", StringComparison.Ordinal) ? -1 : 1, FlowText.Clean(note.Groups["t"].Value)));
    }

    private void Enter(string kind, string words)
    {
        open.Push(kind);
        if (open.Count > DeepestFrame) isDrawn = false;
        // A rectangle is a colour, and says nothing.
        if (kind != "rect") steps.Add(new SequenceStep.Open(kind, words));
    }

    private void Divide(string kind, string words)
    {
        if (!open.TryPeek(out var frame) || (frame, kind) is not (("alt", "else") or ("par", "and") or ("critical", "option"))) isDrawn = false;
        else steps.Add(new SequenceStep.Part(kind, words));
    }

    private void Leave()
    {
        if (!open.TryPop(out var kind)) isDrawn = false;
        else if (kind != "rect") steps.Add(new SequenceStep.Close());
    }

    private void Work(int participant, bool isBegun)
    {
        var now = active.GetValueOrDefault(participant) + (isBegun ? 1 : -1);
        active[participant] = now;
        if (now < 0) isDrawn = false;
        else steps.Add(new SequenceStep.Active(participant, isBegun));
    }

    private void Introduce(string id, string name)
    {
        var number = Number(id);
        if (FlowText.Clean(name) is { Length: > 0 } shown) names[number] = shown;
    }

    private int Number(string id)
    {
        if (numbers.TryGetValue(id, out var number)) return number;
        numbers[id] = names.Count;
        names.Add(FlowText.Clean(id));
        return names.Count - 1;
    }

    private static int Whole(string digits) => int.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 1;

    [GeneratedRegex(@"^(?<a>[^:<>]*?[^:<>\s-])\s*(?<sign>(<<)?-{1,2}(>>|>|x|\)))\s*(?<act>[+-])?\s*(?<b>[^:<>+-][^:<>]*?)\s*:(?<t>.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Message();

    [GeneratedRegex(@"^(participant|actor)\s+(?<id>.+?)(\s+as\s+(?<t>.+))?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Participant();

    [GeneratedRegex(@"^note\s+(?<side>left of|right of|over)\s+(?<ids>[^:]+):(?<t>.*)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?<k>loop|alt|opt|par|critical|break|rect)\b(?<t>.*)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Frame();

    [GeneratedRegex(@"^(?<k>else|and|option)\b(?<t>.*)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?<k>activate|deactivate)\s+(?<id>\S.*)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Activity();

    [GeneratedRegex(@"^autonumber(\s+((?<off>off)|(?<n>\d{1,6})(\s+(?<by>\d{1,4}))?))?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(links?|properties)\s|^(accTitle|accDescr|title)\b", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Silent();
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LectureStudio.Pipeline.Algorithms.Graphs;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Diagrams;

/// <summary>Draws a sequence diagram as <see cref="DiagramSvg"/> draws flowcharts: in the colour of the text, nothing loaded, the same one as the same picture.</summary>
internal sealed class SequenceSvg
{
    private const int LongestHeading = 80;
    private const double LineHeight = 17, Small = 12.5, Widest = 200, NoteRoom = 16, HalfBar = 4;

    private readonly SequenceChart chart;
    private readonly List<IReadOnlyList<string>> words;
    private readonly List<DiagramBox> boxes;
    private readonly SequenceColumns columns;
    private readonly StringBuilder back = new();
    private readonly StringBuilder front = new();
    private readonly Stack<(double Top, List<double> Parts)> frames = new();
    private readonly Dictionary<int, Stack<double>> working = [];
    private readonly List<(double Left, double Right, double Top, double Bottom)> covered = [];
    private double y;

    private SequenceSvg(SequenceChart chart)
    {
        this.chart = chart;
        words = [.. chart.Steps.Select(s => DiagramBox.Lines(Said(s), Widest))];
        boxes = [.. chart.Participants.Select(p => DiagramBox.Of(p.Length > 0 ? p : " ", FlowShape.Rounded))];
        columns = SequenceColumns.Of([.. boxes.Select(b => b.Width)], [.. chart.Steps.Select((s, i) => (s, words[i].Max(DiagramBox.WidthOf) * Small / 14 + (s is SequenceStep.Note ? NoteRoom : 0)))], Depth());
        columns = columns with { Width = Math.Max(columns.Width, chart.Steps.Select(Heading).Max(DiagramBox.WidthOf) + 10 * Depth() + 3 * SequenceColumns.Margin) };
    }

    public static string Draw(SequenceChart chart, string title) => new SequenceSvg(chart).Draw(title);

    private string Draw(string title)
    {
        var head = boxes.Max(b => b.Height);
        y = SequenceColumns.Margin + head + 10;
        foreach (var (i, step) in chart.Steps.Index()) Place(step, words[i]);
        y += 16;
        foreach (var participant in working.Keys.Order().ToList()) while (working[participant].Count > 0) Rest(participant);
        var description = Describe();
        var id = "d" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title + description)))[..10];
        var lifelines = string.Concat(columns.X.Select(x => I($"<path d=\"{Lifeline(x, SequenceColumns.Margin + head)}\" stroke-opacity=\"0.45\" stroke-dasharray=\"4 4\"/>")));
        var heads = string.Concat(boxes.Select((b, i) => b.Draw(new(columns.X[i], SequenceColumns.Margin + head / 2, b.Width, head, 0))));
        return I($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {columns.Width:0.##} {y + SequenceColumns.Margin:0.##}\" width=\"{columns.Width:0.##}\" height=\"{y + SequenceColumns.Margin:0.##}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" direction=\"ltr\" font-family=\"inherit\" font-size=\"14\" fill=\"none\" stroke=\"currentColor\">")
            + $"<title id=\"{id}-t\">{DiagramSvg.Text(title.Length > 0 ? title : string.Join(", ", chart.Participants))}</title><desc id=\"{id}-d\">{DiagramSvg.Text(description)}</desc>{lifelines}{back}{heads}{front}</svg>";
    }

    /// <summary>From a participant down, not through words.</summary>
    private string Lifeline(double x, double from) =>
        I($"M{x:0.##},{from:0.##}") + string.Concat(covered.Where(n => n.Left < x && x < n.Right).Select(n => I($"V{n.Top:0.##}M{x:0.##},{n.Bottom:0.##}"))) + I($"V{y:0.##}");

    private void Place(SequenceStep step, IReadOnlyList<string> lines)
    {
        var height = lines.Count * LineHeight;
        switch (step)
        {
            case SequenceStep.Message message: Say(message, lines, height); break;
            case SequenceStep.Note note: Annotate(note, lines, height); break;
            case SequenceStep.Active { IsBegun: true } active: Bars(active.Participant).Push(y + 6); break;
            case SequenceStep.Active active when Bars(active.Participant).Count > 0: Rest(active.Participant); break;
            case SequenceStep.Open frame:
                frames.Push((y + 8, []));
                Label(Heading(frame), y + 22);
                y += 34;
                break;
            case SequenceStep.Part part when frames.Count > 0:
                frames.Peek().Parts.Add(y + 8);
                Label(Heading(part), y + 22);
                y += 34;
                break;
            case SequenceStep.Close when frames.Count > 0: Close(); break;
        }
    }

    private void Say(SequenceStep.Message message, IReadOnlyList<string> lines, double height)
    {
        var (a, b) = (columns.X[message.From], columns.X[message.To]);
        var look = message.IsDotted ? " stroke-dasharray=\"4 4\"" : "";
        if (message.From == message.To)
        {
            front.Append(Text(lines, a + SequenceColumns.Loop, y + 12 + height / 2, "start"));
            var (top, bottom) = (y + 12, y + 12 + Math.Max(20, height));
            front.Append(I($"<path d=\"M{a:0.##},{top:0.##}H{a + 26:0.##}V{bottom:0.##}H{a:0.##}\"{look}/>")).Append(DiagramLink.Head(message.End, new(a, bottom), new(a + 26, bottom), LayoutDirection.Left));
            y = bottom + 8;
            return;
        }
        var half = lines.Max(DiagramBox.WidthOf) * Small / 14 / 2 + 4;
        if (message.Text.Length > 0) covered.Add(((a + b) / 2 - half, (a + b) / 2 + half, y + 6, y + 6 + height));
        front.Append(Text(lines, (a + b) / 2, y + 6 + height / 2, "middle"));
        y += height + 14;
        front.Append(I($"<path d=\"M{a:0.##},{y:0.##}H{b:0.##}\"{look}/>")).Append(DiagramLink.Head(message.End, new(b, y), new(a, y), LayoutDirection.Right)).Append(DiagramLink.Head(message.Start, new(a, y), new(b, y), LayoutDirection.Right));
        y += 8;
    }

    private void Annotate(SequenceStep.Note note, IReadOnlyList<string> lines, double height)
    {
        var width = lines.Max(DiagramBox.WidthOf) * Small / 14 + NoteRoom;
        var middle = note.Side < 0 ? columns.X[note.From] - width / 2 - 12 : note.Side > 0 ? columns.X[note.To] + width / 2 + 12 : (columns.X[note.From] + columns.X[note.To]) / 2;
        if (note.Side == 0) width = Math.Max(width, columns.X[note.To] - columns.X[note.From] + 30);
        covered.Add((middle - width / 2, middle + width / 2, y + 8, y + 18 + height));
        front.Append(I($"<rect x=\"{middle - width / 2:0.##}\" y=\"{y + 8:0.##}\" width=\"{width:0.##}\" height=\"{height + 10:0.##}\" fill=\"currentColor\" fill-opacity=\"0.08\"/>")).Append(Text(lines, middle, y + 13 + height / 2, "middle"));
        y += height + 26;
    }

    private void Close()
    {
        var (top, parts) = frames.Pop();
        y += 10;
        // A frame spans the whole drawing: its condition has room, and what somebody says to himself lies within.
        var inset = SequenceColumns.Margin / 2 + 10.0 * frames.Count;
        var (left, right) = (inset, columns.Width - inset);
        back.Append(I($"<rect x=\"{left:0.##}\" y=\"{top:0.##}\" width=\"{right - left:0.##}\" height=\"{y - top:0.##}\" rx=\"4\" stroke-opacity=\"0.5\"/>"));
        foreach (var part in parts) back.Append(I($"<path d=\"M{left:0.##},{part:0.##}H{right:0.##}\" stroke-opacity=\"0.5\" stroke-dasharray=\"5 4\"/>"));
        y += 6;
    }

    private void Label(string text, double at)
    {
        var left = SequenceColumns.Margin / 2 + 10.0 * (frames.Count - 1) + 8;
        covered.Add((left - 4, left + DiagramBox.WidthOf(text) + 4, at - LineHeight / 2, at + LineHeight / 2));
        front.Append(Text([text], left, at, "start", isStrong: true));
    }

    private Stack<double> Bars(int participant) => working.TryGetValue(participant, out var begun) ? begun : working[participant] = new();

    private void Rest(int participant)
    {
        var top = working[participant].Pop();
        var x = columns.X[participant] + working[participant].Count * HalfBar;
        var bottom = Math.Max(top + 8, y);
        foreach (var cover in covered.Where(c => c.Left < x && x < c.Right && c.Top > top && c.Bottom < bottom))
        {
            Bar(cover.Top);
            top = cover.Bottom;
        }
        Bar(bottom);

        void Bar(double to) => back.Append(I($"<rect x=\"{x - HalfBar:0.##}\" y=\"{top:0.##}\" width=\"{2 * HalfBar:0.##}\" height=\"{to - top:0.##}\" fill=\"currentColor\" fill-opacity=\"0.18\"/>"));
    }

    private int Depth()
    {
        var (depth, deepest) = (0, 0);
        foreach (var step in chart.Steps) deepest = Math.Max(deepest, depth += step is SequenceStep.Open ? 1 : step is SequenceStep.Close ? -1 : 0);
        return deepest;
    }

    /// <summary>"User → Run (start); Run → Store (save)", and what is noted.</summary>
    private string Describe() => string.Join("; ", chart.Steps.Select(s => s switch
    {
        SequenceStep.Message m => $"{chart.Participants[m.From]} {(m.End == FlowHead.Cross ? "⇥" : "→")} {chart.Participants[m.To]}{(m.Text.Length > 0 ? $" ({m.Text})" : "")}",
        SequenceStep.Note n => $"{chart.Participants[n.From]}{(n.To > n.From ? ", " + chart.Participants[n.To] : "")}: {n.Text}",
        SequenceStep.Open or SequenceStep.Part => Heading(s),
        SequenceStep.Close => "end",
        _ => "",
    }).Where(t => t.Length > 0));

    /// <summary>What stands at the top of a frame: "loop [every second]".</summary>
    private static string Heading(SequenceStep step) => step switch
    {
        SequenceStep.Open { Text.Length: > 0 } o => $"{o.Kind} [{PlainText.Shorten(PlainText.OneLine(o.Text), LongestHeading)}]",
        SequenceStep.Part { Text.Length: > 0 } p => $"{p.Kind} [{PlainText.Shorten(PlainText.OneLine(p.Text), LongestHeading)}]",
        SequenceStep.Open o => o.Kind,
        SequenceStep.Part p => p.Kind,
        _ => "",
    };

    private static string Said(SequenceStep step) => step switch { SequenceStep.Message m => m.Text, SequenceStep.Note n => n.Text, SequenceStep.Open o => o.Text, SequenceStep.Part p => p.Text, _ => "" };

    private static string Text(IReadOnlyList<string> lines, double x, double middle, string anchor, bool isStrong = false)
    {
        var spans = string.Concat(lines.Select((line, i) => I($"<tspan x=\"{x:0.##}\" y=\"{middle + (i - (lines.Count - 1) / 2.0) * LineHeight + Small * 0.34:0.##}\">{DiagramSvg.Text(line)}</tspan>")));
        return I($"<text text-anchor=\"{anchor}\" fill=\"currentColor\" stroke=\"none\" font-size=\"{Small:0.#}\"{(isStrong ? " font-weight=\"600\"" : "")}>{spans}</text>");
    }

    private static string I(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

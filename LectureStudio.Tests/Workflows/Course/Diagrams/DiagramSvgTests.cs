using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LectureStudio.Pipeline.Workflows.Course.Diagrams;

namespace LectureStudio.Tests.Workflows.Course.Diagrams;

public sealed class DiagramSvgTests
{
    private const string Chart =
        """
        flowchart TD
          A([Start]) -->|first| B{Is it <b>right</b> & good?}
          B -- no --> C[(Store of all the things that were ever put into it)]
          B ==> D((Go)) -.-> A
          subgraph back [Back end]
            C --> E>Flag]
            C --> C
          end
          E x--o F{{Hex}}
          click A "javascript:alert(1)"
        """;

    [Fact]
    public void A_flowchart_is_drawn_with_all_its_words_in_its_frame()
    {
        var svg = XDocument.Parse(DiagramSvg.TryDraw(Chart, "How it goes")!).Root!;
        var text = string.Join(' ', svg.Descendants().Where(e => e.Name.LocalName == "tspan").Select(e => e.Value));
        foreach (var word in new[] { "Start", "right & good?", "ever put into it", "Go", "Flag", "Hex", "first", "no" }) Assert.Contains(word, text);
        Assert.Equal("How it goes", svg.Elements().First(e => e.Name.LocalName == "title").Value);
        Assert.Contains("Start → Is it right & good? (first)", svg.Elements().First(e => e.Name.LocalName == "desc").Value);
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.DoesNotContain(svg.Descendants().SelectMany(e => e.Attributes()), a => a.Value.Contains("javascript", StringComparison.Ordinal) || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name.LocalName == "style");
        Assert.All(svg.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, (string[])["svg", "title", "desc", "path", "rect", "polygon", "circle", "text", "tspan"]));
        var (width, height) = (Number(svg, "width"), Number(svg, "height"));
        foreach (var span in svg.Descendants().Where(e => e.Name.LocalName == "tspan"))
        {
            Assert.InRange(Number(span, "x"), 0, width);
            Assert.InRange(Number(span, "y"), 0, height);
        }
    }

    [Fact]
    public void The_same_diagram_gives_the_same_picture_and_what_is_none_gives_none()
    {
        Assert.Equal(DiagramSvg.TryDraw(Chart), DiagramSvg.TryDraw(Chart));
        Assert.Null(DiagramSvg.TryDraw("flowchart TD\nA[open --> B"));
        Assert.Null(DiagramSvg.TryDraw("pie\n\"A\" : 1"));
    }

    [Theory]
    [InlineData("LR")]
    [InlineData("RL")]
    [InlineData("BT")]
    [InlineData("TD")]
    public void Every_direction_is_drawn(string direction)
    {
        var svg = XDocument.Parse(DiagramSvg.TryDraw($"flowchart {direction}\nA[one] --> B[two]")!).Root!;
        var at = svg.Descendants().Where(e => e.Name.LocalName == "tspan").ToDictionary(e => e.Value, e => (X: Number(e, "x"), Y: Number(e, "y")));
        Assert.True(direction switch { "LR" => at["one"].X < at["two"].X, "RL" => at["one"].X > at["two"].X, "BT" => at["one"].Y > at["two"].Y, _ => at["one"].Y < at["two"].Y });
    }

    [Theory]
    [InlineData("TD")]
    [InlineData("LR")]
    public void Links_have_a_gap_where_their_label_stands_and_meet_the_form_that_is_drawn(string direction)
    {
        var svg = XDocument.Parse(DiagramSvg.TryDraw($"flowchart {direction}\nA{{Is it?}} -->|a label of some words that needs more than one line| B((Yes))\nA -->|no| C\nA -->|again| A")!).Root!;
        Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "tspan" && e.Value == "again");
        var label = svg.Descendants().Where(e => e.Name.LocalName == "text").Single(e => e.Value.StartsWith("a label", StringComparison.Ordinal));
        var (x, y) = (Number(label.Elements().First(), "x"), label.Elements().Average(e => Number(e, "y")) - 4);
        var path = svg.Descendants().Where(e => e.Name.LocalName == "path").Select(e => e.Attribute("d")!.Value).First();
        var points = Regex.Matches(path, @"([MLC ])(-?[\d.]+),(-?[\d.]+)").Select(m => (IsStart: m.Groups[1].Value == "M", X: double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture), Y: double.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture))).ToList();
        Assert.Equal(2, points.Count(p => p.IsStart));
        Assert.DoesNotContain(points, p => Math.Abs(p.X - x) < 50 && Math.Abs(p.Y - y) < 16);
        var diamond = svg.Descendants().First(e => e.Name.LocalName == "polygon" && e.Attribute("fill-opacity") is not null).Attribute("points")!.Value.Split(' ').Select(p => p.Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToList();
        var (middle, half) = ((X: diamond[0][0], Y: diamond[1][1]), (X: diamond[1][0] - diamond[0][0], Y: diamond[1][1] - diamond[0][1]));
        Assert.Equal(1, Math.Abs(points[0].X - middle.X) / half.X + Math.Abs(points[0].Y - middle.Y) / half.Y, 0.01);
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    [Fact]
    public void States_are_drawn_with_their_beginning_their_end_and_what_is_noted()
    {
        var svg = Drawn("stateDiagram-v2\n[*] --> Idle\nstate \"Is it <b>done</b>?\" as done\nIdle --> done : start\nstate c <<choice>>\ndone --> c\nc --> [*] : yes\nc --> Idle : no\nnote right of Idle\n It waits\n for work\nend note");
        Assert.Equal(["Idle", "Is it done?", "It waits", "for work", "no", "start", "yes"], svg.Descendants().Where(e => e.Name.LocalName == "tspan").Select(e => e.Value).Where(t => t.Trim().Length > 0).Order(StringComparer.Ordinal));
        Assert.Equal(3, svg.Descendants().Count(e => e.Name.LocalName == "circle"));
        Assert.Contains("● → Idle; Idle → Is it done? (start)", svg.Elements().First(e => e.Name.LocalName == "desc").Value);
    }

    [Fact]
    public void A_sequence_is_drawn_from_top_to_bottom_with_frames_and_notes()
    {
        var svg = Drawn("sequenceDiagram\nautonumber\nparticipant U as User\nU->>+S: open <file>\nloop every second\nS->>S: look\nend\nalt it is there\nS-->>-U: content\nelse it is not\nS--xU: no\nend\nNote over U,S: Both rest\nNote right of S: alone");
        var at = svg.Descendants().Where(e => e.Name.LocalName == "tspan").ToDictionary(e => e.Value, e => (X: Number(e, "x"), Y: Number(e, "y")));
        foreach (var (above, below) in new[] { ("User", "1. open"), ("1. open", "loop [every second]"), ("loop [every second]", "2. look"), ("2. look", "alt [it is there]"), ("3. content", "else [it is not]"), ("4. no", "Both rest"), ("Both rest", "alone") }) Assert.True(at[above].Y < at[below].Y, $"{above} is not above {below}");
        Assert.True(at["User"].X < at["1. open"].X && at["1. open"].X < at["S"].X && at["S"].X < at["alone"].X);
        Assert.StartsWith("User → S (1. open); loop [every second]; S → S (2. look); end;", svg.Elements().First(e => e.Name.LocalName == "desc").Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stateDiagram-v2\n[*] --> A\nstate A {\nB --> C\n}")]
    [InlineData("stateDiagram-v2\nstate A {\nB --> C\n--\nD --> E\n}")]
    [InlineData("sequenceDiagram\nbox Team\nparticipant A\nend\nA->>B: Hi")]
    [InlineData("sequenceDiagram\nA->>B: Hi\nelse nothing is open")]
    [InlineData("sequenceDiagram\nA->>B: Hi\ndeactivate A")]
    public void What_would_be_drawn_wrongly_stays_code(string mermaid) => Assert.Null(DiagramSvg.TryDraw(mermaid));

    /// <summary>Within its frame, of known elements alone.</summary>
    private static XElement Drawn(string mermaid)
    {
        Assert.Equal(DiagramSvg.TryDraw(mermaid), DiagramSvg.TryDraw(mermaid));
        var svg = XDocument.Parse(DiagramSvg.TryDraw(mermaid)!).Root!;
        Assert.All(svg.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, (string[])["svg", "title", "desc", "path", "rect", "polygon", "circle", "text", "tspan"]));
        Assert.All(svg.Descendants().Where(e => e.Name.LocalName == "tspan"), e =>
        {
            Assert.InRange(Number(e, "x"), 0, Number(svg, "width"));
            Assert.InRange(Number(e, "y"), 0, Number(svg, "height"));
        });
        return svg;
    }
}

using System.Globalization;
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
        Assert.Null(DiagramSvg.TryDraw("sequenceDiagram\nA->>B: Hi"));
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

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}

using System.Xml.Linq;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Planning;

namespace LectureStudio.Tests.Workflows.Course.Planning;

public sealed class ConceptMapSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact(Timeout = 60000)]
    public async Task The_most_important_concepts_are_drawn_and_each_text_fits_its_box()
    {
        var random = new Random(6);
        for (var round = 0; round < 12; round++)
        {
            var (scan, scope, analyses) = RandomAnalyses.Make(random, random.Next(1, 40));
            var pathways = await ProposePathwaysTests.ProposeAsync(scan, scope, analyses);
            var drawn = ConceptMapSvg.Draw(pathways, "Map");
            Assert.Equal(drawn, ConceptMapSvg.Draw(pathways, "Map"));
            if (pathways.Concepts.Count == 0) continue;
            var svg = XDocument.Parse(drawn).Root!;
            var boxes = svg.Descendants(Svg + "g").ToList();
            Assert.Equal(Math.Min(ConceptMapSvg.MostConcepts, ConceptMapSvg.Shown(pathways).Count), boxes.Count);
            foreach (var box in boxes)
            {
                var width = (double)box.Element(Svg + "rect")!.Attribute("width")!;
                Assert.All(box.Elements(Svg + "text"), t => Assert.True(LectureStudio.Pipeline.Algorithms.Text.TextWidth.Of(t.Value) * 13 <= width));
            }
        }
    }

    [Fact]
    public void Names_and_addresses_of_a_hostile_source_stay_text()
    {
        const string Name = "<script>alert(1)</script> & \"x\"";
        var pathways = new Pathways([new(Name, 1, ["a.md"]), new("b", 0.5, [])], [new(Name, "b", "]]> used")], [], [], 0);
        var svg = ConceptMapSvg.Draw(pathways, "<b>Map</b>", name => name == "b" ? "javascript:alert(1)" : "modules/a.html?x=\"1\"");
        var root = XDocument.Parse(svg).Root!;
        Assert.DoesNotContain("<script", svg, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["modules/a.html?x=\"1\""], root.Descendants(Svg + "a").Select(a => a.Attribute("href")!.Value));
        Assert.Equal("<b>Map</b>", root.Element(Svg + "title")!.Value);
        Assert.Equal("", ConceptMapSvg.Draw(new Pathways([], [], [], [], 0), "Map"));
    }

    [Fact]
    public void A_link_that_two_others_say_already_is_not_drawn()
    {
        ConceptNode[] nodes = [new("a", 1, []), new("b", 1, []), new("c", 1, [])];
        var svg = ConceptMapSvg.Draw(new Pathways(nodes, [new("a", "b", "x"), new("b", "c", "x"), new("a", "c", "x")], [], [], 0), "Map");
        Assert.Equal(2, XDocument.Parse(svg).Root!.Elements(Svg + "path").Count());
    }
}

using LectureStudio.Features.Course.Planning;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Tests.Browser.Course;

namespace LectureStudio.Tests.Features.Course;

public sealed class ConceptPictureTests
{
    [Fact]
    public void Islands_lie_below_the_largest_and_nothing_lies_over_anything()
    {
        var ways = MadeUpPathways.Make();
        var picture = ConceptPicture.Of(ways with { Concepts = [.. ways.Concepts, new("sand", 0.2, []), new("gravel", 0.2, []), new("stone", 0.1, [])], Links = [.. ways.Links, new("sand", "gravel", "")] }, 100);
        var boxes = picture.Layout.Nodes;
        for (var a = 0; a < boxes.Count; a++)
            for (var b = 0; b < a; b++)
                Assert.True(Math.Abs(boxes[a].X - boxes[b].X) >= (boxes[a].Width + boxes[b].Width) / 2 || Math.Abs(boxes[a].Y - boxes[b].Y) >= (boxes[a].Height + boxes[b].Height) / 2, $"{picture.Concepts[a].Name} lies over {picture.Concepts[b].Name}");
        Assert.All(boxes.Take(6), box => Assert.All(boxes.Skip(6), other => Assert.True(box.Y < other.Y)));
        Assert.All(boxes, box => Assert.True(box.X >= box.Width / 2 && box.X + (box.Width / 2) <= picture.Layout.Width && box.Y + (box.Height / 2) <= picture.Layout.Height));
        Assert.All(picture.Links.Zip(picture.Layout.Edges), l => Assert.InRange(l.Second.Points[^1].X, boxes[l.First.To].X - (boxes[l.First.To].Width / 2) - 1, boxes[l.First.To].X));
    }

    [Fact]
    public void Names_are_cut_between_letters_of_any_script()
    {
        Assert.Equal("least squares", ConceptLabel.Short("least squares"));
        Assert.Equal(new string('蜂', 15) + "…", ConceptLabel.Short(new string('蜂', 40)));
        Assert.EndsWith("👩‍🌾…", ConceptLabel.Short(string.Concat(Enumerable.Repeat("👩‍🌾", 40))), StringComparison.Ordinal);
        Assert.True(ConceptLabel.Width(new string('w', 300)) < 230);
        Assert.Equal(0, ConceptLabel.Width(""));
        Assert.Equal("\uD83D", ConceptLabel.Short("\uD83D"));
    }

    [Fact]
    public void A_chosen_concept_shows_every_way_to_it_and_from_it()
    {
        var ways = MadeUpPathways.Make();
        var near = ConceptNeighbours.Of("slope", ways.Links);
        Assert.Equal(["line", "points", "slope"], near.Before.Order(StringComparer.Ordinal));
        Assert.Equal(["error", "least squares", "slope"], near.After.Order(StringComparer.Ordinal));
        Assert.False(near.Has("intercept"));
        Assert.True(near.Has(new ConceptLink("points", "line", "")));
        Assert.False(near.Has(new ConceptLink("line", "intercept", "")));
    }
}

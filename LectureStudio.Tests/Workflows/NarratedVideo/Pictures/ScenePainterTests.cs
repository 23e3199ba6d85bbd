using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Painting;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Planes;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Pictures;

public sealed class ScenePainterTests
{
    private const int Fps = 24;
    private static readonly VideoSize Size = new(320, 180, Fps);
    private static readonly ThemeLook Look = new("light", "#e0e6ee", "#1a222e", "#2f5da8");
    private static readonly ViewRect Area = new(20, 12, 280, 140);
    private static readonly PageBox Upper = new(0.1, 0.1, 0.5, 0.2);
    private static readonly PageBox Lower = new(0.1, 0.6, 0.5, 0.2);

    [Fact]
    public void A_part_stands_out_while_it_is_spoken_about_and_only_then()
    {
        // The upper part from 1.0 to 2.0 s, the lower from 2.5 to 3.5 s, of 5.
        var painter = Painter(Recipe(Shot([], new(Upper, 1, 2), new(Lower, 2.5, 3.5))));
        var (before, upper, pause, lower, after) = (Ink(painter, 0.8), Ink(painter, 1.5), Ink(painter, 2.25), Ink(painter, 3), Ink(painter, 3.8));
        // Black ink (16) on white: veiled it is pale.
        Assert.True(before is ( < 40, < 40), $"{before}: nothing is veiled before.");
        Assert.True(upper is ( < 40, > 100), $"{upper}: the upper part alone is as it is.");
        Assert.True(pause is ( > 100, > 100), $"{pause}: the rest stays veiled in a short pause.");
        Assert.True(lower is ( > 100, < 40), $"{lower}: the lower part alone is as it is.");
        Assert.True(after is ( < 40, < 40), $"{after}: nothing is veiled after.");
    }

    [Theory]
    [InlineData("fade")]
    [InlineData("slide")]
    public void Every_scene_begins_and_ends_with_what_is_behind_all(string transition)
    {
        var joint = Flat(180);
        var recipe = Recipe(Shot([new(1, 1, Area.Grown(20))], new Spot(Upper, 0.2, 4.9))) with { Transition = transition, Behind = new(null, 0) };
        var painter = new ScenePainter(recipe, joint, Flat(60), [Page()]);
        painter.Paint(0);
        Assert.Equal(joint.Y.Data, painter.Frame.Y.Data);
        painter.Paint(recipe.Frames / 2);
        Assert.Equal(60, painter.Frame.Y.Row(179)[2]);
        painter.Paint(recipe.Frames - 1);
        Assert.Equal(joint.Y.Data, painter.Frame.Y.Data);
    }

    [Fact]
    public void Without_a_transition_the_page_is_there_from_the_first_frame_to_the_last()
    {
        var painter = Painter(Recipe(Shot([])) with { Transition = "none" });
        foreach (var frame in (long[])[0, 119])
        {
            painter.Paint(frame);
            Assert.Equal(235, painter.Frame.Y.Row(82)[290]);
        }
    }

    [Fact]
    public void A_page_that_rests_is_painted_once()
    {
        var painter = Painter(Recipe(Shot([new(3, 1, Area.Grown(20))])));
        var painted = Enumerable.Range(0, 120).Count(i => painter.Paint(i));
        // Half a second in, one of moving, 0.4 s out, at 24 a second.
        Assert.InRange(painted, 35, 55);
    }

    [Fact]
    public void What_lies_beyond_the_room_of_the_page_is_cut_off()
    {
        var painter = Painter(Recipe(Shot([new(0.5, 0.5, new(-300, -150, 1000, 560))])));
        painter.Paint(60);
        // The shadow reaches a few pixels further.
        Assert.All((int[])[0, 165, 179], y => Assert.All((int[])[0, 100, 319], x => Assert.InRange(painter.Frame.Y.Row(y)[x], 170, 180)));
        Assert.Equal(180, painter.Frame.Y.Row(82)[2]);
    }

    private static ScenePainter Painter(SceneRecipe recipe) => new(recipe, Flat(180), Flat(180), [.. recipe.Shots.Select(_ => Page())]);

    private static SceneRecipe Recipe(Shot shot) =>
        new(Size, 5 * Fps, Look, "fade", new(null, 0xE0E6EE), null, [shot], "", null, new("", ""), "libx264");

    private static Shot Shot(IReadOnlyList<Move> moves, params IReadOnlyList<Spot> spots) => new(new("", "page", 1, 2, 0xFFFFFF), 0, 5, Area, Area, moves, spots);

    /// <summary>Darkest pixels within the two parts.</summary>
    private static (int Upper, int Lower) Ink(ScenePainter painter, double at)
    {
        painter.Paint((long)(at * Fps));
        return (Darkest(Upper), Darkest(Lower));

        int Darkest(PageBox box)
        {
            var part = Area.Part(box);
            return Enumerable.Range((int)part.Y + 6, (int)part.H - 12).Min(y => painter.Frame.Y.Row(y).Slice((int)part.X + 8, (int)part.W - 16).ToArray().Min());
        }
    }

    private static YuvPicture Flat(byte value)
    {
        var picture = new YuvPicture(Size.Width, Size.Height);
        picture.Y.Data.AsSpan().Fill(value);
        foreach (var plane in picture.Planes.Skip(1)) plane.Data.AsSpan().Fill(128);
        return picture;
    }

    /// <summary>White, with a black bar in the middle of each of the two parts.</summary>
    private static YuvPicture Page()
    {
        var page = new YuvPicture(560, 280);
        page.Y.Data.AsSpan().Fill(235);
        foreach (var plane in page.Planes.Skip(1)) plane.Data.AsSpan().Fill(128);
        foreach (var box in (PageBox[])[Upper, Lower])
            for (var y = (int)((box.Y + 0.05) * 280); y < (int)((box.Bottom - 0.05) * 280); y++) page.Y.Row(y).Slice(80, 200).Fill(16);
        return page;
    }
}

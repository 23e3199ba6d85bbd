using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Pictures;

public sealed class FramingTests
{
    private static readonly VideoSize Wide = VideoSize.Of("1080p", "16:9");
    private static readonly ViewRect Area = SceneLayout.Of(Wide, burned: false).Page;

    [Theory]
    [InlineData("1080p", "16:9", 1920, 1080)]
    [InlineData("1080p", "9:16", 1080, 1920)]
    [InlineData("1440p", "1:1", 1440, 1440)]
    [InlineData("2160p", "16:9", 3840, 2160)]
    public void The_shorter_side_is_the_resolution(string resolution, string format, int width, int height) =>
        Assert.Equal((width, height), (VideoSize.Of(resolution, format).Width, VideoSize.Of(resolution, format).Height));

    [Theory]
    [InlineData("16:9")]
    [InlineData("9:16")]
    [InlineData("1:1")]
    public void Captions_and_titles_have_rooms_of_their_own(string format)
    {
        var size = VideoSize.Of("1080p", format);
        var layout = SceneLayout.Of(size, burned: true);
        var canvas = new ViewRect(0, 0, size.Width, size.Height);
        foreach (var room in (ViewRect[])[layout.Page, layout.Captions, layout.Strip]) Assert.True(canvas.Contains(room), $"{room}");
        Assert.All(((ViewRect, ViewRect)[])[(layout.Page, layout.Captions), (layout.Page, layout.Strip), (layout.Captions, layout.Strip)], p => Assert.Equal(0, p.Item1.And(p.Item2) is var both ? both.W * both.H : 1));
        Assert.True(layout.Captions.H >= 2 * SceneLayout.LineHeight * layout.CaptionSize);
        var unburned = SceneLayout.Of(size, burned: false);
        Assert.Equal(0, unburned.Page.And(unburned.Strip) is var rest ? rest.W * rest.H : 1);
    }

    [Fact]
    public void A_part_of_a_portrait_page_is_brought_near_enough_to_read()
    {
        var framing = new Framing(Area, 595 / 842.0, Wide);
        var (line, part) = (12.5 / 842, new PageBox(0.1, 0.4, 0.38, 0.08));
        var (place, _) = framing.For(part, line);
        Assert.True(framing.Whole.H * line < 20, "Whole, its lines are too small.");
        Assert.True(place.H * line > 30, $"Lines are {place.H * line:0} pixels high.");
        Assert.True(Area.Contains(place.Part(part)), "All of the part is seen.");
    }

    [Fact]
    public void A_slide_that_can_be_read_whole_loses_nothing_but_its_margins()
    {
        var content = new PageBox(0.06, 0.03, 0.88, 0.9);
        var framing = new Framing(Area, 16 / 9.0, Wide, content);
        foreach (var part in (PageBox[])[new(0.1, 0.1, 0.5, 0.06), new(0.1, 0.85, 0.5, 0.06)])
        {
            var (place, _) = framing.For(part, 0.06);
            Assert.True(Area.Grown(0.01).Contains(place.Part(content)), $"{place}");
            Assert.InRange(place.W / framing.Whole.W, 1, 1.07);
        }
    }

    [Fact]
    public void A_part_higher_than_the_room_is_read_from_its_upper_to_its_lower_end()
    {
        var part = new PageBox(0.1, 0.05, 0.8, 0.9);
        var (first, last) = new Framing(Area, 595 / 842.0, Wide).For(part, 12.5 / 842);
        Assert.InRange(first.Part(part).Y, Area.Y, Area.Y + Area.H * 0.1);
        Assert.InRange(last.Part(part).Bottom, Area.Bottom - Area.H * 0.1, Area.Bottom);
    }

    [Fact]
    public void Zooming_leaves_no_gap_between_the_page_and_its_room()
    {
        var framing = new Framing(Area, 4 / 3.0, Wide);
        foreach (var part in (PageBox[])[new(0, 0, 0.2, 0.1), new(0.8, 0.9, 0.2, 0.1), new(0.4, 0.4, 0.2, 0.2)])
        {
            var (place, _) = framing.For(part, 0.012);
            if (place.W > Area.W) Assert.True(place.X <= Area.X && place.Right >= Area.Right, $"{place}");
            if (place.H > Area.H) Assert.True(place.Y <= Area.Y && place.Bottom >= Area.Bottom, $"{place}");
        }
    }

    [Fact]
    public void No_view_cuts_the_part_it_shows_nor_what_hardly_less_zoom_would_keep()
    {
        var random = new Random(17);
        foreach (var format in (string[])["16:9", "9:16", "1:1"])
        {
            var size = VideoSize.Of("1080p", format);
            var area = SceneLayout.Of(size, burned: random.Next(2) == 0).Page;
            for (var i = 0; i < 2000; i++)
            {
                var content = Within(random, new(0, 0, 1, 1));
                var part = Within(random, random.Next(8) == 0 ? new(0, 0, 1, 1) : content);
                var framing = new Framing(area, Math.Pow(10, 2 * random.NextDouble() - 1), size, random.Next(8) == 0 ? null : content);
                var (first, last) = framing.For(part, random.Next(4) == 0 ? 0 : part.H * random.NextDouble());
                var seen = area.Grown(0.01);
                var what = $"{format}, page {framing.Whole}, content {content}, part {part}: {first} to {last}";
                Assert.True(seen.Contains(first.Part(part) with { H = 0 }) && seen.Contains(last.Part(part with { Y = part.Bottom, H = 0 })), what);
                if (first == last) Assert.True(seen.Contains(first.Part(part)), what);
                Assert.All((ViewRect[])[first, last], p => Assert.True(p.W <= area.W + 0.01 || p.X <= seen.X + 0.02 && p.Right >= seen.Right - 0.02, what));
            }
        }
    }

    [Fact]
    public void A_heading_a_little_wider_than_the_lines_below_is_not_cut_by_a_view_of_one_of_them()
    {
        var size = VideoSize.Of("1080p", "1:1");
        var area = SceneLayout.Of(size, burned: false).Page;
        PageBox heading = new(0.05, 0.07, 0.9, 0.19), line = new(0.09, 0.36, 0.8, 0.05);
        var (place, _) = new Framing(area, 16 / 9.0, size, PageBox.Around([heading, line])).For(line, 0.05);
        Assert.True(area.Contains(place.Part(heading)), $"{place}");
    }

    [Fact]
    public void A_short_line_is_shown_with_the_edge_of_its_column()
    {
        var framing = new Framing(Area, 595 / 842.0, Wide, new(0.05, 0.1, 0.9, 0.8));
        var (place, _) = framing.For(new(0.2, 0.4, 0.1, 0.012), 0.008);
        Assert.True(place.W * 0.9 > Area.W, "So near that the page does not fit across.");
        Assert.True(place.X + 0.05 * place.W >= Area.X, $"{place}");
    }

    [Fact]
    public void A_page_that_soon_gives_way_is_moved_to_its_last_part_sooner()
    {
        var framing = new Framing(Area, 595 / 842.0, Wide);
        Said[] said = [new(0.5, 4, new(0.1, 0.1, 0.38, 0.05), 0.015), new(4.3, 4.8, new(0.52, 0.7, 0.38, 0.05), 0.015)];
        var move = Camera.Plan(framing, Area, said, (0, 5), drifts: false)[^1];
        Assert.True(Area.Contains(move.To.Part(said[^1].Box!.Value)));
        Assert.InRange(move.Start + move.Seconds, 4.5, 5);
    }

    private static PageBox Within(Random random, PageBox outer)
    {
        var (w, h) = (outer.W * Share(), outer.H * Share());
        return new(outer.X + (outer.W - w) * Edge(), outer.Y + (outer.H - h) * Edge(), w, h);

        double Share() => random.Next(4) == 0 ? 1 : 0.02 + 0.98 * random.NextDouble();
        double Edge() => random.Next(3) switch { 0 => random.Next(2), _ => random.NextDouble() };
    }

    [Theory]
    [InlineData(24, 155.52)]
    [InlineData(400, 1249.92)]
    public void A_very_small_picture_is_not_enlarged_to_a_blur(double pixels, double width) =>
        Assert.Equal(width, new Framing(Area, 4 / 3.0, Wide, pixels: pixels).Whole.W, 1.0);

    [Fact]
    public void A_page_is_there_when_the_words_come_and_then_rests()
    {
        var framing = new Framing(Area, 595 / 842.0, Wide);
        Said[] said = [new(0.5, 4, new(0.1, 0.1, 0.38, 0.05), 0.015), new(4.4, 8, new(0.1, 0.16, 0.38, 0.05), 0.015), new(8.5, 12, new(0.52, 0.7, 0.38, 0.05), 0.015)];
        var moves = Camera.Plan(framing, Area, said, (0, 13), drifts: false);
        // The second part is seen well where the page lies for the first.
        Assert.Equal(2, moves.Count);
        Assert.All(moves.Zip(moves.Skip(1)), m => Assert.True(m.First.Start + m.First.Seconds <= m.Second.Start));
        Assert.InRange(moves[1].Start, 8, 8.5);
    }

    [Fact]
    public void Moves_are_even_to_fractions_of_a_pixel()
    {
        var shot = new Shot(new("", "", 1, 1, 0), 0, 4, Area, new(0, 0, 100, 100), [new(1, 2, new(30, 10, 160, 160))], []);
        var places = Enumerable.Range(0, 121).Select(i => shot.At(i / 30.0)).ToList();
        var steps = places.Zip(places.Skip(1), (a, b) => b.X - a.X).ToList();
        Assert.All(steps, s => Assert.InRange(s, 0, 1.2));
        // No step differs from the next by more than the move's own gathering of speed allows.
        Assert.All(steps.Zip(steps.Skip(1)), s => Assert.InRange(Math.Abs(s.First - s.Second), 0, 0.06));
        Assert.Equal(new ViewRect(30, 10, 160, 160), places[^1]);
    }
}

using static LectureStudio.Tests.Algorithms.Slides.Screen;

namespace LectureStudio.Tests.Algorithms.Slides;

public class SlideFinderTests
{
    [Fact]
    public void A_page_that_comes_back_keeps_its_number() =>
        Assert.Equal("1@0 2@10 3@20 1@30", new Show().Then(10, Page(1)).Then(10, Page(2)).Then(10, Page(3)).Then(10, Page(1)).Visits());

    [Fact]
    public void A_page_shown_for_a_second_and_a_half_is_found() =>
        Assert.Equal("1@0 2@10 3@12 4@13", new Show().Then(10, Page(1)).Then(1.5, Page(2)).Then(1.5, Page(3)).Then(10, Page(4)).Visits());

    [Fact]
    public void Bullets_that_appear_one_after_another_are_one_visit() =>
        Assert.Equal("1@0 2@12 1@24", new Show().Then(3, Page(1, 2)).Then(3, Page(1, 3)).Then(6, Page(1, 6)).Then(4, Page(2, 1)).Then(8, Page(2, 5)).Then(5, Page(1, 6)).Visits());

    [Fact]
    public void Cross_fades_of_a_second_are_one_change() =>
        Assert.Equal("1@0 2@10 3@21", new Show().Then(10, Page(1)).Fade(1, Page(1), Page(2)).Then(10, Page(2)).Fade(1, Page(2), Page(3)).Then(10, Page(3)).Visits());

    [Fact]
    public void Slow_fades_between_dark_pages_are_one_change() =>
        Assert.Equal("1@0 2@10", new Show().Then(10, Page(1, 6, 15, 200)).Fade(2, Page(1, 6, 15, 200), Page(2, 6, 15, 200)).Then(10, Page(2, 6, 15, 200)).Visits());

    [Fact]
    public void A_camera_in_the_corner_changes_nothing() =>
        Assert.Equal("1@0 2@15 3@30 2@45", Deck(15, 1, 2, 3, 2).Under((page, t) => page.With(p => Camera(p, 236, 4, 80, 60, t))).Visits());

    [Fact]
    public void A_camera_that_goes_from_a_page_leaves_it_what_it_is() =>
        Assert.Equal("1@0 2@12 3@39", new Show().Then(12, Page(1)).Then(15, t => Page(2).With(p => Camera(p, 220, 0, 100, 72, t))).Then(12, Page(2)).Then(10, Page(3)).Visits());

    [Fact]
    public void A_page_keeps_its_number_when_the_camera_takes_another_corner()
    {
        static byte[] Above(int page, double t) => Page(page).With(p => Camera(p, 220, 0, 100, 72, t));
        Assert.Equal("1@0 2@15 1@30", new Show().Then(15, t => Above(1, t)).Then(15, t => Above(2, t)).Then(15, t => Page(1).With(p => Camera(p, 0, 116, 100, 64, t))).Visits());
    }

    [Fact]
    public void Sparse_pages_that_follow_each_other_quickly_are_all_found() =>
        Assert.Equal(
            string.Join(' ', Enumerable.Range(0, 20).Select(i => $"{i + 1}@{3 * i}")),
            Enumerable.Range(1, 20).Aggregate(new Show(), (show, page) => show.Then(1.5, Page(page, 1, 20, 230)).Then(1.5, Page(page, 2, 20, 230))).Visits());

    [Fact]
    public void A_pointer_that_wanders_and_rests_changes_nothing() =>
        Assert.Equal("1@0 2@15 3@30", Deck(15, 1, 2, 3).Under((page, t) => page.With(p => Pointer(p, (int)(40 * Math.Floor(t / 2.3) % 280) + 20, 40 + (int)(t * 31 % 100)))).Visits());

    [Fact]
    public void Camera_noise_and_flicker_change_nothing() =>
        Assert.Equal("1@0 2@12 1@24", Deck(12, 1, 2, 1).Under((page, t) => Noisy([.. page.Select(p => (byte)(p * (0.96 + 0.02 * Math.Sin(9 * t))))], 3, (int)(t * 1000))).Visits());

    [Fact]
    public void A_film_that_starts_and_pauses_in_mid_slide_changes_nothing()
    {
        var (page, next) = (Page(1, 2), Page(2));
        byte[] Playing(double t) => page.With(p => Film(p, 60, 80, 200, 95, t));
        Assert.Equal("1@0 2@38", new Show().Then(8, Playing(0)).Then(10, Playing).Then(8, Playing(10)).Then(12, t => Playing(10 + t)).Then(10, next).Visits());
    }

    [Fact]
    public void A_film_with_cuts_inside_a_slide_changes_nothing() =>
        Assert.Equal("1@0 2@25", new Show().Then(5, Page(1, 2)).Then(20, t => Page(1, 2).With(p => Film(p, 60, 80, 200, 95, t + 50 * Math.Floor(t / 3)))).Then(10, Page(2)).Visits());

    [Fact]
    public void A_film_that_fills_the_screen_is_no_slide() =>
        Assert.Equal("1@0 -@10 2@25", new Show().Then(10, Page(1)).Then(15, t => Plain(0).With(p => Film(p, 0, 0, 320, 180, t))).Then(10, Page(2)).Visits());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_speaker_alone_is_no_slide(bool shelves) =>
        Assert.Equal("1@0 -@12 1@24", new Show().Then(12, Page(1)).Then(12, t => Plain(0).With(p => Camera(p, 0, 0, 320, 180, t, shelves))).Then(10, Page(1)).Visits());

    [Fact]
    public void A_recording_that_begins_with_the_speaker_numbers_its_first_slide_one() =>
        Assert.Equal("-@0 1@12 2@22", new Show().Then(12, t => Plain(0).With(p => Camera(p, 0, 0, 320, 180, t))).Then(10, Page(1)).Then(10, Page(2)).Visits());

    [Fact]
    public void A_page_that_only_loses_a_line_is_another_page()
    {
        var full = Page(1, 8);
        Assert.Equal("1@0 2@10 1@20", new Show().Then(10, full).Then(10, Page(1, 7)).Then(10, full).Visits());
    }

    [Fact]
    public void Zooming_in_is_a_page_of_its_own_and_zooming_out_brings_back_the_old_one()
    {
        static byte[] Zoomed(byte[] page, double factor) =>
            [.. Enumerable.Range(0, Grid.Pixels).Select(i => page[(int)(60 + (i / Grid.Width - 60) / factor) * Grid.Width + (int)(100 + (i % Grid.Width - 100) / factor)])];
        var page = Page(1);
        Assert.Equal("1@0 2@8 1@17", new Show().Then(8, page).Then(1, t => Zoomed(page, 1 + t)).Then(8, Zoomed(page, 2)).Then(1, t => Zoomed(page, 2 - t)).Then(8, page).Visits());
    }

    [Fact]
    public void A_page_that_the_encoder_draws_sharper_stays_the_same()
    {
        var sharp = Page(1);
        var soft = Page(1);
        for (var i = 1; i < soft.Length - 1; i++) soft[i] = (byte)((sharp[i - 1] + 4 * sharp[i] + sharp[i + 1]) / 6);
        Assert.Equal("1@0 2@20 1@30", new Show().Then(10, soft).Then(10, sharp).Then(10, Page(2)).Then(10, soft).Visits());
    }

    [Fact]
    public void Blank_pages_are_pages() =>
        Assert.Equal("1@0 2@10 3@20 4@30", new Show().Then(10, Page(1)).Then(10, Plain(245)).Then(10, Page(3)).Then(10, Plain(0)).Visits());

    [Fact]
    public void Text_that_is_typed_is_one_visit() =>
        Assert.Equal("1@0", new Show().Then(30, t => Page(1, (int)(t / 5))).Visits());

    [Theory]
    [InlineData(30)]
    [InlineData(50)]
    public void A_page_that_scrolls_stays_one_visit(int speed)
    {
        static byte[] Scrolled(int dy)
        {
            var page = Plain(245);
            for (var line = 0; line < 32; line++) Write(page, 900 + line, 24, 10 + 17 * line - dy, 6, 20);
            return page;
        }
        Assert.Equal("1@0 2@24", new Show().Then(8, Scrolled(0)).Then(2, t => Scrolled((int)(t * speed))).Then(6, Scrolled(2 * speed)).Then(2, t => Scrolled((int)((2 + t) * speed))).Then(6, Scrolled(4 * speed)).Then(8, Page(2)).Visits());
    }

    [Fact]
    public void Pictures_that_come_only_when_something_changes_are_enough() =>
        Assert.Equal("1@0 2@10 3@12 1@30", new Show(10).Then(10, Page(1)).Then(1.5, Page(2)).Then(18.5, Page(3)).Then(10, Page(1)).Visits(i => i is not (0 or 1 or 100 or 115 or 300 or 301)));

    [Fact]
    public void A_page_that_comes_right_after_another_picture_and_then_stays_is_not_lost() =>
        Assert.Equal("1@0 2@10 3@20", new Show(25).Then(10, Page(1)).Then(10, Page(2)).Then(10, Page(3)).Visits(i => i is not (0 or 249 or 250 or 499 or 500)));

    [Fact]
    public void A_recording_of_one_picture_is_one_visit() => Assert.Equal("1@0", new Show(1).Then(1, Page(1)).Visits());

    [Fact]
    public void A_clip_of_three_seconds_has_its_two_slides() => Assert.Equal("1@0 2@2", new Show().Then(1.6, Page(1)).Then(1.6, Page(2)).Visits());

    private static Show Deck(double seconds, params int[] pages) => pages.Aggregate(new Show(), (show, page) => show.Then(seconds, Page(page)));
}

using LectureStudio.Pipeline.Algorithms.Layouts;
using LectureStudio.Tests.Algorithms.Slides;

namespace LectureStudio.Tests.Algorithms.Layouts;

public class MotionTests
{
    private static readonly CellGrid Grid = CellGrid.Of(Screen.Grid);

    private static readonly byte[] First = Screen.Page(1), Second = Screen.Page(2);

    [Fact]
    public void A_page_change_and_a_fade_jump_but_are_not_active()
    {
        var windows = Windows(new Show().Then(4, First).Then(4, Second).Fade(1, Second, First).Then(3, First));
        Assert.All(windows, w => Assert.Equal(0, w.Active.Count));
        Assert.Equal([false, true, true, false], windows.Select(w => w.Jumped.Count > 0.03 * Grid.Cells));
    }

    [Fact]
    public void A_person_is_active_wherever_the_page_changes()
    {
        var show = new Show().Then(4, First).Then(8, Second).Under((p, t) => p.With(c => Screen.Camera(c, 230, 10, 80, 60, t)));
        foreach (var window in Windows(show))
        {
            Assert.InRange(window.Active.Count, 100, 40 * 30);
            Assert.All(Enumerable.Range(0, Grid.Cells).Where(c => window.Active[c]), c => Assert.True(new Box(115, 5, 40, 30).Contains(c % Grid.Width, c / Grid.Width)));
        }
    }

    [Fact]
    public void Flicker_of_the_whole_picture_is_no_motion()
    {
        var flicker = new Show().Then(48, t => [.. First.Select(p => (byte)(p * (1 - 0.02 - 0.02 * Math.Sin(9 * t))))]);
        Assert.All(Windows(flicker), w => Assert.InRange(w.ActiveShare, 0, 0.1)); // Levels are whole numbers: a little of it is left.
        Assert.Empty(SeedTracks.Find(Windows(flicker), Grid));
    }

    [Fact]
    public void A_person_in_a_corner_is_one_track_from_first_to_last()
    {
        var show = new Show().Then(30, First).Then(60, t => First.With(p => Screen.Camera(p, 10, 110, 80, 60, t))).Then(30, Second);
        var track = Assert.Single(SeedTracks.Find(Windows(show), Grid));
        Assert.Equal((30, 90), (track.From, track.To));
        Assert.True(new Box(5, 55, 40, 30).Common(track.Box) == track.Box);
        Assert.InRange(track.Box.Area, 300, 1200);
    }

    [Fact]
    public void A_pointer_and_what_moves_only_for_a_while_are_no_tracks()
    {
        var show = new Show()
            .Then(60, t => First.With(p => Screen.Pointer(p, 160 + (int)(120 * Math.Sin(0.5 * t)), 90 + (int)(70 * Math.Sin(0.31 * t)))))
            .Then(15, t => Second.With(p => Screen.Film(p, 100, 50, 90, 60, t)))
            .Then(45, First);
        Assert.Empty(SeedTracks.Find(Windows(show), Grid));
    }

    [Fact]
    public void A_camera_outlives_pages_and_a_film_does_not()
    {
        static byte[] Film(double t) => First.With(p => Screen.Film(p, 100, 50, 90, 60, t));
        Assert.False(IsCamera(new Show().Then(30, Second).Then(40, Film).Then(50, Second), t => t is >= 30 and < 70, new(50, 25, 45, 30)));
        var camera = new Show().Then(20, First).Then(20, Second).Then(20, First).Under((p, t) => p.With(c => Screen.Camera(c, 10, 110, 80, 60, t)));
        Assert.True(IsCamera(camera, _ => true, new(5, 55, 40, 30)));
        Assert.False(IsCamera(new Show().Then(20, First).Then(30, Second).Under((p, t) => p.With(c => Screen.Camera(c, 10, 110, 80, 60, t))), _ => true, new(5, 55, 40, 30))); // One page in less than a minute.
    }

    [Fact]
    public void A_camera_is_on_while_its_background_is_there()
    {
        var show = new Show(8).Then(20, First).Then(20, Second).Then(10, First)
            .Under((p, t) => t is >= 10 and < 40 ? p.With(c => Screen.Camera(c, 10, 110, 80, 60, t)) : p);
        var ring = new RingPresence(new(20, 220, 160, 120), 4, 4, Grid);
        foreach (var sample in Samples(show)) ring.Add(sample);
        var isOn = ring.Find(10 * CellGrid.PerSecond, 40 * CellGrid.PerSecond);
        Assert.Equal(200, isOn.Length);
        Assert.Equal((40, 160), (Array.IndexOf(isOn, true), Array.LastIndexOf(isOn, true) + 1));
        Assert.DoesNotContain(false, isOn[40..160]);
    }

    [Fact]
    public void A_camera_that_shows_another_room_for_a_while_is_still_on_and_one_that_is_off_is_not()
    {
        var show = new Show(8).Then(30, First).Then(30, Second).Under((p, t) => t switch
        {
            >= 12 and < 24 => p.With(c => Screen.Camera(c, 10, 110, 80, 60, t, shelves: false)),
            >= 36 and < 48 => p,
            _ => p.With(c => Screen.Camera(c, 10, 110, 80, 60, t)),
        });
        bool[] isOn = [.. Enumerable.Range(0, 240).Select(s => s is < 48 or >= 96 and < 144 or >= 192)];
        var all = CameraStay.WithOtherViews(isOn, new(5, 55, 40, 30), Windows(show), Grid);
        Assert.Equal(Enumerable.Range(0, 240).Select(s => s is < 144 or >= 192), all);
    }

    [Fact]
    public void Somebody_before_a_wall_is_a_speaker_and_a_demo_is_not()
    {
        var show = new Show().Then(12, First).Then(12, t => First.With(p => Screen.Camera(p, 0, 0, 320, 180, t))).Then(12, t => First.With(p => Screen.Film(p, 40, 10, 100, 80, t)));
        var windows = Windows(show);
        Assert.Equal((false, true, false), (SpeakerAlone.IsIn(0, 12, windows, Grid), SpeakerAlone.IsIn(12, 24, windows, Grid), SpeakerAlone.IsIn(24, 36, windows, Grid)));
    }

    private static bool IsCamera(Show show, Func<double, bool> isOn, Box inside) =>
        CameraStay.IsCamera([.. Enumerable.Range(0, (int)(show.Length * CellGrid.PerSecond)).Select(s => isOn((double)s / CellGrid.PerSecond))], inside, Windows(show), Grid);

    private static IReadOnlyList<MotionWindow> Windows(Show show)
    {
        var windows = new MotionWindows(Grid);
        var samples = Samples(show);
        foreach (var sample in samples) windows.Add(sample);
        windows.Add(samples[^1]); // A window ends with the sample that begins the next one.
        return windows.Windows;
    }

    private static List<byte[]> Samples(Show show)
    {
        using var file = new MemoryStream();
        using (var writer = new CellWriter(file, Screen.Grid, show.Length))
        {
            for (var s = 0; s < show.Length * CellGrid.PerSecond; s++) writer.Add(show.At((double)s / CellGrid.PerSecond), (double)s / CellGrid.PerSecond);
            writer.Finish();
        }
        file.Position = 0;
        using var reader = new CellReader(file);
        List<byte[]> samples = [];
        while (reader.Next()) samples.Add(reader.Cells.ToArray());
        return samples;
    }
}

using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Lettering;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Planes;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Pictures;

public sealed class PictureMathsTests
{
    [Fact]
    public void Drawn_at_its_own_size_a_picture_is_unchanged()
    {
        var source = Noise(67, 41);
        Assert.Equal(source.Data, Drawn(source, new(0, 0, 67, 41), (0, 0, 67, 41)));
    }

    [Theory]
    [InlineData(0.25, 1)]
    [InlineData(-3.7, 1.61)]
    [InlineData(2.5, 0.57)]
    public void Brightness_that_rises_evenly_does_so_at_any_size_and_offset(double offset, double zoom)
    {
        var source = new Plane(128, 64);
        for (var y = 0; y < 64; y++) for (var x = 0; x < 128; x++) source.Row(y)[x] = (byte)(20 + x);
        var place = new ViewRect(offset, offset, 128 * zoom, 64 * zoom);
        var (width, height) = ((int)(100 * zoom), (int)(50 * zoom));
        var drawn = Drawn(source, place, (8, 8, width, height));
        for (var x = 0; x < width - 8; x++) Assert.Equal(20 + ((8 + x + 0.5 - offset) / zoom - 0.5), drawn[5 * width + x], 0.6);
    }

    [Fact]
    public void The_quick_way_and_the_plain_way_agree()
    {
        // The last columns of a row are always drawn the plain way: shifted by one, each pixel is drawn by either.
        var (source, place) = (Noise(90, 30), new ViewRect(0.3, 0.2, 111, 37));
        var all = Drawn(source, place, (0, 0, 108, 36));
        for (var width = 105; width < 108; width++)
        {
            var some = Drawn(source, place, (0, 0, width, 36));
            for (var y = 0; y < 36; y++) Assert.Equal(all[(y * 108)..(y * 108 + width)], some[(y * width)..((y + 1) * width)]);
        }
    }

    [Fact]
    public void Every_theme_is_read_on_its_ground_whatever_the_documents_colours()
    {
        string[] colours = ["#ffffff", "#000000", "#ffee00", "#00ff80", "#123456", "#ff0000", "#808080"];
        foreach (var theme in (string[])["auto", "light", "dark", "paper", "contrast"])
        {
            foreach (var accent in colours)
            {
                foreach (var ground in colours)
                {
                    var look = Themes.Of(theme, [Page(ground, accent)]);
                    var behind = Rgb.Parse(look.Ground, Rgb.White);
                    Assert.True(behind.Contrast(Rgb.Parse(look.Ink, Rgb.White)) >= 4.5, $"{theme} {accent} on {ground}: {look}");
                    Assert.True(behind.Contrast(Rgb.Parse(look.Accent, Rgb.White)) >= 4.5, $"{theme} {accent} on {ground}: {look}");
                }
            }
        }
        Assert.Equal("dark", Themes.Of("auto", [Page("#101418", "#3366cc")]).Name);
        Assert.Equal(21, Rgb.Black.Contrast(Rgb.White), 3);
    }

    [Fact]
    public void Long_titles_are_broken_evenly_and_made_smaller_and_signs_without_spaces_are_broken_too()
    {
        var (size, lines) = LineBreaks.Fit("An introduction to the measurement of uncertainty in experiments with very many observers and a title without end", 900, 80, 4);
        Assert.True(size < 80 && lines.Count <= 4, $"{size}: {string.Join(" / ", lines)}");
        Assert.InRange(lines.Min(l => l.Length) / (double)lines.Max(l => l.Length), 0.6, 1);

        var signs = LineBreaks.Fit("测量的不确定性与统计方法在科学实验中的应用以及常见错误的分析，与讨论。", 900, 60, 3);
        Assert.True(signs.Lines.Count is 2 or 3, string.Join(" / ", signs.Lines));
        Assert.DoesNotContain(signs.Lines, l => l[0] is '，' or '。');

        Assert.Equal(["short"], LineBreaks.Fit("short", 900, 60, 3).Lines);
        Assert.EndsWith("…", LineBreaks.Fit(new string('m', 400), 300, 60, 2).Lines[^1], StringComparison.Ordinal);
        Assert.True(LineBreaks.IsFromRight("2. مقدمة") && LineBreaks.IsFromRight("מבוא") && !LineBreaks.IsFromRight("Title مقدمة"));
    }

    [Fact(Timeout = 180000)]
    public async Task Backgrounds_from_an_endpoint_that_is_not_set_are_refused_and_from_one_that_fails_come_from_the_theme()
    {
        using var folder = new TempFolder();
        var bench = new SceneBench(folder);
        var (document, script) = (await bench.DocumentAsync(), new Script("A title", "en", "builtin", [SceneBench.Scene("s1", SceneKind.Text, "One", 1), SceneBench.Scene("s2", SceneKind.Text, "Two", 2)]));
        var settings = new BackgroundSettings { Backgrounds = "endpoint" };
        var refused = await Assert.ThrowsAsync<StudioException>(() => SceneBench.Background().RunAsync((document, script, settings), Runs.In(folder, "refused")));
        Assert.Contains("Pictures:Endpoint", refused.Remedy, StringComparison.Ordinal);

        var log = new List<string>();
        var run = new StageRun(folder["failed"], default, new StageRunServices { Log = log.Add });
        var made = await SceneBench.Background(new PicturesOptions { Endpoint = "http://127.0.0.1:9/v1", TimeoutSeconds = 5 }).RunAsync((document, script, settings), run);
        Assert.Equal(2, made.Pictures.Count);
        Assert.All(made.Pictures, p => Assert.True(File.Exists(p.Picture.Path)));
        Assert.Contains("theme", Assert.Single(log), StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task A_blurred_page_is_behind_its_own_scene()
    {
        using var folder = new TempFolder();
        var bench = new SceneBench(folder);
        var script = new Script("A title", "en", "builtin", [SceneBench.Scene("s1", SceneKind.Text, "One", 1), SceneBench.Scene("s2", SceneKind.Text, "Two", 2)]);
        var made = await SceneBench.Background().RunAsync((await bench.DocumentAsync(), script, new BackgroundSettings { Backgrounds = "blur", Format = "1:1" }), Runs.In(folder));
        Assert.Equal(2, made.Pictures.Select(p => p.Picture.Path).Distinct().Count());
        Assert.Empty((await SceneBench.Background().RunAsync((await bench.DocumentAsync(), script, new BackgroundSettings { Backgrounds = "off" }), Runs.In(folder, "off"))).Pictures);
    }

    private static byte[] Drawn(Plane source, ViewRect place, (int X, int Y, int W, int H) wanted)
    {
        var target = new byte[wanted.W * wanted.H];
        new Resampler().Draw(source, target, place, wanted);
        return target;
    }

    private static Plane Noise(int width, int height)
    {
        var plane = new Plane(width, height);
        new Random(5).NextBytes(plane.Data);
        return plane;
    }

    private static DocumentPage Page(string ground, string accent) => new(1, PageOrigin.Document, 1, 640, 360, [], new("", ""), null, new(ground, "#000000", accent), false);
}

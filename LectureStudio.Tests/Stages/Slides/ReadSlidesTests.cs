using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Tests.Stages.Slides;

public sealed class ReadSlidesTests : IDisposable
{
    private static readonly string[] Descent = ["Gradient descent", "Choose a starting point", "Walk against the gradient", "Stop when it is small"];

    private readonly TempFolder folder = new();
    private readonly ServiceProvider services = new ServiceCollection().AddOptions().AddSlideReading().BuildServiceProvider();

    public void Dispose()
    {
        services.Dispose();
        folder.Dispose();
    }

    [Theory(Timeout = 180000)]
    [InlineData("white", "black")]
    [InlineData("0x1a1a1a", "0x6fa8dc")]
    [InlineData("0x0b3d91", "white")]
    public async Task Reads_title_and_text_whatever_the_colours(string ground, string ink)
    {
        var reading = Assert.Single((await ReadAsync(DrawnSlides.Track(await DrawnSlides.DrawAsync(folder, 1, Descent, ground, ink)))).Slides);
        Assert.Equal("Gradient descent", reading.Title);
        Assert.Equal(string.Join('\n', Descent), reading.Text);
        Assert.InRange(reading.Confidence, 0.8, 1);
    }

    [Theory(Timeout = 180000)]
    [InlineData("0x12305a", "white")]
    [InlineData("white", "black")]
    public async Task A_large_bold_title_is_read_whole(string ground, string ink)
    {
        var title = $"drawtext=font='DejaVu Sans\\:bold':text='Fitting a line':fontcolor={ink}:fontsize=96:x=90:y=250";
        var picture = await DrawnSlides.DrawAsync(folder, 1, [" ", "Least squares in ninety seconds"], ground, ink, title);
        var reading = (await ReadAsync(DrawnSlides.Track(picture))).Slides[0];
        Assert.Equal("Fitting a line", reading.Title);
        Assert.Equal(new HashSet<string>(["Fitting a line", "Least squares in ninety seconds"]), [.. reading.Text.Split('\n')]);
    }

    [Fact(Timeout = 180000)]
    public async Task Words_carry_boxes_in_pixels_of_the_picture_even_when_it_was_cropped()
    {
        var picture = await DrawnSlides.DrawAsync(folder, 1, ["Linear models", "A line through points"], "white", "black", "scale=960:540,pad=1280:720:160:90:black");
        var reading = (await ReadAsync(DrawnSlides.Track(picture with { Content = new(160, 90, 960, 540) }))).Slides[0];
        var box = reading.Words.First(w => w.Text == "Linear").Box;
        Assert.InRange(box.X, 160 + 60 - 6, 160 + 60 + 10);
        Assert.InRange(box.Y, 90 + 37 - 6, 90 + 37 + 20);
        Assert.Equal("Linear models", reading.Title);
    }

    [Fact(Timeout = 180000)]
    public async Task The_camera_picture_is_not_read()
    {
        var picture = await DrawnSlides.DrawAsync(folder, 1, ["Sorting", "Merge the halves", "NAMEPLATE"], "white", "black");
        var reading = (await ReadAsync(DrawnSlides.Track(picture with { Moving = [new(60, 240, 400, 90)] }))).Slides[0];
        Assert.Equal("Sorting\nMerge the halves", reading.Text);
    }

    [Fact(Timeout = 180000)]
    public async Task A_blank_slide_has_no_words_and_no_confidence()
    {
        var reading = (await ReadAsync(DrawnSlides.Track(await DrawnSlides.DrawAsync(folder, 1, [" "])))).Slides[0];
        Assert.Equal(("", "", 0.0), (reading.Title, reading.Text, reading.Confidence));
        Assert.Empty(reading.Words);
    }

    [Fact(Timeout = 180000)]
    public async Task Slides_json_lists_every_visit_in_the_agreed_form()
    {
        var track = DrawnSlides.Track(await DrawnSlides.DrawAsync(folder, 1, ["Gradient descent"]));
        track = track with { Visits = [.. track.Visits, new(0, VisitKind.Other, 10, 12.34567, 0.5), new(1, VisitKind.Slide, 12.34567, 20, 0.9)] };
        var text = await ReadAsync(track);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(text.SlidesJson.Path));
        var visits = json.RootElement.GetProperty("visits").EnumerateArray().ToList();
        Assert.Equal("""{"slide":1,"kind":"slide","start":0,"end":10,"image":"slides/001.png","title":"Gradient descent","text":"Gradient descent","confidence":0.988}""", Compact(visits[0]));
        Assert.Equal("""{"slide":0,"kind":"other","start":10,"end":12.346,"title":"","text":"","confidence":0.5}""", Compact(visits[1]));
        Assert.Equal(3, visits.Count);
    }

    [Fact(Timeout = 180000)]
    public async Task Sound_alone_has_no_slides_and_needs_no_language()
    {
        var text = await ReadAsync(new SlideTrack([], []), "xyz");
        Assert.Empty(text.Slides);
        Assert.Equal("""{"visits":[]}""", (await File.ReadAllTextAsync(text.SlidesJson.Path)).Replace("\n", "").Replace(" ", ""));
    }

    [Fact(Timeout = 180000)]
    public async Task A_language_that_is_not_installed_is_refused_with_the_name_of_its_package()
    {
        var track = DrawnSlides.Track(await DrawnSlides.DrawAsync(folder, 1, ["Title"]));
        var refusal = await Assert.ThrowsAsync<StudioException>(() => ReadAsync(track, "eng+xyz"));
        Assert.Contains("tesseract-ocr-xyz", refusal.Remedy, StringComparison.Ordinal);
    }

    private Task<SlideText> ReadAsync(SlideTrack track, string languages = "eng") =>
        services.GetRequiredService<ReadSlides>().RunAsync((track, new GivenDeck(null), new ReadSlidesSettings(languages)), Runs.In(folder));

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}

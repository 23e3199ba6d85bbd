using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.NarratedVideo;

namespace LectureStudio.Tests.Catalog;

public class GivenFileTests
{
    [Fact]
    public void Each_file_of_an_input_has_its_own_name_on_the_shelf()
    {
        var input = new NarrationSource(new(null), new(File("Notes.MD")), new([File("b.PNG"), File("a.jpg")]), new(File("tune.mp3")), new(File("logo.png")));
        Assert.Equal(["text.md", "pictures/01.png", "pictures/02.jpg", "music.mp3", "logo.png"], GivenFile.In(input).Select(f => f.ShelfName));
        var recording = new LectureRecording(new(File("talk.mkv")), new(File("talk.vtt")), new(File("deck.pdf")));
        Assert.Equal(["recording.mkv", "captions.vtt", "deck.pdf"], GivenFile.In(recording).Select(f => f.ShelfName));
        Assert.Equal("document.pdf", Assert.Single(GivenFile.In(NarrationSource.Of(File("slides.pdf")))).ShelfName);
    }

    [Fact]
    public void The_order_of_pictures_counts_in_the_key_and_their_names_do_not()
    {
        Assert.NotEqual(Identity(File("a.png", "1"), File("b.png", "2")), Identity(File("b.png", "2"), File("a.png", "1")));
        Assert.Equal(Identity(File("a.png", "1"), File("b.png", "2")), Identity(File("x.png", "1"), File("y.png", "2")));

        static string Identity(params SourceFile[] files) => JsonSerializer.Serialize(new GivenPictures(files), StudioJson.Identity);
    }

    [Theory]
    [InlineData("slides.pdf", null)]
    [InlineData("notes.txt", null)]
    [InlineData("photo.JPG", null)]
    [InlineData("lecture.mp4", "A narrated video is not made from “lecture.mp4”")]
    [InlineData("slides", "A narrated video is not made from “slides”")]
    public void A_file_finds_its_part_by_its_extension_or_is_refused(string name, string? refusal)
    {
        if (refusal is null) Assert.Empty(NarrationSource.Of(File(name)).Problems());
        else Assert.StartsWith(refusal, Assert.Throws<StudioException>(() => NarrationSource.Of(File(name))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_go_together_is_told_all_at_once()
    {
        Assert.StartsWith("There is nothing to talk about.", Assert.Single(Source().Problems()), StringComparison.Ordinal);
        Assert.Contains("Leave one of them out.", Assert.Single(Source(document: "a.pdf", text: "b.md").Problems()), StringComparison.Ordinal);
        Assert.Equal(
            ["“film.mp4” is not a PDF. Give .pdf.", "“tune.exe” is not a piece of music. Give .mp3, .m4a, .aac, .wav, .flac, .ogg or .opus."],
            Source(document: "film.mp4", music: "tune.exe").Problems());
        Assert.Contains("not a recording", Assert.Single(new LectureRecording(new(File("paper.pdf")), new(null), new(null)).Problems()), StringComparison.Ordinal);

        static NarrationSource Source(string? document = null, string? text = null, string? music = null) =>
            new(new(document is null ? null : File(document)), new(text is null ? null : File(text)), new([]), new(music is null ? null : File(music)), new(null));
    }

    private static SourceFile File(string name, string hash = "0") => new("/nowhere/" + name, name, hash, 1);
}

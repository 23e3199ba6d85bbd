using LectureStudio.Pipeline.Algorithms.Captions;

namespace LectureStudio.Tests.Algorithms.Captions;

public class CaptionWriterTests
{
    private static readonly Caption[] Captions =
    [
        new(0.5, 2, "Hello & <welcome>", "O'Brien & Co"),
        new(2, 4, "one two three", null, [new(2, 2.5, "one"), new(2.5, 3, "two"), new(3, 4, "three")]),
        new(3725.25, 3726, "a --> b"),
    ];

    [Fact]
    public void WebVTT_reads_back_as_it_was()
    {
        var file = CaptionParser.Parse(CaptionWriter.Vtt(Captions, "en"), 4000);
        Assert.Equal("en", file.Language);
        Assert.Equal(Captions.Select(c => c with { Words = null }), file.Captions.Select(c => c with { Words = null }));
        Assert.Equal(Captions[1].Words!, file.Captions[1].Words!);
        Assert.Empty(file.Notes);
    }

    [Fact]
    public void SubRip_reads_back_with_speakers_in_the_text()
    {
        var file = CaptionParser.Parse(CaptionWriter.Srt(Captions), 4000);
        Assert.Equal(["O'Brien & Co: Hello & <welcome>", "one two three", "a -> b"], file.Captions.Select(c => c.Text));
        Assert.Equal(Captions.Select(c => c.Start), file.Captions.Select(c => c.Start));
    }

    [Fact]
    public void Text_breaks_where_somebody_else_speaks_or_pauses() =>
        Assert.Equal(
            "A: One two\n\nB: three\n\nfour\n",
            CaptionWriter.Text([new(0, 1, "One", "A"), new(1, 2, "two", "A"), new(2, 3, "three", "B"), new(6, 7, "four")]));
}

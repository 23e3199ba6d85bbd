using LectureStudio.Pipeline.Workflows.Handout.Document;

namespace LectureStudio.Tests.Workflows.Handout;

public class RecordingLinkTests
{
    [Theory]
    [InlineData("https://video.example.org/a.mp4", "https://video.example.org/a.mp4#t=75")]
    [InlineData("https://video.example.org/a.mp4?x=1#t=3", "https://video.example.org/a.mp4?x=1#t=75")]
    [InlineData("https://portal.example.org/#/play/7", "https://portal.example.org/#/play/7&t=75")]
    [InlineData("https://www.youtube.com/watch?v=abc&t=3s", "https://www.youtube.com/watch?v=abc&t=75s")]
    [InlineData("https://youtu.be/abc", "https://youtu.be/abc?t=75s")]
    [InlineData("https://vimeo.com/123", "https://vimeo.com/123#t=75s")]
    [InlineData("https://uni.hosted.panopto.com/Panopto/Pages/Viewer.aspx?id=1", "https://uni.hosted.panopto.com/Panopto/Pages/Viewer.aspx?id=1&start=75")]
    [InlineData("https://oc.example.org/paella/ui/watch.html?id=1", "https://oc.example.org/paella/ui/watch.html?id=1&time=75s")]
    public void Each_site_is_asked_in_its_own_way(string address, string expected) =>
        Assert.Equal(expected, RecordingLink.Parse(address)!.At(75.9));

    [Fact]
    public void Another_site_that_only_ends_like_one_is_not_taken_for_it() =>
        Assert.Equal("https://notyoutube.com/watch#t=5", RecordingLink.Parse("https://notyoutube.com/watch")!.At(5));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void No_address_is_no_link(string? text) => Assert.Null(RecordingLink.Parse(text));
}

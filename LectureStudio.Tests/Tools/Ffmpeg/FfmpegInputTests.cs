using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Tools.Ffmpeg;

public class FfmpegInputTests
{
    [Theory]
    [InlineData("-i.wav")]
    [InlineData("http:example.wav")]
    [InlineData("%03d '\"; $(true) \U0001F600.wav")]
    [InlineData("concat:a|b.wav")]
    public async Task A_name_is_only_a_name(string name)
    {
        using var folder = new TempFolder();
        await Ffmpeg("-f", "lavfi", "-i", "sine=duration=0.1", FfmpegInput.Url(folder[name]));
        await Ffmpeg([.. FfmpegInput.Arguments(folder[name]), "-f", "null", "-"]);
    }

    [Theory]
    [InlineData("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nsecret.ts\n#EXT-X-ENDLIST\n")]
    [InlineData("ffconcat version 1.0\nfile secret.ts\n")]
    public async Task A_playlist_that_calls_itself_a_recording_is_not_followed(string text)
    {
        using var folder = new TempFolder();
        await Ffmpeg("-f", "lavfi", "-i", "testsrc=duration=0.2:size=64x64", FfmpegInput.Url(folder["secret.ts"]));
        await File.WriteAllTextAsync(folder["lecture.mp4"], text);
        var problem = await Assert.ThrowsAsync<ToolFailedException>(() => Ffmpeg([.. FfmpegInput.Arguments(folder["lecture.mp4"]), "-f", "null", "-"]));
        Assert.Contains(problem.ErrorTail, line => line.Contains("whitelist", StringComparison.Ordinal));
    }

    private static Task Ffmpeg(params string[] arguments) =>
        new ToolRunner().RunAsync(new ToolCommand("ffmpeg", ["-hide_banner", "-y", .. arguments]) { Timeout = TimeSpan.FromSeconds(30) }, CancellationToken.None);
}

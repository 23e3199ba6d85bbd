using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Hosting;

public partial class SampleLectureTests
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(StudioProcess.Dll)!, "wwwroot", "sample");

    [Fact(Timeout = 180000)]
    public async Task The_sample_is_small_and_plays()
    {
        var file = new FileInfo(Path.Combine(Folder, "sample.mp4"));
        Assert.InRange(file.Length, 1, 2_000_000);
        var probe = await new ToolRunner().RunAsync(new ToolCommand("ffprobe", "-v", "error", "-show_entries", "stream=codec_name,height:format=duration", "-of", "csv=p=0", file.FullName), default);
        Assert.Contains("h264,720", probe.Output, StringComparison.Ordinal);
        Assert.Contains("aac", probe.Output, StringComparison.Ordinal);
        var decoded = await new ToolRunner().RunAsync(new ToolCommand("ffmpeg", "-v", "error", "-xerror", "-i", file.FullName, "-f", "null", "-"), default);
        Assert.Empty(decoded.ErrorTail);
    }

    [Fact(Timeout = 180000)]
    public async Task Its_captions_are_whole_sentences_in_order_within_the_recording()
    {
        var vtt = await File.ReadAllTextAsync(Path.Combine(Folder, "sample.vtt"));
        var cues = Cue().Matches(vtt);
        Assert.True(cues.Count > 15);
        double last = 0;
        foreach (Match cue in cues)
        {
            var (start, end) = (Seconds(cue.Groups["start"].Value), Seconds(cue.Groups["end"].Value));
            Assert.True(last <= start && start < end && end < 120, cue.Value);
            Assert.Matches("[.?]$", cue.Groups["text"].Value);
            last = end;
        }
    }

    [Fact(Timeout = 180000)]
    public async Task Its_deck_has_each_slide_once()
    {
        var deck = await new ToolRunner().RunAsync(new ToolCommand("pdfinfo", Path.Combine(Folder, "sample.pdf")), default);
        Assert.Matches(@"Pages:\s+7\n", deck.Output);
    }

    private static double Seconds(string time) => TimeSpan.Parse(time, CultureInfo.InvariantCulture).TotalSeconds;

    [GeneratedRegex(@"(?<start>\S+) --> (?<end>\S+)\n(?<text>.+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Cue();
}

using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools.Ffmpeg;

namespace LectureStudio.Tests.Tools.Ffmpeg;

/// <summary>On what ffmpeg 5.1 wrote.</summary>
public class ParserTests
{
    private const string Phone = """
        { "streams": [
            { "index": 0, "codec_name": "aac", "codec_type": "audio", "codec_tag_string": "mp4a", "sample_rate": "44100", "channels": 2, "r_frame_rate": "0/0", "avg_frame_rate": "0/0",
              "disposition": { "default": 1 }, "tags": { "language": "ger" } },
            { "index": 1, "codec_name": "png", "codec_type": "video", "codec_tag_string": "[0][0][0][0]", "width": 600, "height": 600, "disposition": { "attached_pic": 1 } },
            { "index": 2, "codec_name": "hevc", "codec_type": "video", "codec_tag_string": "hvc1", "width": 1440, "height": 1080, "has_b_frames": 2, "sample_aspect_ratio": "4:3",
              "r_frame_rate": "30/1", "avg_frame_rate": "30000/1001", "disposition": { "default": 1 },
              "side_data_list": [ { "side_data_type": "Display Matrix", "displaymatrix": "\n00000000:            0       65536           0\n", "rotation": -90 } ] },
            { "index": 3, "codec_name": "dvd_subtitle", "codec_type": "subtitle", "codec_tag_string": "mp4s" },
            { "index": 4, "codec_name": "mov_text", "codec_type": "subtitle", "codec_tag_string": "tx3g", "tags": { "language": "und" } },
            { "index": 5, "codec_type": "data", "codec_tag_string": "mebx" } ],
          "chapters": [ { "id": 0, "time_base": "1/1000", "start": 0, "start_time": "0.000000", "end": 5000, "end_time": "5.000000", "tags": { "title": " Start " } },
                        { "id": 1, "start_time": "5.000000", "end_time": "99.000000" }, { "id": 2, "start_time": "N/A", "end_time": "4.0" } ],
          "format": { "filename": "file:/x.mov", "format_name": "mov,mp4,m4a,3gp,3g2,mj2", "start_time": "0.000000", "duration": "10.500000",
                      "tags": { "creation_time": "2026-03-01T23:30:00.000000Z", "com.apple.quicktime.creationdate": "2026-03-02T00:30:00+0100" } } }
        """;

    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_streams_of_a_lecture_are_chosen()
    {
        var report = ProbeReport.Parse(Phone);
        var video = MediaStreams.Video(MediaStreams.FindVideo(report)!, new PacketSample([]));
        Assert.Equal(new VideoStream(2, 1080, 1920, 29.97, false, 90, "hevc", true), video);
        Assert.Equal(new AudioStream(0, "aac", 2, 44100, "de"), MediaStreams.Audio(MediaStreams.FindAudio(report)!));
        Assert.Equal([new SubtitleStream(4, "mov_text", null, false)], MediaStreams.Subtitles(report));
        Assert.Equal([new(0, 5, "Start"), new(5, 10.5, "")], MediaStreams.Chapters(report, 10.5));
    }

    [Fact]
    public void The_camera_s_own_day_counts_before_the_day_in_UTC() =>
        Assert.Equal(new DateOnly(2026, 3, 2), RecordingDate.Of(ProbeReport.Parse(Phone), Now, TimeZoneInfo.Utc));

    [Theory]
    [InlineData("creation_time", "1904-01-01T00:00:00.000000Z", null)]
    [InlineData("creation_time", "1970-01-01T00:00:00.000000Z", null)]
    [InlineData("creation_time", "2027-01-01T00:00:00.000000Z", null)]
    [InlineData("creation_time", "2026-11-20T11:00:00.000000Z", "2026-11-20")]
    [InlineData("date", "2026", null)]
    [InlineData("date", "20260304", "2026-03-04")]
    [InlineData("DATE", "2026:03:04 10:00:00", "2026-03-04")]
    [InlineData("date", "rubbish 2026-03-04", null)]
    public void Absurd_days_are_ignored(string tag, string value, string? day)
    {
        var report = new ProbeReport { Format = new ProbedFormat { Tags = new Dictionary<string, string> { [tag] = value } } };
        Assert.Equal(day is null ? null : DateOnly.Parse(day), RecordingDate.Of(report, Now, TimeZoneInfo.Utc));
    }

    [Fact]
    public void Evening_in_Los_Angeles_is_not_tomorrow()
    {
        var report = new ProbeReport { Format = new ProbedFormat { Tags = new Dictionary<string, string> { ["creation_time"] = "2026-03-05T03:00:00.000000Z" } } };
        Assert.Equal(new DateOnly(2026, 3, 4), RecordingDate.Of(report, Now, TimeZoneInfo.CreateCustomTimeZone("LA", TimeSpan.FromHours(-8), null, null)));
    }

    [Theory]
    [InlineData("out_time_us=215759819", 215.759819)]
    [InlineData("out_time_us=N/A", null)]
    [InlineData("out_time_us=-9223372036854775807", null)]
    [InlineData("out_time=00:03:35.759819", null)]
    [InlineData("", null)]
    public void Progress_is_read(string line, double? seconds) => Assert.Equal(seconds, FfmpegProgress.TryParse(line));

    [Theory]
    [InlineData("0,0.160000,-0.040000,0.040000", 0, 0.16, 0.2)]
    [InlineData("1,N/A,2.000000,N/A", 1, null, 2.0)]
    [InlineData("1,N/A,N/A,0.040000", 1, null, null)]
    public void Packets_are_read(string line, int stream, double? shown, double? end)
    {
        var packet = Packet.TryParse(line)!;
        Assert.Equal((stream, shown), (packet.Stream, packet.Shown));
        Assert.Equal(end ?? -1, packet.End ?? -1, 1e-9);
    }

    [Fact]
    public void The_loudness_summary_is_read()
    {
        string[] lines = ["size=  114622kB time=01:01:07.91", "[Parsed_ebur128_0 @ 0x564aa2799380] Summary:", "", "  Integrated loudness:", "    I:         -24.0 LUFS", "    Threshold: -35.5 LUFS", "",
            "  Loudness range:", "    LRA:         5.9 LU", "    Threshold: -45.5 LUFS", "    LRA low:   -29.2 LUFS", "    LRA high:  -23.3 LUFS", "", "  True peak:", "    Peak:       -4.0 dBFS"];
        Assert.Equal(new LoudnessSummary(-24.0, -4.0), LoudnessSummary.Parse(lines));
        Assert.Equal(new LoudnessSummary(null, null), LoudnessSummary.Parse(["[x] Summary:", "    I:         -70.0 LUFS", "    Peak:       -inf dBFS"]));
        Assert.Equal(new LoudnessSummary(null, null), LoudnessSummary.Parse(["Conversion failed!"]));
    }
}

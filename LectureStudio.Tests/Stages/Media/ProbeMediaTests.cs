using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Tests.Stages.Media;

public sealed class ProbeMediaTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<string> log = [];

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task Knows_duration_streams_and_takes_a_poster()
    {
        var media = await ProbeAsync(await Clips.Lecture);
        Assert.InRange(media.Duration, 2.95, 3.1);
        Assert.Equal(("h264", 160, 120, 25.0, false, 0, true), (media.Video!.Codec, media.Video.Width, media.Video.Height, media.Video.FrameRate, media.Video.IsVariable, media.Video.Rotation, media.Video.HasBFrames));
        Assert.Equal(FrameSkip.Unreferenced, media.Video.Skip);
        Assert.Equal(("aac", 1, 44100), (media.Audio!.Codec, media.Audio.Channels, media.Audio.SampleRate));
        var jpeg = await File.ReadAllBytesAsync(media.Poster!.Path);
        Assert.Equal([0xFF, 0xD8], jpeg[..2]);
        Assert.Equal(["poster.jpg"], Directory.EnumerateFiles(media.Poster.Folder).Select(Path.GetFileName));
        Assert.Empty(log);
    }

    [Fact(Timeout = 180000)]
    public async Task The_poster_is_the_same_on_every_run()
    {
        var (one, two) = (await ProbeAsync(await Clips.Lecture, "one"), await ProbeAsync(await Clips.Lecture, "two"));
        Assert.Equal(await File.ReadAllBytesAsync(one.Poster!.Path), await File.ReadAllBytesAsync(two.Poster!.Path));
    }

    [Fact(Timeout = 180000)]
    public async Task The_poster_is_not_taken_from_a_black_stretch()
    {
        var clip = await Clips.MakeAsync("black-first.mp4",
            ["-f", "lavfi", "-i", "color=black:size=320x180:duration=8:rate=5", "-f", "lavfi", "-i", "testsrc2=size=320x180:duration=4:rate=5", "-filter_complex", "[0][1]concat", "-g", "5", "-c:v", "libx264"]);
        var media = await ProbeAsync(clip);
        Assert.True(new FileInfo(media.Poster!.Path).Length > 4000, "A black JPEG of this size has about 1 kB.");
    }

    [Fact(Timeout = 180000)]
    public async Task A_turned_picture_has_its_sides_exchanged()
    {
        var video = (await ProbeAsync(await Clips.Rotated)).Video!;
        Assert.Equal((120, 160, 90), (video.Width, video.Height, video.Rotation));
        Assert.False(video.HasBFrames);
    }

    [Fact(Timeout = 180000)]
    public async Task Knows_that_all_B_frames_may_be_left_out_where_none_is_referred_to()
    {
        var clip = await Clips.MakeAsync("one-reference.mp4", ["-f", "lavfi", "-i", "testsrc2=size=160x120:duration=2:rate=25", "-c:v", "libx264", "-refs", "1", "-bf", "3"]);
        Assert.Equal(FrameSkip.Bidirectional, (await ProbeAsync(clip)).Video!.Skip);
    }

    [Fact(Timeout = 180000)]
    public async Task Wide_pixels_count_as_they_are_shown()
    {
        var video = (await ProbeAsync(await Clips.MakeAsync("anamorphic.mp4", ["-f", "lavfi", "-i", "testsrc2=size=144x144:duration=1", "-vf", "setsar=16/9", "-c:v", "libx264"]))).Video!;
        Assert.Equal((256, 144), (video.Width, video.Height));
    }

    [Fact(Timeout = 180000)]
    public async Task A_variable_frame_rate_is_known() => Assert.True((await ProbeAsync(await Clips.VariableRate)).Video!.IsVariable);

    [Theory]
    [InlineData("mkv", "30000/1001")]
    [InlineData("webm", "60")]
    [InlineData("avi", "12")]
    public async Task A_constant_rate_is_not_taken_for_variable_where_the_container_rounds(string container, string rate)
    {
        var clip = await Clips.MakeAsync($"constant.{container}", ["-f", "lavfi", "-i", $"testsrc2=size=96x64:duration=2:rate={rate}", .. container == "webm" ? (string[])["-c:v", "libvpx", "-deadline", "realtime"] : []]);
        Assert.False((await ProbeAsync(clip)).Video!.IsVariable);
    }

    [Fact(Timeout = 180000)]
    public async Task Subtitles_are_listed_with_their_language()
    {
        var track = Assert.Single((await ProbeAsync(await Clips.Subtitled)).Subtitles);
        Assert.Equal(("subrip", "en"), (track.Codec, track.Language));
    }

    [Fact(Timeout = 180000)]
    public async Task Chapters_and_the_day_of_recording_are_read()
    {
        var media = await ProbeAsync(await Clips.Chaptered);
        Assert.Equal(new DateOnly(2025, 3, 14), media.RecordedOn);
        Assert.Equal(["One", "Two"], media.Chapters.Select(c => c.Title));
        Assert.Equal(1, media.Chapters[1].Start, 0.01);
    }

    [Fact(Timeout = 180000)]
    public async Task Sound_alone_is_a_recording_and_a_cover_is_no_video()
    {
        var media = await ProbeAsync(await Clips.Covered);
        Assert.Null(media.Video);
        Assert.Null(media.Poster);
        Assert.Equal("mp3", media.Audio!.Codec);
    }

    [Theory]
    [InlineData("live.webm", "-c:v libvpx -deadline realtime -c:a libopus -f webm -live 1")]
    [InlineData("raw.h264", "-an -c:v libx264 -f h264")]
    [InlineData("raw.aac", "-vn -c:a aac -b:a 8k -f adts")]
    public async Task A_duration_that_the_header_lacks_is_measured(string name, string arguments)
    {
        var clip = await Clips.MakeAsync(name, ["-i", await Clips.Lecture, .. arguments.Split(' ')]);
        Assert.InRange((await ProbeAsync(clip)).Duration, 2.85, 3.15);
    }

    [Fact(Timeout = 180000)]
    public async Task Goes_on_with_what_is_there_of_a_recording_that_breaks_off()
    {
        var whole = await Clips.MakeAsync("long.mp4", ["-f", "lavfi", "-i", "testsrc2=size=320x180:rate=10:duration=60", "-f", "lavfi", "-i", "sine=duration=60", "-g", "20", "-movflags", "+faststart"]);
        var bytes = await File.ReadAllBytesAsync(whole);
        await File.WriteAllBytesAsync(folder["cut.mp4"], bytes[..(bytes.Length / 2)]);
        var media = await ProbeAsync(folder["cut.mp4"]);
        Assert.InRange(media.Duration, 15, 45);
        Assert.Contains("breaks off", Assert.Single(log), StringComparison.Ordinal);
        Assert.InRange(media.ShouldLast!.Value, 59.9, 60.2);
        Assert.Contains($"breaks off at 0:{(int)media.Duration:00} of 1:00.", media.Remark(), StringComparison.Ordinal);
        Assert.Null((await ProbeAsync(whole, "whole")).Remark());
    }

    [Theory]
    [InlineData("lecture.mp4", "This is only text.\n", "not a recording")]
    [InlineData("lecture.mp4", "", "empty")]
    [InlineData("lecture.mp4", "#EXTM3U\n#EXTINF:1,\n/etc/passwd\n", "playlist")]
    [InlineData("lecture.mkv", "ffconcat version 1.0\nfile /etc/passwd\n", "playlist")]
    [InlineData("lecture.mp4", "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n", "playlist")]
    [InlineData("lecture.mpd", "<?xml version=\"1.0\"?>\n<MPD type=\"static\"></MPD>", "playlist")]
    [InlineData("-i.mp4", "%PDF-1.7", "not a recording")]
    public async Task What_is_no_recording_is_refused_in_words(string name, string content, string expected)
    {
        await File.WriteAllTextAsync(folder[name], content);
        await RefusedAsync(folder[name], expected);
    }

    [Fact(Timeout = 180000)]
    public async Task A_recording_without_its_index_is_refused_in_words()
    {
        var bytes = await File.ReadAllBytesAsync(await Clips.Lecture);
        await File.WriteAllBytesAsync(folder["cut.mp4"], bytes[..(bytes.Length / 2)]);
        await RefusedAsync(folder["cut.mp4"], "cut off");
    }

    [Theory]
    [InlineData("avc1", "encv")]
    [InlineData("mp4a", "drms")]
    public async Task A_locked_recording_is_refused_in_words(string open, string locked)
    {
        // A shop renames the sample entry and encrypts what it describes.
        var text = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(await Clips.Lecture));
        var entry = text.LastIndexOf(open, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(folder["locked.mp4"], System.Text.Encoding.Latin1.GetBytes(text.Remove(entry, 4).Insert(entry, locked)));
        await RefusedAsync(folder["locked.mp4"], "copy protection");
    }

    [Fact(Timeout = 180000)]
    public async Task Subtitles_alone_are_no_recording() =>
        await RefusedAsync(await Clips.MakeAsync("words.mkv", ["-i", await Clips.Subtitled, "-map", "0:s", "-c", "copy"]), "neither a picture nor sound");

    [Fact(Timeout = 180000)]
    public async Task A_file_that_is_gone_is_refused_in_words()
    {
        var source = Clips.Source(await Clips.Sound) with { Path = folder["gone.mp3"] };
        var problem = await Assert.ThrowsAsync<StudioException>(() => Stage().RunAsync(new Recording(source), Run("work")));
        Assert.Contains("no longer there", problem.Message, StringComparison.Ordinal);
    }

    private async Task RefusedAsync(string path, string expected)
    {
        var problem = await Assert.ThrowsAsync<StudioException>(() => ProbeAsync(path));
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
    }

    private Task<MediaInfo> ProbeAsync(string path, string work = "work") => Stage().RunAsync(Clips.Recording(path), Run(work));

    private StageRun Run(string work) => new(folder[work], CancellationToken.None, new StageRunServices { Log = log.Add });

    private static ProbeMedia Stage() => ActivatorUtilities.CreateInstance<ProbeMedia>(new ServiceCollection().AddOptions().AddMedia().BuildServiceProvider());
}

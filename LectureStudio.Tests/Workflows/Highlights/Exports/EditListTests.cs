using System.Xml.Linq;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Exports;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;

namespace LectureStudio.Tests.Workflows.Highlights.Exports;

public class EditListTests
{
    private const string Hostile = "“A & B” <c> ]]>\n{\\pos} \u0001 שלום 😀 — 'quoted'";

    private static EditList List(double framesPerSecond = 25, bool video = true, bool sound = true, string file = "Übung 1 & 2.mp4") => EditList.Of(
        Hostile, new SourceFile("/srv/x/" + file, file, "00", 1),
        new MediaInfo(100, "mov", video ? new VideoStream(0, 1280, 720, framesPerSecond, false, 0, "h264", true) : null, sound ? new AudioStream(1, "aac", 2, 44100, null) : null, [], [], null, null),
        new ClipPlan(
            [
                new Clip("c1", Hostile, 0.9, [], [new(10, 12), new(13, 15.5)]),
                new Clip("c2", "Second", 0.8, [], [new(70, 80)]),
            ],
            new ScoreWeights(), null));

    [Theory]
    [InlineData(25, 1, 1500, "00:01:00:00")]
    [InlineData(30000, 1001, 1799, "00:00:59;29")]
    [InlineData(30000, 1001, 1800, "00:01:00;02")]
    [InlineData(30000, 1001, 17981, "00:09:59;29")]
    [InlineData(30000, 1001, 17982, "00:10:00;00")]
    [InlineData(30000, 1001, 107892, "01:00:00;00")]
    [InlineData(60000, 1001, 3600, "00:01:00;04")]
    [InlineData(24000, 1001, 1440, "00:01:00:00")]
    public void Timecode_keeps_real_time_at_the_rates_of_television(int numerator, int denominator, long frame, string expected) =>
        Assert.Equal(expected, new Timecode(new FrameRate(numerator, denominator)).Of(frame));

    [Fact]
    public void Every_drop_frame_number_but_the_dropped_ones_is_used_once()
    {
        var timecode = new Timecode(new FrameRate(30000, 1001));
        var codes = Enumerable.Range(0, 17982 * 2).Select(f => timecode.Of(f)).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.DoesNotContain(codes, c => c[6..] is "00;00" or "00;01" && c[4] != '0');
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void The_edl_has_an_event_for_picture_and_sound_of_each_piece()
    {
        var lines = Edl.Write(List(29.97)).Split('\n');
        Assert.Equal("FCM: DROP FRAME", lines[1]);
        var events = lines.Where(l => l.Length > 3 && char.IsDigit(l[0])).ToList();
        Assert.Equal(6, events.Count);
        Assert.Equal("001  AX       V     C        00:00:09;29 00:00:12;00 01:00:00;00 01:00:02;01", events[0]);
        Assert.StartsWith("002  AX       AA    C ", events[1]);
        Assert.DoesNotContain(lines, l => l.Any(char.IsControl));
        Assert.Equal(6, lines.Count(l => l == "* FROM CLIP NAME: Übung 1 & 2.mp4"));
        // In the edit each event begins where the one before ends.
        var pictures = events.Where(e => e.Contains(" V ")).ToList();
        Assert.All(pictures.Zip(pictures.Skip(1)), pair => Assert.Equal(pair.First[^11..], pair.Second[^23..^12]));
    }

    [Theory]
    [InlineData(25, "1/25s")]
    [InlineData(29.97, "1001/30000s")]
    [InlineData(23.976, "1001/24000s")]
    public void Fcpxml_has_all_times_on_frames_and_no_gaps(double framesPerSecond, string frame)
    {
        var document = XDocument.Parse(Fcpxml.Write(List(framesPerSecond)));
        Assert.Equal("1.9", document.Root!.Attribute("version")!.Value);
        Assert.Equal("fcpxml", document.DocumentType!.Name);
        Assert.Equal(frame, document.Descendants("format").Single().Attribute("frameDuration")!.Value);
        var one = Seconds(frame);
        var clips = document.Descendants("asset-clip").ToList();
        Assert.Equal(3, clips.Count);
        var at = 0m;
        foreach (var clip in clips)
        {
            Assert.Equal(at, Seconds(clip.Attribute("offset")!.Value), 9);
            Assert.Equal(document.Descendants("asset").Single().Attribute("id")!.Value, clip.Attribute("ref")!.Value);
            Assert.All(["offset", "start", "duration"], name => Assert.Equal(0, Math.Round(Seconds(clip.Attribute(name)!.Value) / one, 6) % 1));
            at += Seconds(clip.Attribute("duration")!.Value);
        }
        Assert.Equal(at, Seconds(document.Descendants("sequence").Single().Attribute("duration")!.Value), 9);
        Assert.Equal(2, document.Descendants("chapter-marker").Count());
        Assert.Equal("./%C3%9Cbung%201%20%26%202.mp4", document.Descendants("media-rep").Single().Attribute("src")!.Value);
        Assert.Contains("“A & B” <c> ]]>", clips[0].Attribute("name")!.Value);
    }

    [Fact]
    public void Sound_alone_has_no_picture_in_any_form()
    {
        var list = List(video: false);
        var asset = XDocument.Parse(Fcpxml.Write(list)).Descendants("asset").Single();
        Assert.Null(asset.Attribute("hasVideo"));
        Assert.Equal("1", asset.Attribute("hasAudio")!.Value);
        Assert.DoesNotContain(" V ", Edl.Write(list));
    }

    [Fact]
    public void A_name_with_folders_in_it_is_looked_for_beside_the_file()
    {
        var list = List(file: @"C:\talks\..\one.mp4");
        Assert.Contains("src=\"./one.mp4\"", Fcpxml.Write(list));
        Assert.Contains(">./one.mp4<", MltXml.Write(list));
    }

    [Fact]
    public void Mlt_has_the_cuts_in_frames_of_the_recording()
    {
        var document = XDocument.Parse(MltXml.Write(List()));
        Assert.Equal([("250", "299"), ("325", "387"), ("1750", "1999")], document.Descendants("entry").Select(e => (e.Attribute("in")!.Value, e.Attribute("out")!.Value)));
        Assert.Equal("362", document.Descendants("tractor").Single().Attribute("out")!.Value);
        Assert.Equal(["00:00:00.000", "00:00:04.520"], document.Descendants("property").Where(p => p.Attribute("name")!.Value == "start").Select(p => p.Value));
    }

    [Fact]
    public void Chapters_are_lines_that_can_be_pasted()
    {
        var chapters = new[] { new ReelChapter("One", 0, 12.5), new ReelChapter("Two\nlines", 12.5, 80) };
        Assert.Equal("0:00 One\n0:12 Two lines\n", ChapterList.Text(chapters));
        Assert.Contains("00:00:12.500 --> 00:01:20.000\nTwo lines", ChapterList.Vtt(chapters));
    }

    private static decimal Seconds(string time)
    {
        var parts = time.TrimEnd('s').Split('/');
        return parts.Length == 1 ? decimal.Parse(parts[0]) : decimal.Parse(parts[0]) / decimal.Parse(parts[1]);
    }
}

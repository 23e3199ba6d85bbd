using System.Text.Json;
using System.Text.Json.Serialization;
using LectureStudio.Pipeline.Algorithms.Layouts;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Pipeline.Workflows.Highlights.Layouts;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>Finds where the shared screen and the camera are, over time, in what finding the slides left: the video is not decoded again.</summary>
public sealed class AnalyseLayout(FrameReader frames) : Stage<(Recording Recording, MediaInfo Media, SlideTrack Slides), LayoutTrack>
{
    /// <summary>A rectangle that is not there is written as null.</summary>
    private static readonly JsonSerializerOptions WithNulls = new(StudioJson.Indented) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    public override string Doing => "Finding slide and speaker";

    public override int Version => 3;

    public override double UsualSeconds => 4;

    public override async Task<LayoutTrack> RunAsync((Recording Recording, MediaInfo Media, SlideTrack Slides) input, StageRun run)
    {
        var (recording, media, slides) = input;
        IReadOnlyList<LayoutSegment> segments = [];
        if (media.Video is { } video && slides.Cells is { } cells)
        {
            var pictures = new LayoutPictures(frames, recording.File.Path, video, slides.Slides);
            var motion = Motion.Read(cells, run);
            var cameras = await new CameraSearch(motion, pictures).FindAsync(run);
            segments = new LayoutTimeline(motion, pictures, slides, media.Duration).Build(cameras);
        }
        run.Report(1, segments.Any(s => s.Camera is not null) ? "Slide and speaker found" : "No camera picture");
        var file = run.NewFile("layout.json");
        var found = new { Segments = segments.Select(s => new { s.Start, s.End, Kind = JsonNamingPolicy.CamelCase.ConvertName(s.Kind.ToString()), s.Screen, s.Camera, s.Confidence, s.SplitRatio }) };
        await File.WriteAllTextAsync(file.Path, JsonSerializer.Serialize(found, WithNulls) + "\n", run.Cancellation);
        return new LayoutTrack(segments, file);
    }
}

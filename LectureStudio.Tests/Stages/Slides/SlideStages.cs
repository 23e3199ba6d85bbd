using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Stages.Slides;

/// <summary>The stage and its inputs, made by hand.</summary>
public static class SlideStages
{
    /// <summary>Runs it, after what can be left out has been found as when a recording is probed.</summary>
    public static async Task<SlideTrack> DetectAsync(Recording recording, MediaInfo media, StageRun run)
    {
        var (runner, tools) = (new ToolRunner(), Options.Create(new ToolOptions()));
        if (media.Video is { HasBFrames: true } video)
            media = media with { Video = video with { Skip = await new FrameReferences(runner, tools).FindAsync(recording.File.Path, video.Index, video.FrameRate, default) } };
        return await new DetectSlides(new FrameReader(runner, tools)).RunAsync((recording, media), run);
    }

    public static MediaInfo Media(double duration, int width, int height, double framesPerSecond = 25, bool hasBFrames = true, bool isVariable = false) =>
        new(duration, "mov", new VideoStream(0, width, height, framesPerSecond, isVariable, 0, "h264", hasBFrames), null, [], [], null, null);
}

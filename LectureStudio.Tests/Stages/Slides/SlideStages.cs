using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Stages.Slides;

/// <summary>The stage and its inputs, made by hand.</summary>
public static class SlideStages
{
    public static DetectSlides Detect()
    {
        var (runner, tools) = (new ToolRunner(), Options.Create(new ToolOptions()));
        return new DetectSlides(new FrameReader(runner, tools), new FrameReferences(runner, tools));
    }

    public static MediaInfo Media(double duration, int width, int height, double framesPerSecond = 25, bool hasBFrames = true, bool isVariable = false) =>
        new(duration, "mov", new VideoStream(0, width, height, framesPerSecond, isVariable, 0, "h264", hasBFrames), null, [], [], null, null);
}

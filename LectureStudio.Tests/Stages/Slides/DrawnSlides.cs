using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Stages.Slides;

/// <summary>Slides drawn by ffmpeg, so that what they say is known.</summary>
internal static class DrawnSlides
{
    /// <summary>Draws a slide of 1280 × 720.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="lines">The title, then the text, a line a line; letters, digits and spaces only.</param>
    /// <param name="filters">Further ffmpeg filters.</param>
    public static async Task<SlidePicture> DrawAsync(TempFolder folder, int number, string[] lines, string ground = "white", string ink = "black", params string[] filters)
    {
        var image = new StageFile($"slides/{number:000}.png", folder["track"]);
        Directory.CreateDirectory(Path.GetDirectoryName(image.Path)!);
        var text = lines.Select((line, i) => $"drawtext=font=DejaVu Sans:text='{line}':fontcolor={ink}:fontsize={(i == 0 ? 56 : 34)}:x=80:y={(i == 0 ? 50 : 120 + 70 * i)}");
        await new ToolRunner().RunAsync(
            new ToolCommand("ffmpeg", "-v", "error", "-f", "lavfi", "-i", $"color={ground}:size=1280x720", "-vf", string.Join(',', text.Concat(filters)), "-frames:v", "1", image.Path),
            CancellationToken.None);
        return new(number, image, number, null, []);
    }

    /// <summary>A track that shows each slide for ten seconds.</summary>
    public static SlideTrack Track(params SlidePicture[] slides) =>
        new([.. slides.Select((s, i) => new Visit(s.Slide, VisitKind.Slide, 10 * i, 10 * (i + 1), 0.98765))], slides);
}

using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Pipeline.Workflows.Handout.Document;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.Handout;

/// <summary>Runs composing and printing on their own, with the real programs.</summary>
internal static class HandoutStages
{
    public static Task<HandoutDocument> ComposeAsync(SampleLecture lecture, TempFolder folder) =>
        new ComposeHandout().RunAsync(
            (lecture.Media, lecture.Transcript, lecture.Track, lecture.Slides, lecture.Sections, lecture.Notes, lecture.Settings),
            Runs.In(folder, "compose-" + Guid.NewGuid().ToString("N")[..6]));

    public static Task<RenderedHandout> RenderAsync(HandoutDocument document, RenderSettings settings, TempFolder folder, ToolOptions? programs = null)
    {
        var (tools, options) = (new ToolRunner(), Options.Create(programs ?? new ToolOptions()));
        var stage = new RenderHandout(new SlidePrints(tools, options), new Weasyprint(tools, options), new Pandoc(tools, options), new PdfPages(tools, options));
        return stage.RunAsync((document, settings), Runs.In(folder, "render-" + Guid.NewGuid().ToString("N")[..6]));
    }

    /// <summary>Small slide pictures drawn by ffmpeg: <paramref name="colours"/> names the background of each.</summary>
    public static async Task<IReadOnlyList<StageFile>> PicturesAsync(TempFolder folder, string size = "640x360", params string[] colours)
    {
        Directory.CreateDirectory(folder["pictures/slides"]);
        var pictures = colours.Select((_, i) => new StageFile($"slides/{i + 1:000}.png", folder["pictures"])).ToList();
        foreach (var (picture, colour) in pictures.Zip(colours))
            await new ToolRunner().RunAsync(new ToolCommand("ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", $"color=c={colour}:s={size},drawgrid=w=80:h=60:c=gray", "-frames:v", "1", picture.Path), default);
        return pictures;
    }

    public static string Path(this RenderedHandout rendered, string name) => rendered.Files.Single(f => f.Name == name).Path;
}

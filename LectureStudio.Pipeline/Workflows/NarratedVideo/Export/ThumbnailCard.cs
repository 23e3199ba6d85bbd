using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Lettering;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Export;

/// <summary>The picture that stands for the video: a telling scene with the title over it.</summary>
public sealed class ThumbnailCard(ToolRunner runner, IOptions<ToolOptions> options)
{
    /// <summary>Pixels of the longer side, as video sites take it.</summary>
    private const int Longest = 1280;

    private const string TitleFile = "thumbnail.ass";

    /// <summary>What tells most about a lecture at a glance, best first; cards show words alone.</summary>
    private static readonly SceneKind[] Telling = [SceneKind.Figure, SceneKind.Picture, SceneKind.Formula, SceneKind.Table, SceneKind.Code, SceneKind.Text];

    internal async Task<StageFile> MakeAsync(Timeline timeline, SceneVideos videos, ThemeLook look, StageRun run)
    {
        var scene = Telling.Select(kind => timeline.Scenes.FirstOrDefault(s => s.Kind == kind)).FirstOrDefault(s => s is not null);
        var scale = (double)Longest / Math.Max(videos.Width, videos.Height);
        var (width, height) = (Even(videos.Width * scale), Even(videos.Height * scale));
        var file = run.NewFile("thumbnail.jpg");
        var title = run.NewFile("made/" + TitleFile);
        // A card has the title on it already.
        var filter = scene is null ? "" : "," + "ass=" + TitleFile;
        if (scene is not null) await File.WriteAllTextAsync(title.Path, Overlay(PlainText.Shorten(PlainText.OneLine(timeline.Title), 120), width, height, look), run.Cancellation);
        await runner.RunAsync(
            new ToolCommand(
                options.Value.Ffmpeg,
                [
                    "-hide_banner", "-v", "error", "-y", "-nostdin", "-f", "mjpeg", "-i", FfmpegInput.Url((scene ?? timeline.Scenes[0]).Video.Still.Path),
                    "-vf", string.Create(CultureInfo.InvariantCulture, $"scale={width}:{height}:flags=lanczos,setsar=1{filter}"),
                    "-frames:v", "1", "-q:v", "2", "-threads", "1", "-bitexact", "-f", "mjpeg", FfmpegInput.Url(file.Path),
                ])
            {
                WorkingDirectory = Path.GetDirectoryName(title.Path),
                LogFile = run.LogFile,
                Timeout = TimeSpan.FromMinutes(2),
            },
            run.Cancellation);
        return file;
    }

    /// <summary>The title in the theme's ink on a band of its ground along the lower edge, as an ASS script in pixels.</summary>
    internal static string Overlay(string title, int width, int height, ThemeLook look)
    {
        var (margin, least) = (width * 0.055, Math.Min(width, height) * 0.05);
        var size = Math.Min(width, height) * 0.12;
        var room = width - 2 * margin;
        // Smaller until it fits in three lines, of which the breaks leave a tenth empty.
        while (size > least && TextWidth.Of(title) * size * 1.08 > room * 0.9 * 3) size *= 0.94;
        var lines = Math.Clamp((int)Math.Ceiling(TextWidth.Of(title) * size * 1.08 / (room * 0.9)), 1, 4);
        var band = lines * size * 1.3 + margin;
        var (top, stroke) = (height - band, Math.Max(4, size * 0.09));
        var script = new AssScript((width, height), new AssStyle("Title", (int)size, Colour(look.Ink), Bold: true, 1, 0, 0, 255));
        script.Draw("Title", 0, 60, Colour(look.Ground), Rectangle(top, height, width));
        script.Draw("Title", 0, 60, Colour(look.Accent), Rectangle(top - stroke, top, width));
        script.WriteLeft("Title", (int)margin, (int)(height - margin / 2), (int)room, grows: -1, title);
        return script.ToString();
    }

    private static string Rectangle(double top, double bottom, int width) => string.Create(CultureInfo.InvariantCulture, $"m 0 {top:0} l {width} {top:0} {width} {bottom:0} 0 {bottom:0}");

    private static int Colour(string hex) => int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int Even(double pixels) => Math.Max(2, (int)Math.Round(pixels / 2) * 2);
}

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

    /// <summary>Bold letters are wider than <see cref="TextWidth"/> says.</summary>
    private const double Bold = 1.06;

    /// <summary>Lines of Noto Sans are so many times their size apart.</summary>
    private const double LineHeight = 1.36;

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
        var margin = width * 0.055;
        var (lines, size) = Fit(title, width - 2 * margin, Math.Min(width, height));
        var band = lines * size * LineHeight + margin;
        var (top, stroke) = (height - band, Math.Max(4, size * 0.09));
        var script = new AssScript((width, height), new AssStyle("Title", (int)size, Colour(look.Ink), Bold: true, 1, 0, 0, 255));
        script.Draw("Title", 0, 60, Colour(look.Ground), Rectangle(top, height, width));
        script.Draw("Title", 0, 60, Colour(look.Accent), Rectangle(top - stroke, top, width));
        script.WriteLeft("Title", (int)margin, (int)(height - margin / 2), (int)(width - 2 * margin), grows: -1, title);
        return script.ToString();
    }

    /// <summary>As few lines as hold it in large letters; three of smaller ones hold the rest.</summary>
    private static (int Lines, double Size) Fit(string title, double room, double side)
    {
        var letters = TextWidth.Of(title) * Bold;
        foreach (var lines in (int[])[1, 2, 3])
        {
            // Lines never break evenly.
            var fitting = Math.Min(side * 0.12, room * (lines == 1 ? 1 : 0.88) * lines / letters);
            if (fitting >= side * 0.085) return (lines, fitting);
        }
        return (3, Math.Max(side * 0.04, room * 0.88 * 3 / letters));
    }

    private static string Rectangle(double top, double bottom, int width) => string.Create(CultureInfo.InvariantCulture, $"m 0 {top:0} l {width} {top:0} {width} {bottom:0} 0 {bottom:0}");

    private static int Colour(string hex) => int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int Even(double pixels) => Math.Max(2, (int)Math.Round(pixels / 2) * 2);
}

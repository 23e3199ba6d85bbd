using System.Globalization;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Painting;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Planes;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Encoding;

/// <summary>A finished film of a scene, under the name of its recipe.</summary>
internal sealed record FilmedScene(StageFile Video, StageFile Still);

/// <summary>Makes one scene's film: its frames are painted here and handed to one ffmpeg, which writes the letters on them and encodes.</summary>
public sealed class SceneEncoder(PictureReader pictures, Backdrop backdrop, ToolRunner runner, IOptions<ToolOptions> options)
{
    /// <summary>Beside each other in the folder ffmpeg runs in: a path in a filter graph would have to be escaped thrice.</summary>
    private const string LettersFile = "letters.ass";

    private static readonly string[] Still = ["-frames:v", "1", "-q:v", "3", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-f", "mjpeg"];

    /// <param name="report">Gets the seconds done.</param>
    internal async Task<FilmedScene> FilmAsync(SceneRecipe recipe, ItemRun item, string? logFile, Action<double> report)
    {
        var painter = await PrepareAsync(recipe, item.Cancellation);
        var (video, still) = (item.NewFile($"made/{recipe.Hash}.mp4"), item.NewFile($"made/{recipe.Hash}.jpg"));
        var folder = Path.GetDirectoryName(video.Path)!;
        var letters = Path.Combine(folder, LettersFile);
        await File.WriteAllTextAsync(letters, recipe.Letters, item.Cancellation);
        try
        {
            await runner.RunAsync(
                new ToolCommand(options.Value.Ffmpeg, Arguments(recipe, video.Path, still.Path))
                {
                    WorkingDirectory = folder,
                    LogFile = logFile,
                    LowPriority = true,
                    WriteInput = (input, stop) => WriteAsync(painter, recipe, input, stop),
                    OnOutputLine = line => { if (FfmpegProgress.TryParse(line) is { } done) report(done); },
                    // A scene is encoded in a few times its length; what takes this long never ends.
                    Timeout = TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(240 * recipe.Seconds),
                },
                item.Cancellation);
        }
        finally
        {
            File.Delete(letters);
        }
        return new(video, still);
    }

    private async Task<ScenePainter> PrepareAsync(SceneRecipe recipe, CancellationToken cancellation)
    {
        var joint = await backdrop.MakeAsync(recipe.Joint, recipe.Logo, recipe.Size, cancellation);
        var behind = recipe.Behind is { } own ? await backdrop.MakeAsync(own, recipe.Logo, recipe.Size, cancellation) : joint;
        // A page that several shots show is drawn once, as large as any of them needs it.
        var pages = new Dictionary<PictureSource, YuvPicture>();
        foreach (var shots in recipe.Shots.GroupBy(s => s.Picture)) pages[shots.Key] = await pictures.ReadAsync(shots.Key, shots.Max(s => s.WidestPage), cancellation);
        return new(recipe, joint, behind, [.. recipe.Shots.Select(s => pages[s.Picture])]);
    }

    private static async Task WriteAsync(ScenePainter painter, SceneRecipe recipe, Stream input, CancellationToken stop)
    {
        for (long frame = 0; frame < recipe.Frames; frame++)
        {
            painter.Paint(frame);
            await WriteAsync(painter.Frame, input, stop);
        }
        if (!HasStillOfItsOwn(recipe)) return;
        painter.PaintStill();
        await WriteAsync(painter.Frame, input, stop);
    }

    private static async Task WriteAsync(YuvPicture frame, Stream input, CancellationToken stop)
    {
        foreach (var plane in frame.Planes) await input.WriteAsync(plane.Data, stop);
    }

    /// <summary>A page is shown without the light on what is spoken about in the middle, in a frame behind the last; a card as it is then, for its words are written by ffmpeg.</summary>
    private static bool HasStillOfItsOwn(SceneRecipe recipe) => recipe.Shots.Any(s => s.Spots.Count > 0);

    private static List<string> Arguments(SceneRecipe recipe, string video, string still)
    {
        var (size, rate) = (recipe.Size, recipe.Size.Fps.ToString(CultureInfo.InvariantCulture));
        var samples = (long)Math.Round(recipe.Frames * (double)SceneClock.SampleRate / size.Fps);
        var graph = string.Create(
            CultureInfo.InvariantCulture,
            $"[0:v]setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709,ass={LettersFile},split[written][seen];[written]trim=end_frame={recipe.Frames}{SceneEncoding.Upload(recipe.Encoder)}[picture];[seen]select='eq(n,{(HasStillOfItsOwn(recipe) ? recipe.Frames : recipe.Frames / 2)})',scale=out_range=pc:out_color_matrix=bt601,format=yuvj420p[still];[1:a:0]atrim=end_sample={samples},apad=whole_len={samples}[sound]");
        return
        [
            "-hide_banner", "-v", "error", "-y", .. SceneEncoding.Device(recipe.Encoder), .. FfmpegProgress.Arguments,
            "-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", string.Create(CultureInfo.InvariantCulture, $"{size.Width}x{size.Height}"), "-framerate", rate, "-i", "pipe:0",
            .. FfmpegInput.Arguments(recipe.Sound.Path), "-filter_complex", graph,
            "-map", "[picture]", "-map", "[sound]", .. SceneEncoding.Video(recipe.Encoder, size.Fps), .. Mp4Output.Audio, .. Mp4Output.Container, FfmpegInput.Url(video),
            "-map", "[still]", .. Still, FfmpegInput.Url(still),
        ];
    }
}

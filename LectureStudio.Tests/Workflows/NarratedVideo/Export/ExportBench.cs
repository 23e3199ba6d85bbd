using System.Globalization;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Export;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Export;

/// <summary>Scenes of known content: each begins with one white frame and, at the same moment, a beep; further beeps are its sentences.</summary>
internal sealed class ExportBench(TempFolder folder)
{
    public const int Fps = 30;
    private const int Width = 320;
    private const int Height = 180;

    private readonly ToolRunner runner = new();

    public ExportVideoSettings Settings { get; init; } = new();

    public SourceFile? Music { get; init; }

    /// <param name="scenes">Beats of each scene, and its sentences: text, and when it is heard.</param>
    public async Task<NarratedVideoFiles> ExportAsync(string work, params (string Title, int Beats, (string Text, double Start)[] Sentences)[] scenes)
    {
        var (script, spoken, videos) = (new List<ScriptScene>(), new List<SpokenScene>(), new List<SceneVideo>());
        foreach (var (i, (title, beats, sentences)) in scenes.Index())
        {
            var (id, seconds) = ($"s{i}", beats * SceneClock.Beat);
            script.Add(new(id, i == 0 ? SceneKind.Title : SceneKind.Text, title, i + 1, [.. sentences.Select(s => new ScriptSentence(s.Text, i + 1, new PageBox(0.1, 0.2, 0.3, 0.4)))]));
            spoken.Add(new(id, await SoundAsync(id, seconds, [.. sentences.Select(s => s.Start)]), seconds, [.. sentences.Select(s => new SpokenSentence(s.Start, s.Start + 0.1, "test"))]));
            videos.Add(await PictureAsync(id, seconds));
        }
        var document = new SourceDocument("Gradients", "A. Author", "en", DocumentKind.Slides, [], null, []);
        var options = Options.Create(new ToolOptions());
        return await new ExportVideo(new MusicBed(runner, options), new VideoJoin(runner, options), new ThumbnailCard(runner, options)).RunAsync(
            (new GivenDocument(new SourceFile("/nowhere/deck.pdf", "deck.pdf", "0", 1)), new GivenPictures([]), new GivenMusic(Music), document, new Script("Gradients & *more*", "en", "builtin", script),
                new SpokenScript(spoken, "test", []), new Backgrounds(new ThemeLook("light", "#ffffff", "#101010", "#3366cc"), []), new SceneVideos(videos, Width, Height, Fps, "libx264"), Settings),
            Runs.In(folder, work));
    }

    /// <summary>Beeps of 40 ms at the given seconds and silence between them, 48 kHz mono.</summary>
    private async Task<StageFile> SoundAsync(string id, double seconds, double[] starts)
    {
        var file = new StageFile(id + ".wav", folder.Path);
        var beeps = string.Join('+', starts.Select(s => string.Create(CultureInfo.InvariantCulture, $"between(t,{s},{s + 0.04})")).DefaultIfEmpty("0"));
        if (!File.Exists(file.Path)) await RunAsync(["-f", "lavfi", "-i", string.Create(CultureInfo.InvariantCulture, $"aevalsrc='0.3*({beeps})*sin(2*PI*1000*t)':s=48000,atrim=end_sample={seconds * 48000:0}"), "-c:a", "pcm_s16le", file.Path]);
        return file;
    }

    private async Task<SceneVideo> PictureAsync(string id, double seconds)
    {
        var (video, still, frames) = (new StageFile(id + ".mp4", folder.Path), new StageFile(id + ".jpg", folder.Path), (long)Math.Round(seconds * Fps));
        if (!File.Exists(video.Path))
        {
            await RunAsync(["-f", "lavfi", "-i", $"color=black:s={Width}x{Height}:r={Fps},drawbox=c=white:t=fill:enable='lt(n,1)'", "-f", "lavfi", "-i", "anullsrc=r=48000:cl=stereo", "-frames:v", $"{frames}", "-shortest",
                "-c:v", "libx264", "-preset", "ultrafast", "-bf", "0", "-pix_fmt", "yuv420p", "-c:a", "aac", video.Path]);
            await RunAsync(["-f", "lavfi", "-i", $"testsrc=s={Width}x{Height}", "-frames:v", "1", "-f", "mjpeg", still.Path]);
        }
        return new(id, video, still, frames);
    }

    private Task RunAsync(IReadOnlyList<string> arguments) => runner.RunAsync(new ToolCommand("ffmpeg", ["-v", "error", "-y", .. arguments]), CancellationToken.None);
}

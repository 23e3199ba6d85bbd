using LectureStudio.Pipeline.Algorithms.Slides;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Fonts;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Encoding;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Painting;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Pictures;

/// <summary>Films, and what they were made of.</summary>
internal sealed record MadeFilms(SourceDocument Document, Script Script, SpokenScript Spoken, Backgrounds Behind, SceneVideos Videos);

/// <summary>A small document, script and sound, to be filmed in a test.</summary>
internal sealed class SceneBench(TempFolder folder)
{
    private static readonly ToolRunner Runner = new();
    private static readonly IOptions<ToolOptions> Tools = Options.Create(new ToolOptions());

    public static readonly PageBox Upper = new(0.06, 0.08, 0.6, 0.12);
    public static readonly PageBox Lower = new(0.06, 0.5, 0.6, 0.12);

    public ComposeScenesSettings Settings { get; init; } = new() { Resolution = "180p", Fps = "24" };

    public BackgroundSettings BackgroundSettings { get; init; } = new();

    /// <summary>Seconds from one sentence to the next; half of them it is spoken.</summary>
    public double Pace { get; init; } = 1;

    /// <summary>Kept items; a folder for each film made.</summary>
    public string Kept => folder["kept"];

    /// <summary>A page of a PDF with two lines, drawn in black on white.</summary>
    public async Task<SourceDocument> DocumentAsync()
    {
        await Pdfs.WriteAsync(folder["deck.pdf"], "", ["Upper line of words", "Lower line of words"], ["Another page", "With other words"]);
        await File.WriteAllBytesAsync(folder["preview.png"], Png.Encode(Enumerable.Repeat((byte)200, 64 * 36 * 3).ToArray(), 64, 36));
        return new("A title", "An author", "en", DocumentKind.Slides, [Page(1), Page(2)], null, []);
    }

    public GivenDocument Given() => new(new SourceFile(folder["deck.pdf"], "deck.pdf", "deck", 1));

    public static ScriptScene Scene(string id, SceneKind kind, string title, int page, params ScriptSentence[] sentences) => new(id, kind, title, page, sentences);

    /// <summary>The first sentence comes after half a second of silence.</summary>
    public async Task<SpokenScript> SpokenAsync(Script script)
    {
        var scenes = new List<SpokenScene>();
        foreach (var scene in script.Scenes)
        {
            var seconds = SceneClock.Beats(Math.Max(1.5, scene.Sentences.Count * Pace + 0.5)) * SceneClock.Beat;
            var name = $"{scene.Sentences.Count}.wav";
            await using (var wave = new WaveFile(folder[name], SceneClock.SampleRate)) await wave.WriteAsync(new byte[2 * (int)Math.Round(seconds * SceneClock.SampleRate)], default);
            scenes.Add(new(scene.Id, new(name, folder.Path), seconds, [.. scene.Sentences.Select((_, i) => new SpokenSentence(0.5 + i * Pace, 0.5 + (i + 0.5) * Pace, "none"))]));
        }
        return new(scenes, "none", []);
    }

    public async Task<SceneVideos> FilmAsync(string work, params ScriptScene[] scenes) => (await MakeAsync(work, scenes)).Videos;

    /// <summary>The films, with all they were made of.</summary>
    public async Task<MadeFilms> MakeAsync(string work, params ScriptScene[] scenes)
    {
        var (document, script) = (await DocumentAsync(), new Script("A title", "en", "builtin", scenes));
        var run = new StageRun(folder[work], default, new StageRunServices { ItemsFolder = Kept, Parallelism = 2 });
        var behind = await Background().RunAsync((document, script, BackgroundSettings), Runs.In(folder, work + "-behind"));
        var spoken = await SpokenAsync(script);
        return new(document, script, spoken, behind, await Compose().RunAsync((Given(), new(null), document, script, spoken, behind, Settings), run));
    }

    public static MakeBackgrounds Background(PicturesOptions? options = null)
    {
        var blur = new PageBlur(Runner, Tools);
        return new(new BackgroundMaker(blur, new PictureEndpoint(blur, Options.Create(options ?? new()))));
    }

    private static ComposeScenes Compose()
    {
        var pictures = new PictureReader(Runner, Tools);
        return new(new SceneEncoder(pictures, new Backdrop(pictures), Runner, Tools), pictures, new Encoders(Runner, Tools), new FontCoverage(Runner, Tools));
    }

    private DocumentPage Page(int number) =>
        new(number, PageOrigin.Document, number, 640, 360, [], new("preview.png", folder.Path), null, new("#ffffff", "#000000", "#2f5da8"), false);
}

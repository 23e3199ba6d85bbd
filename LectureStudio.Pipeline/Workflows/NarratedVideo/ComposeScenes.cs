using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Fonts;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Encoding;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>What <see cref="ComposeScenes"/> depends on.</summary>
public sealed record ComposeScenesSettings : IStageSettings
{
    public string Resolution { get; init; } = "1080p";
    public string Format { get; init; } = "16:9";
    public string Fps { get; init; } = "30";
    public string Captions { get; init; } = "sidecar";
    public string Transition { get; init; } = "fade";
    public string Encoder { get; init; } = "software";
}

/// <summary>Makes a film of every scene. Each is kept under its recipe: a change of one sentence films one scene.</summary>
public sealed class ComposeScenes(SceneEncoder films, PictureReader pictures, Encoders encoders, FontCoverage fonts)
    : Stage<(GivenDocument Given, GivenLogo Logo, SourceDocument Document, Script Script, SpokenScript Spoken, Backgrounds Backgrounds, ComposeScenesSettings Settings), SceneVideos>
{
    public override string Doing => "Filming the scenes";

    public override int Version => 3; // 2: letters without a font are left out. 3: close views cut fewer lines, small pictures stay small.

    public override Lane Lane => Lane.Encode;

    /// <summary>With another font the same words may be written that were left out.</summary>
    public override string? Fingerprint => fonts.Missing is { Count: > 0 } missing ? "without " + string.Join(' ', missing.Select(m => m.Name)) : null;

    /// <summary>As long as the video, whatever it is made of.</summary>
    public override bool GrowsWithRecording => false;

    public override double UsualSeconds => 120;

    public override double LeastSeconds => 5;

    public override async Task<SceneVideos> RunAsync(
        (GivenDocument Given, GivenLogo Logo, SourceDocument Document, Script Script, SpokenScript Spoken, Backgrounds Backgrounds, ComposeScenesSettings Settings) input, StageRun run)
    {
        var (document, settings) = (input.Document, input.Settings);
        var (script, notice) = LetteredScript.Of(input.Script, fonts, settings.Captions != "sidecar");
        var size = VideoSize.Of(settings.Resolution, settings.Format, settings.Fps);
        var encoder = await encoders.ChooseAsync(settings.Encoder, size, run);
        var behind = await BehindAsync(input.Backgrounds, run.Cancellation);
        var production = new Production(
            size, input.Backgrounds.Look, settings.Transition, settings.Captions != "sidecar", script.Title, document.Author, behind.Joint,
            input.Logo.File is { } logo ? new(new(logo.Path, logo.Sha256), SceneLayout.Of(size, settings.Captions != "sidecar").Strip) : null, encoder);
        var director = new SceneDirector(production, new PageSources(input.Given, document, document.Made is { } made ? await ContentFile.OfAsync(made.Path, run.Cancellation) : null), pictures);
        var recipes = new List<SceneRecipe>();
        foreach (var scene in script.Scenes)
        {
            var spoken = input.Spoken.Scenes.First(s => s.Id == scene.Id);
            recipes.Add(await director.DirectAsync(scene, spoken, behind.Own.GetValueOrDefault(scene.Id), await ContentFile.OfAsync(spoken.Sound.Path, run.Cancellation), run.Cancellation));
        }
        var filmed = await FilmAsync(recipes, run);
        return new([.. script.Scenes.Select((s, i) => Named(s.Id, filmed[recipes[i].Hash], recipes[i].Frames, run))], size.Width, size.Height, size.Fps, encoder, notice);
    }

    /// <summary>
    /// What lies behind: one picture for all, or for scenes with pictures of their own the theme's colour where they meet, from which each scene's
    /// picture comes and to which it goes, so that nothing jumps there.
    /// </summary>
    private static async Task<(BackgroundSource Joint, IReadOnlyDictionary<string, BackgroundSource> Own)> BehindAsync(Backgrounds backgrounds, CancellationToken cancellation)
    {
        var ground = Rgb.Parse(backgrounds.Look.Ground, Rgb.White).Number;
        var contents = new Dictionary<string, ContentFile>();
        foreach (var path in backgrounds.Pictures.Select(p => p.Picture.Path).Distinct()) contents[path] = await ContentFile.OfAsync(path, cancellation);
        if (contents.Values.DistinctBy(c => c.Hash).Count() < 2) return (new(contents.Values.FirstOrDefault(), ground), new Dictionary<string, BackgroundSource>());
        return (new(null, ground), backgrounds.Pictures.ToDictionary(p => p.Scene, p => new BackgroundSource(contents[p.Picture.Path], ground)));
    }

    private async Task<IReadOnlyDictionary<string, FilmedScene>> FilmAsync(IReadOnlyList<SceneRecipe> recipes, StageRun run)
    {
        // Two scenes that look and sound the same are one film.
        var different = recipes.DistinctBy(r => r.Hash).ToList();
        var progress = new FilmProgress(run, different);
        var filmed = await progress.Run().EachAsync(
            different, r => r.Hash,
            async (recipe, item) =>
            {
                var film = await films.FilmAsync(recipe, item, run.LogFile, seconds => progress.Filming(recipe, seconds));
                progress.Filmed(recipe);
                // A copy, for the item's own files are taken away when it is kept.
                var seen = run.NewFile($"seen/{recipe.Hash}.jpg");
                File.Copy(film.Still.Path, seen.Path, overwrite: true);
                run.Show(seen);
                return film;
            },
            ItemsKept.AcrossRuns);
        return different.Zip(filmed).ToDictionary(p => p.First.Hash, p => p.Second);
    }

    private static SceneVideo Named(string id, FilmedScene film, long frames, StageRun run)
    {
        var (video, still) = (run.NewFile($"scenes/{id}.mp4"), run.NewFile($"scenes/{id}.jpg"));
        HardLink.Create(film.Video.Path, video.Path);
        HardLink.Create(film.Still.Path, still.Path);
        return new(id, video, still, frames);
    }
}

using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures;

/// <summary>Makes the pictures that lie behind the pages.</summary>
public sealed class BackgroundMaker(PageBlur blur, PictureEndpoint endpoint)
{
    /// <summary>The picture endpoint in use, for it changes the result; null without one.</summary>
    public string? Endpoint => endpoint.IsConfigured ? endpoint.Name : null;

    internal async Task<IReadOnlyList<SceneBackground>> MakeAsync(SourceDocument document, Script script, string kind, ThemeLook look, VideoSize size, StageRun run) => kind switch
    {
        "blur" => await BlurAsync(document, script, look, size, run),
        "endpoint" => For(script, await AskAsync(document, look, size, run) ?? await DrawAsync(look, size, run)),
        _ => For(script, await DrawAsync(look, size, run)),
    };

    /// <summary>One picture for all: what lies behind does not change from scene to scene.</summary>
    private static IReadOnlyList<SceneBackground> For(Script script, StageFile picture) => [.. script.Scenes.Select(s => new SceneBackground(s.Id, picture))];

    private static async Task<StageFile> DrawAsync(ThemeLook look, VideoSize size, StageRun run)
    {
        var file = run.NewFile("backgrounds/theme.png");
        await File.WriteAllBytesAsync(file.Path, ThemePicture.Draw(look, size.Width, size.Height), run.Cancellation);
        return file;
    }

    private async Task<IReadOnlyList<SceneBackground>> BlurAsync(SourceDocument document, Script script, ThemeLook look, VideoSize size, StageRun run)
    {
        var (made, pictures) = (new Dictionary<int, StageFile>(), new List<SceneBackground>());
        foreach (var (i, scene) in script.Scenes.Index())
        {
            if (!made.TryGetValue(scene.Page, out var picture))
            {
                var page = document.Pages.FirstOrDefault(p => p.Number == scene.Page) ?? document.Pages[0];
                picture = run.NewFile(FormattableString.Invariant($"backgrounds/page-{page.Number}.jpg"));
                await blur.MakeAsync(page.Preview.Path, look, size, picture.Path, run);
                made[scene.Page] = picture;
            }
            pictures.Add(new(scene.Id, picture));
            run.Report((i + 1.0) / script.Scenes.Count);
        }
        return pictures;
    }

    private async Task<StageFile?> AskAsync(SourceDocument document, ThemeLook look, VideoSize size, StageRun run)
    {
        endpoint.Require();
        var file = run.NewFile("backgrounds/picture.jpg");
        try
        {
            await endpoint.DrawAsync(document.Title, look, size, file, run);
            return file;
        }
        catch (StudioException e) when (!run.Cancellation.IsCancellationRequested)
        {
            run.Log($"The background is drawn from the theme: {e.Message} {e.Remedy}");
            File.Delete(file.Path);
            return null;
        }
    }
}

using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;

/// <summary>What all scenes of a video have in common.</summary>
/// <param name="Author">Null when the document does not say.</param>
/// <param name="Joint">What lies behind where scenes meet.</param>
internal sealed record Production(VideoSize Size, ThemeLook Look, string Transition, bool IsBurned, string Title, string? Author, BackgroundSource Joint, LogoSource? Logo, string Encoder)
{
    public SceneLayout Layout { get; } = SceneLayout.Of(Size, IsBurned);
}

/// <summary>Turns a scene of the script into the recipe of its film.</summary>
internal sealed class SceneDirector(Production production, PageSources pages, PictureReader pictures)
{
    /// <summary>How long a section's card stands before its page comes; seconds.</summary>
    private const double CardSeconds = 2.8;

    /// <summary>A scene this much longer than its card shows a page after it; seconds.</summary>
    private const double PageSeconds = 3;

    /// <summary>Seconds for which two pages of a scene are seen through one another.</summary>
    private const double PageChange = 0.4;

    private readonly VideoSize size = production.Size;

    /// <param name="behind">What lies behind this scene alone; null for the same as behind all.</param>
    public async Task<SceneRecipe> DirectAsync(ScriptScene scene, SpokenScene spoken, BackgroundSource? behind, ContentFile sound, CancellationToken cancellation)
    {
        var frames = size.Frames(spoken.Seconds);
        var seconds = (double)frames / size.Fps;
        var letters = new SceneLetters(size, production.Layout, production.Look, seconds);
        var reserved = production.Logo is null ? 0 : 200 * size.Unit;
        IReadOnlyList<Shot> shots = [];
        if (scene.Kind == SceneKind.Title)
        {
            letters.Card(production.Title, production.Author ?? (scene.Title == production.Title ? null : scene.Title), seconds, isLeft: true);
            shots = await ShotsAsync(scene, spoken, (0.25, seconds), production.Layout.CardPage, isStill: true, cancellation);
        }
        else if (scene.Kind is SceneKind.Section or SceneKind.Closing)
        {
            var hasPage = scene.Picture is not null || scene.Sentences.Any(s => s.Box is not null);
            var until = hasPage && seconds > CardSeconds + PageSeconds ? CardSeconds : seconds;
            letters.Card(scene.Title, scene.Title == production.Title ? production.Author : production.Title, until, isLeft: false);
            if (until < seconds) shots = await ShotsAsync(scene, spoken, (until - 0.2, seconds), production.Layout.Page, isStill: false, cancellation);
        }
        else
        {
            letters.Title(scene.Title, 0.5, reserved);
            shots = await ShotsAsync(scene, spoken, (0, seconds), production.Layout.Page, isStill: false, cancellation);
        }
        if (production.IsBurned) letters.Captions(Captions(scene, spoken));
        return new(size, frames, production.Look, production.Transition, production.Joint, behind, shots, letters.ToString(), production.Logo, sound, production.Encoder);
    }

    private async Task<IReadOnlyList<Shot>> ShotsAsync(ScriptScene scene, SpokenScene spoken, (double Start, double End) shown, ViewRect area, bool isStill, CancellationToken cancellation)
    {
        if (scene.Picture is { } picture) return [await PictureShotAsync(scene, picture, shown, area, cancellation)];
        var shots = new List<Shot>();
        var runs = Runs(scene, spoken);
        for (var i = 0; i < runs.Count; i++)
        {
            // A page comes in the pause before its first sentence.
            var start = i == 0 ? shown.Start : Math.Max(shown.Start, runs[i].Said[0].Start - PageChange);
            var end = i + 1 < runs.Count ? Math.Max(start, runs[i + 1].Said[0].Start) : shown.End;
            shots.Add(await PageShotAsync(pages.Page(runs[i].Page), runs[i].Said, (start, end), area, isStill, cancellation));
        }
        return shots;
    }

    private async Task<Shot> PictureShotAsync(ScriptScene scene, StageFile picture, (double Start, double End) shown, ViewRect area, CancellationToken cancellation)
    {
        var found = await pages.OfAsync(picture, 1, scene.Title, cancellation);
        var (width, height) = await pictures.SizeAsync(found.Path, cancellation);
        var source = found with { Aspect = (double)width / height };
        var framing = new Framing(area, source.Aspect, size, pixels: width);
        return new(source, shown.Start, shown.End, area, framing.Whole, Camera.Plan(framing, area, [], shown, drifts: true), []);
    }

    private async Task<Shot> PageShotAsync(DocumentPage page, IReadOnlyList<Said> said, (double Start, double End) shown, ViewRect area, bool isStill, CancellationToken cancellation)
    {
        var framing = new Framing(area, page.Aspect, size, page.Blocks.Count == 0 ? null : PageBox.Around(page.Blocks.Select(b => b.Box)), page.Origin == PageOrigin.Picture ? page.Width : null);
        var lined = said.Select(s => s with { Line = s.Box is { } box ? LineHeight(page, box) : 0 }).ToList();
        IReadOnlyList<Move> moves = isStill ? [] : Camera.Plan(framing, area, lined, shown, drifts: page.Origin == PageOrigin.Picture);
        return new(
            await pages.OfAsync(page, cancellation), shown.Start, shown.End, area, framing.Whole, moves,
            [.. said.Where(s => s.Box is { IsOnPage: true, W: var w, H: var h } && w * h < 0.8).Select(s => new Spot(s.Box!.Value, s.Start, s.End))]);
    }

    /// <summary>Sentences that follow one another on the same page.</summary>
    private static List<(int Page, List<Said> Said)> Runs(ScriptScene scene, SpokenScene spoken)
    {
        var runs = new List<(int Page, List<Said> Said)>();
        foreach (var (sentence, time) in scene.Sentences.Zip(spoken.Sentences))
        {
            if (runs.Count == 0 || runs[^1].Page != sentence.Page) runs.Add((sentence.Page, []));
            runs[^1].Said.Add(new(time.Start, time.End, sentence.Box, 0));
        }
        return runs.Count > 0 ? runs : [(scene.Page, [])];
    }

    /// <summary>The middle height of the printed lines in a part of a page.</summary>
    private static double LineHeight(DocumentPage page, PageBox box)
    {
        var heights = page.Blocks.SelectMany(b => b.Lines).Where(l => Middle(l.Box) is var (x, y) && x >= box.X && x <= box.Right && y >= box.Y && y <= box.Bottom).Select(l => l.Box.H).Order().ToList();
        return heights.Count == 0 ? 0 : heights[heights.Count / 2];

        static (double X, double Y) Middle(PageBox line) => (line.X + line.W / 2, line.Y + line.H / 2);
    }

    /// <summary>The sentences as captions. Where in a sentence a word is said follows from how much is written before it.</summary>
    private static IEnumerable<Caption> Captions(ScriptScene scene, SpokenScene spoken) => scene.Sentences.Zip(spoken.Sentences, (sentence, time) =>
    {
        var words = sentence.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (letters, done, timed) = (words.Sum(w => w.Length + 1.0), 0.0, new List<CaptionWord>());
        foreach (var word in words)
        {
            var start = time.Start + (time.End - time.Start) * done / letters;
            done += word.Length + 1;
            timed.Add(new(start, time.Start + (time.End - time.Start) * done / letters, word));
        }
        return new Caption(time.Start, time.End, string.Join(' ', words), null, timed);
    });
}

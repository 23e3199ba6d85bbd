using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;

/// <summary>Tells where the picture of a page comes from, at whatever resolution.</summary>
/// <param name="made">The content of <see cref="SourceDocument.Made"/>; null without it.</param>
internal sealed class PageSources(GivenDocument given, SourceDocument document, ContentFile? made)
{
    private readonly Dictionary<string, ContentFile> hashes = new(StringComparer.Ordinal);

    /// <summary>The page of that number; the nearest before it when a script names one that is not there.</summary>
    public DocumentPage Page(int number) =>
        document.Pages.FirstOrDefault(p => p.Number == number) ?? document.Pages.LastOrDefault(p => p.Number < number) ?? document.Pages[0];

    public async Task<PictureSource> OfAsync(DocumentPage page, CancellationToken cancellation)
    {
        var ground = Rgb.Parse(page.Colours.Ground, Rgb.White).Number;
        return page.Origin switch
        {
            PageOrigin.Document when given.File is { } file => new(file.Path, file.Sha256, page.OriginPage, page.Aspect, ground),
            PageOrigin.Made when made is not null => new(made.Path, made.Hash, page.OriginPage, page.Aspect, ground),
            PageOrigin.Picture when page.Picture is { } picture => await PictureAsync(picture.Path, page.Aspect, ground, $"page {page.Number}", cancellation),
            // The preview is always there, if not as sharp.
            _ => await PictureAsync(page.Preview.Path, page.Aspect, ground, $"page {page.Number}", cancellation),
        };
    }

    /// <summary>A picture that stands in place of a page.</summary>
    /// <param name="aspect">Width ÷ height.</param>
    public Task<PictureSource> OfAsync(StageFile picture, double aspect, string scene, CancellationToken cancellation) =>
        PictureAsync(picture.Path, aspect, Rgb.White.Number, $"the scene “{scene}”", cancellation);

    private async Task<PictureSource> PictureAsync(string path, double aspect, int ground, string where, CancellationToken cancellation)
    {
        if (!File.Exists(path)) throw new StudioException($"The picture of {where} is no longer there.", "Put it in again, or take it out of the script, and choose Retry.");
        if (!hashes.TryGetValue(path, out var content)) hashes[path] = content = await ContentFile.OfAsync(path, cancellation);
        return new(path, content.Hash, 0, aspect, ground);
    }
}

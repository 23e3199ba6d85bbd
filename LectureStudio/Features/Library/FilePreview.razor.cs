using LectureStudio.Components.Controls;
using LectureStudio.Features.Course.Result;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Library;

public sealed partial class FilePreview(LectureReader reader, Pipeline.Catalog.Library library)
{
    private const int MostText = 200_000;

    private Form form;
    private string? text;
    private string madeFrom = "";
    private ArtifactLook look = null!;

    private enum Form { None, Picture, Video, Audio, Pdf, Page, Text }

    [Parameter, EditorRequired] public required ArtifactSummary Artifact { get; set; }

    /// <summary>Captions for a video.</summary>
    [Parameter] public Guid? Captions { get; set; }

    /// <summary>"Recording · Captions as given · 12 slides".</summary>
    private static string Told(IReadOnlyList<ArtifactSummary> parents)
    {
        var slides = parents.Count(p => p.Kind == ArtifactKind.Slide && !ArtifactLook.IsDeckPage(p));
        var others = parents.Where(p => p.Kind != ArtifactKind.Slide).Select(ArtifactLook.Of).OrderBy(l => l.Rank).Select(l => l.Title).Distinct();
        return string.Join(" · ", slides > 0 ? others.Append(Words.Count(slides, "slide")) : others);
    }

    private bool IsSite => Artifact.Name == CourseFileNames.Site;

    private string Address => IsSite ? CourseFileNames.SiteUrl(Artifact.LectureId) : $"/files/artifacts/{Artifact.Id}";

    protected override async Task OnInitializedAsync()
    {
        look = ArtifactLook.Of(Artifact);
        form = Artifact.MediaType.Split(';')[0] switch
        {
            "application/pdf" => Form.Pdf,
            "text/html" or "application/xhtml+xml" or "image/svg+xml" => Form.Page,
            "application/json" or "application/x-subrip" => Form.Text,
            var type when type.StartsWith("image/") => Form.Picture,
            var type when type.StartsWith("video/") => Form.Video,
            var type when type.StartsWith("audio/") => Form.Audio,
            var type when type.StartsWith("text/") => Form.Text,
            _ => Form.None,
        };
        madeFrom = Told(await library.ParentsAsync(Artifact.Id));
        if (form == Form.Text) text = await reader.ReadTextAsync(Artifact.Id, MostText, CancellationToken.None) ?? "This file is gone.";
    }
}

using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Words;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;

/// <summary>A block of a course as HTML, as its site shows it but without note marks and without links into the course: for the studio's own pages.</summary>
/// <param name="course">Its language decides the words and the direction.</param>
public sealed class BlockPreview(WrittenCourse course)
{
    /// <summary>A larger picture is told by its words alone.</summary>
    private const int MostBytes = 500_000;

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal) { [".png"] = "image/png", [".jpg"] = "image/jpeg", [".gif"] = "image/gif", [".webp"] = "image/webp" };

    private readonly Dictionary<string, string?> pictures = new(StringComparer.Ordinal);
    private BlockHtml? blocks;

    private BlockHtml Blocks => blocks ??= new(
        new CitationNotes(_ => null, SiteWords.For(course.Language)), new CourseLinks(course with { Modules = [] }, new Dictionary<string, string>()), _ => null, SiteWords.For(course.Language))
    { Picture = Within };

    /// <summary>Safe to be put into a page: nothing of it runs, loads or leads anywhere but to web and mail addresses. Empty for material.</summary>
    public string Html(CourseBlock block) => block.Kind == BlockKind.Material ? "" : Blocks.Render(block with { Citations = [] }, "ltr").Markup;

    /// <summary>The picture itself, within the page.</summary>
    private string? Within(CoursePicture picture)
    {
        if (pictures.TryGetValue(picture.File!.Path, out var known)) return known;
        var isShown = Types.TryGetValue(Path.GetExtension(picture.File.Name), out var type) && new FileInfo(picture.File.Path) is { Exists: true, Length: <= MostBytes };
        return pictures[picture.File.Path] = isShown ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(picture.File.Path))}" : null;
    }
}

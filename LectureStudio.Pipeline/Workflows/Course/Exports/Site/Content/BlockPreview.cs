using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Words;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;

/// <summary>A block of a course as HTML, as its site shows it but without note marks and without links into the course: for the studio's own pages.</summary>
/// <param name="course">Its language decides the words and the direction.</param>
/// <param name="picture">Where a page loads a picture from; null shows its words alone.</param>
public sealed class BlockPreview(WrittenCourse course, Func<CoursePicture, string?> picture)
{
    private BlockHtml? blocks;

    private BlockHtml Blocks => blocks ??= new(
        new CitationNotes(_ => null, SiteWords.For(course.Language)), new CourseLinks(course with { Modules = [] }, new Dictionary<string, string>()), _ => null, SiteWords.For(course.Language))
    { Picture = picture };

    /// <summary>Safe to be put into a page: nothing of it runs, loads anything but the pictures, or leads anywhere but to web and mail addresses. Empty for material.</summary>
    public string Html(CourseBlock block) => block.Kind == BlockKind.Material ? "" : Blocks.Render(block with { Citations = [] }, "ltr").Markup;
}

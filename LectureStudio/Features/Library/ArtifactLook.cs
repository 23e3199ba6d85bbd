using System.Globalization;
using LectureStudio.Features.Course.Result;
using LectureStudio.Features.Videos;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Features.Library;

/// <summary>What a file is called and looks like to a person, and where it stands among the others.</summary>
/// <param name="Icon">A Material Symbol.</param>
/// <param name="Title">"Handout, PDF".</param>
/// <param name="Rank">What people come for has the lowest.</param>
internal sealed record ArtifactLook(string Icon, string Title, int Rank)
{
    private const string DeckPage = "page-";

    public static ArtifactLook Of(ArtifactSummary artifact)
    {
        var extension = Path.GetExtension(artifact.Name).TrimStart('.').ToLowerInvariant();
        if (ClipFiles.Title(artifact.Name) is { } part) return OfPart(part, extension);
        if ((OfReel(artifact.Name) ?? OfNarration(artifact.Name) ?? OfCourse(artifact.Name)) is { } known) return known;
        return artifact.Kind switch
        {
            ArtifactKind.Handout => OfHandout(extension),
            ArtifactKind.Video => new("movie", "Video with chapters", 10),
            ArtifactKind.Recording => new("videocam", "Recording", 11),
            ArtifactKind.Captions => new("closed_caption", "Captions as given", 12),
            ArtifactKind.Deck => new("co_present", "Slide deck", 13),
            ArtifactKind.Transcript => OfTranscript(extension),
            ArtifactKind.Slide => new("image", SlideTitle(artifact.Name), 30),
            ArtifactKind.Poster => new("image", "Poster picture", 31),
            ArtifactKind.Chapters => new("toc", $"Chapters, {extension.ToUpperInvariant()}", 32),
            ArtifactKind.Data => new("data_object", $"Data: {Path.GetFileNameWithoutExtension(artifact.Name)}", 40),
            _ => new("draft", Path.GetFileName(artifact.Name), 41),
        };
    }

    /// <summary>The deck's own picture of a slide, beside the recording's. The same slide, so it is not counted again.</summary>
    public static bool IsDeckPage(ArtifactSummary artifact) =>
        artifact.Kind == ArtifactKind.Slide && Path.GetFileName(artifact.Name).StartsWith(DeckPage, StringComparison.Ordinal);

    private static ArtifactLook OfPart(string title, string extension) => extension switch
    {
        "mp4" => new("movie", title, title.StartsWith("Clip", StringComparison.Ordinal) ? 7 : 6),
        "vtt" => new("closed_caption", $"{title}, captions", 24),
        "jpg" => new("image", $"{title}, picture", 31),
        _ => new("toc", $"{title}, chapters", 32),
    };

    private static ArtifactLook? OfReel(string name) => name switch
    {
        "edit.fcpxml" => new("content_cut", "Edit list, Final Cut Pro", 8),
        "edit.mlt" => new("content_cut", "Edit list, Kdenlive and Shotcut", 8),
        "edit.edl" => new("content_cut", "Edit list, EDL", 8),
        "reel-chapters.vtt" => new("toc", "Chapters of the reel, VTT", 33),
        "chapters.txt" => new("toc", "Chapters of the reel, text", 33),
        _ => null,
    };

    private static ArtifactLook? OfNarration(string name) => name switch
    {
        NarratedFiles.Video => new("smart_display", "Narrated video", 5),
        "video.vtt" => new("closed_caption", "Captions of the video, WebVTT", 21),
        "video.srt" => new("closed_caption", "Captions of the video, SubRip", 22),
        "script.md" => new("subject", "Script, text", 6),
        "script.json" => new("data_object", "Script, data", 23),
        "description.md" => new("notes", "Description", 7),
        "thumbnail.jpg" => new("image", "Thumbnail", 31),
        _ => NarratedFiles.SceneTitle(name) is { } scene ? new("movie", scene, 35) : null,
    };

    private static ArtifactLook? OfCourse(string name) => name switch
    {
        CourseFileNames.Site => new("school", "Course, web site", 0),
        "course.pdf" => new("picture_as_pdf", "Course, PDF", 1),
        "course.md" => new("notes", "Course, Markdown", 2),
        "course.scorm12.zip" => new("inventory_2", "Course, SCORM 1.2", 3),
        "course.scorm2004.zip" => new("inventory_2", "Course, SCORM 2004", 4),
        "course.imscc" => new("inventory_2", "Course, Common Cartridge", 5),
        "questions.qti.zip" => new("quiz", "Questions, QTI", 6),
        "questions.moodle.xml" => new("quiz", "Questions, Moodle", 7),
        "questions.gift" => new("quiz", "Questions, GIFT", 8),
        _ => null,
    };

    private static ArtifactLook OfHandout(string extension) => extension switch
    {
        "pdf" => new("picture_as_pdf", "Handout, PDF", 0),
        "html" => new("language", "Handout, web page", 1),
        "docx" => new("article", "Handout, Word", 2),
        "epub" => new("menu_book", "Handout, e-book", 3),
        "md" => new("notes", "Handout, Markdown", 4),
        _ => new("article", $"Handout, {extension.ToUpperInvariant()}", 5),
    };

    private static ArtifactLook OfTranscript(string extension) => extension switch
    {
        "txt" => new("subject", "Transcript, text", 20),
        "vtt" => new("closed_caption", "Captions, WebVTT", 21),
        "srt" => new("closed_caption", "Captions, SubRip", 22),
        _ => new("data_object", "Transcript, data", 23),
    };

    private static string SlideTitle(string name)
    {
        var file = Path.GetFileNameWithoutExtension(name);
        var isPage = file.StartsWith(DeckPage, StringComparison.Ordinal);
        var number = int.TryParse(isPage ? file[DeckPage.Length..] : file, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? $" {n}" : "";
        return isPage ? $"Page{number} of the deck" : $"Slide{number}";
    }
}

namespace LectureStudio.Features.NewJob;

/// <summary>What a given file is called and looks like.</summary>
/// <param name="Icon">A Material Symbol.</param>
/// <param name="Title">"Slides".</param>
/// <param name="One">In a sentence: "slide deck".</param>
internal sealed record GivenLook(string Icon, string Title, string One)
{
    public static GivenLook Of(GivenRole role) => role switch
    {
        GivenRole.Captions => new("closed_caption", "Captions", "captions file"),
        GivenRole.Deck => new("picture_as_pdf", "Slides", "slide deck"),
        GivenRole.Text => new("article", "Text", "text"),
        GivenRole.Picture => new("image", "Picture", "picture"),
        GivenRole.Archive => new("folder_zip", "Documents", "archive"),
        GivenRole.Sources => new("folder_zip", "Documents", "archive"),
        GivenRole.Logo => new("branding_watermark", "Logo", "logo"),
        GivenRole.Music or GivenRole.Sound => new("music_note", "Music", "piece of music"),
        _ => new("movie", "Recording", "recording"),
    };
}

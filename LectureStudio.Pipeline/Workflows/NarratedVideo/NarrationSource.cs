using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>What a person gives for a narrated video: a document, or a text with pictures; music and a logo if they like.</summary>
public sealed record NarrationSource(GivenDocument Document, GivenText Text, GivenPictures Pictures, GivenMusic Music, GivenLogo Logo) : IChecksInput
{
    /// <summary>As many as one video can show in a sensible time.</summary>
    public const int MostPictures = 500;

    /// <summary>Of one file to talk about, with what goes beside it; by the file's extension.</summary>
    /// <exception cref="StudioException">It is nothing a video is made from.</exception>
    public static NarrationSource Of(SourceFile file, GivenPictures? pictures = null, GivenMusic? music = null, GivenLogo? logo = null)
    {
        var kind = NarrationFiles.KindOf(file.Name);
        if (kind is not (NarrationFile.Document or NarrationFile.Text or NarrationFile.Picture)) throw new StudioException(NarrationFiles.Refusal(file.Name));
        return new(
            new(kind == NarrationFile.Document ? file : null), new(kind == NarrationFile.Text ? file : null),
            kind == NarrationFile.Picture ? new([file, .. pictures?.Files ?? []]) : pictures ?? new([]), music ?? new(null), logo ?? new(null));
    }

    public IEnumerable<string> Problems()
    {
        if (Document.File is null && Text.File is null && Pictures.Files.Count == 0) yield return "There is nothing to talk about. Give a PDF, a text (.md, .txt) or pictures.";
        if (Document.File is { } given && (Text.File is not null || Pictures.Files.Count > 0)) yield return $"“{given.Name}” is explained page by page; a text and pictures of your own make a video of their own. Leave one of them out.";
        if (Pictures.Files.Count > MostPictures) yield return $"These are {Pictures.Files.Count} pictures; a video shows {MostPictures} at most. Leave some out.";
        foreach (var problem in (string?[])[Wrong(Document.File, NarrationFile.Document), Wrong(Text.File, NarrationFile.Text), Wrong(Music.File, NarrationFile.Music), Wrong(Logo.File, NarrationFile.Picture), .. Pictures.Files.Select(f => Wrong(f, NarrationFile.Picture))])
            if (problem is not null) yield return problem;
    }

    private static string? Wrong(SourceFile? file, NarrationFile wanted) =>
        file is null || NarrationFiles.KindOf(file.Name) == wanted ? null : $"“{file.Name}” is not {NarrationFiles.Name(wanted)}. Give {NarrationFiles.Extensions(wanted)}.";
}

/// <summary>A PDF: slides or a paper; null when a text is given instead.</summary>
public sealed record GivenDocument(SourceFile? File);

/// <summary>Markdown or plain text that is spoken as it stands; null when a document is given.</summary>
public sealed record GivenText(SourceFile? File);

/// <summary>Pictures shown with a text, in this order; empty with a document.</summary>
public sealed record GivenPictures(IReadOnlyList<SourceFile> Files);

/// <summary>Music to play softly under the voice, looped; null for none.</summary>
public sealed record GivenMusic(SourceFile? File);

/// <summary>A logo for the corner of the picture; null for none.</summary>
public sealed record GivenLogo(SourceFile? File);

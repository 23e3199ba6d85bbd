namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>What a file is to a narrated video.</summary>
public enum NarrationFile { Document, Text, Picture, Music, Archive }

/// <summary>Which files a narrated video takes, by their extensions.</summary>
public static class NarrationFiles
{
    private static readonly (NarrationFile Kind, string Name, string[] Extensions)[] Known =
    [
        (NarrationFile.Document, "a PDF", [".pdf"]),
        (NarrationFile.Text, "a text", [".md", ".markdown", ".txt"]),
        (NarrationFile.Picture, "a picture", [".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff"]),
        (NarrationFile.Music, "a piece of music", [".mp3", ".m4a", ".aac", ".wav", ".flac", ".ogg", ".opus"]),
        (NarrationFile.Archive, "a ZIP", [".zip"]),
    ];

    /// <summary>What a file of this name is; null when it is none of them.</summary>
    public static NarrationFile? KindOf(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        foreach (var known in Known)
            if (known.Extensions.Contains(extension)) return known.Kind;
        return null;
    }

    /// <summary>"a picture"</summary>
    public static string Name(NarrationFile kind) => Of(kind).Name;

    /// <summary>".mp3, .m4a or .wav"</summary>
    public static string Extensions(NarrationFile kind) => Of(kind).Extensions is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} or {last}" : Of(kind).Extensions[0];

    /// <summary>Why a file cannot be talked about, one or two sentences.</summary>
    public static string Refusal(string name) =>
        $"A narrated video is not made from “{Path.GetFileName(name)}”. Give a PDF, a text (.md, .txt), a picture, or a ZIP of PDFs.";

    private static (NarrationFile Kind, string Name, string[] Extensions) Of(NarrationFile kind) => Known.First(k => k.Kind == kind);
}

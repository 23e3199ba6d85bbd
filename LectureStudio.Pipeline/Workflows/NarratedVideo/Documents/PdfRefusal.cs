using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Poppler;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>Says in plain words why a document cannot be read.</summary>
internal static class PdfRefusal
{
    public const int MostPages = 1000;

    private const int Head = 1024;

    /// <summary>What can be told from the file alone: it is empty, or something else that only bears the name.</summary>
    public static async Task CheckAsync(SourceFile file, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(file.Path);
        if (stream.Length == 0) throw new StudioException("The document is an empty file of 0 bytes.", "It was probably not saved or copied completely; give it again.");
        var head = new byte[Math.Min(Head, stream.Length)];
        await stream.ReadExactlyAsync(head, cancellation);
        if (head.AsSpan().IndexOf("%PDF-"u8) < 0) throw new StudioException("The document is no PDF, whatever its name says.", "Export it as a PDF from the program it was made with, and give that one.");
    }

    public static StudioException Because(ToolFailedException failure) => PdfReader.WantsPassword(failure) ? Encrypted(failure) : Broken(failure);

    public static StudioException Encrypted(Exception? failure) =>
        new("The document is encrypted, and its text cannot be taken out.", "Save it as a PDF without a password and without a ban on copying, and give that one.", failure);

    public static StudioException Broken(Exception? failure) =>
        new("The document cannot be read: the PDF is damaged.", "Export it as a PDF again and give that one.", failure) { Details = (failure as ToolFailedException)?.Details ?? [] };

    public static StudioException TooLong(int pages) =>
        new($"The document has {pages} pages; at most {MostPages} can be read.", "Name the pages that matter under Pages, such as 1-40.");

    public static StudioException NoSuchPages(string wanted) =>
        new($"“{(wanted.Length <= 40 ? wanted : wanted[..40] + "…")}” names no pages.", "Under Pages, write numbers and spans such as 1-6,9, or leave it empty for all.");

    public static StudioException Beyond(int page, int pages) =>
        new($"There is no page {page}: the document has {Counted.Of(pages, "page")}.", "Change Pages, or leave it empty for all.");
}

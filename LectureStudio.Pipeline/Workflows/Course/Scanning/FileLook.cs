using System.Buffers;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Fetching;

namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>Looks into a file: no further than needed to tell what it is, and through all of a document.</summary>
internal sealed class FileLook(SourceSnapshot source, PdfGlance pdf)
{
    // Of a longer text the rest is counted as if it went on like its beginning.
    private const int MostText = 1_000_000;
    private const int MostPacked = 50_000_000;

    private const string Elsewhere = "kept in Git LFS";

    /// <summary>What it is.</summary>
    /// <param name="entry">Which.</param>
    /// <param name="kind">By its name.</param>
    /// <param name="format">By its name.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<SeenFile> AtAsync(SnapshotEntry entry, FileKind kind, string format, CancellationToken cancellation)
    {
        var path = entry.Path;
        if (kind == FileKind.Picture) return Plain(entry, kind, format);
        if (kind == FileKind.Documentation) return await DocumentAsync(entry, format, cancellation);
        var buffer = ArrayPool<byte>.Shared.Rent(TextLook.Head);
        try
        {
            var head = buffer.AsMemory(0, await source.ReadAsync(path, buffer.AsMemory(0, TextLook.Head), cancellation));
            if (TextLook.IsBinary(head.Span)) return new(null, [], [], "binary");
            if (TextLook.IsPointer(head.Span)) return new(null, [], [], Elsewhere);
            return TextLook.IsGenerated(head.Span, format) ? new(null, [], [], LeftOutPaths.Generated) : Plain(entry, kind, format);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<SeenFile> DocumentAsync(SnapshotEntry entry, string format, CancellationToken cancellation)
    {
        DocumentGlance glance;
        var share = 1.0;
        if (format is "pdf" or "docx" or "notebook")
        {
            if (entry.Bytes > MostPacked) return new(null, [], [], "too large");
            var content = await source.ReadAsync(entry.Path, cancellation: cancellation);
            glance = format switch
            {
                "pdf" => await pdf.ReadAsync(content, cancellation),
                "docx" => DocxGlance.Read(content),
                _ => NotebookGlance.Read(content),
            };
        }
        else
        {
            var (text, leftOut) = await TextAsync(entry, cancellation);
            if (leftOut is not null) return new(null, [], [], leftOut);
            if (entry.Bytes > MostText) share = (double)entry.Bytes / MostText;
            glance = DocumentGlance.At(format, text);
        }
        var title = glance.Title.Length > 0 ? glance.Title : NameOf(entry.Path);
        return new(new(entry.Path, entry.Bytes, FileKind.Documentation, format, glance.Language(), title, (int)Math.Round(glance.Words * share), []), glance.Links, glance.Labels, null);
    }

    /// <summary>Its beginning; or why it is left out.</summary>
    private async Task<(string Text, string? LeftOut)> TextAsync(SnapshotEntry entry, CancellationToken cancellation)
    {
        var room = (int)Math.Min(entry.Bytes, MostText);
        var buffer = ArrayPool<byte>.Shared.Rent(room);
        try
        {
            var content = buffer.AsMemory(0, await source.ReadAsync(entry.Path, buffer.AsMemory(0, room), cancellation));
            if (TextLook.IsBinary(content.Span[..Math.Min(content.Length, TextLook.Head)])) return ("", "binary");
            return TextLook.IsPointer(content.Span) ? ("", Elsewhere) : (TextEncoding.Decode(content.Span), null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static SeenFile Plain(SnapshotEntry entry, FileKind kind, string format) => new(new(entry.Path, entry.Bytes, kind, format, "", "", 0, []), [], [], null);

    private static string NameOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return PlainText.OneLine(name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name) is { Length: > 0 } shown ? shown : "Untitled";
    }
}

/// <summary>A file that was looked into.</summary>
/// <param name="File">Without its links; null when it is left out.</param>
/// <param name="Links">As written.</param>
/// <param name="Labels">See <see cref="DocumentGlance.Labels"/>.</param>
/// <param name="LeftOut">Why it is left out; null when it stays.</param>
internal sealed record SeenFile(ScannedFile? File, IReadOnlyList<SeenLink> Links, IReadOnlyList<string> Labels, string? LeftOut);

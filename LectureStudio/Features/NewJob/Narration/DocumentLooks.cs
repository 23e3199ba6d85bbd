using System.Collections.Concurrent;
using System.Xml;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

namespace LectureStudio.Features.NewJob.Narration;

/// <summary>Looks at a PDF as soon as it is here, so that the person sees its pages before the job starts. Kept until the studio stops.</summary>
public sealed class DocumentLooks(PdfReader pdf, ILogger<DocumentLooks> log)
{
    private const int Kept = 200;

    private readonly ConcurrentDictionary<string, Task<DocumentLook>> looks = new();

    /// <summary>Never throws for what is wrong with the document: that is in the answer.</summary>
    /// <param name="source">From the store.</param>
    /// <param name="cancellation">Stops waiting; the look itself goes on, another tab may wait for it.</param>
    public Task<DocumentLook> LookAsync(SourceFile source, CancellationToken cancellation)
    {
        if (looks.Count > Kept) looks.Clear();
        return looks.GetOrAdd(source.Sha256, _ => Task.Run(() => LookNowAsync(source))).WaitAsync(cancellation);
    }

    private async Task<DocumentLook> LookNowAsync(SourceFile source)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            var info = await pdf.InspectAsync(source.Path, patience.Token);
            if (info.Pages == 0) return DocumentLook.Refused("This PDF has no pages.", "Choose another one.");
            return await WordsAsync(source, info.Pages, patience.Token);
        }
        catch (ToolFailedException refusal)
        {
            return PdfReader.WantsPassword(refusal)
                ? DocumentLook.Refused("This PDF is locked with a password.", "Save a copy without one and give that.")
                : DocumentLook.Refused("This PDF cannot be read; it may be damaged.", "Open it on your computer, save it anew, and give that.");
        }
        catch (Exception failure)
        {
            log.LogError(failure, "A document could not be looked at");
            looks.TryRemove(source.Sha256, out _);
            return DocumentLook.Refused("This PDF could not be looked at.", "Try again.");
        }
    }

    /// <summary>The words are for the estimate only: without them there is none.</summary>
    private async Task<DocumentLook> WordsAsync(SourceFile source, int pages, CancellationToken cancellation)
    {
        try
        {
            var read = await pdf.WordsAsync(source.Path, cancellation);
            return new(pages, read is [var first, ..] && first.Height > first.Width, ToldLength.Of(read), read.Count > 0 ? PrintedTitle.Of(read[0]) : null);
        }
        catch (Exception unread) when (unread is StudioException or XmlException or OperationCanceledException)
        {
            return new(pages, IsUpright: false);
        }
    }
}

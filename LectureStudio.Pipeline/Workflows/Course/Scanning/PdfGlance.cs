using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>A PDF: its words, as pdftotext gives them.</summary>
internal sealed class PdfGlance(ToolRunner runner, IOptions<ToolOptions> options, string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private int number;

    /// <summary>A damaged or locked one has no words, nor has any where the program is missing.</summary>
    public async Task<DocumentGlance> ReadAsync(byte[] content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{Interlocked.Increment(ref number)}.pdf");
        try
        {
            await File.WriteAllBytesAsync(file, content, cancellation);
            var result = await runner.RunAsync(new ToolCommand(options.Value.Pdftotext, "-q", "-enc", "UTF-8", file, "-") { Timeout = Patience }, cancellation);
            return DocumentGlance.At("text", result.Output.TrimStart('\f', '\n', ' '));
        }
        catch (StudioException e) when (e is ToolFailedException or ToolMissingException)
        {
            return new DocumentGlance();
        }
        finally
        {
            File.Delete(file);
        }
    }
}

using System.Globalization;
using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Documents;

/// <summary>Turns HTML into DOCX and EPUB.</summary>
public sealed class Pandoc(ToolRunner tools, IOptions<ToolOptions> options)
{
    // https://pandoc.org/MANUAL.html#a-note-on-security: a document may be made to use up the memory.
    private const string MostMemory = "-M1500M";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <param name="page">The HTML; pictures lie beside it.</param>
    /// <param name="output">Written to; its extension does not matter.</param>
    /// <param name="format">pandoc's name of the output format: <c>docx</c>, <c>epub3</c>.</param>
    /// <param name="epoch">Seconds since 1970 that stand for "now".</param>
    /// <param name="arguments">More arguments.</param>
    /// <exception cref="StudioException">pandoc is missing or failed.</exception>
    public async Task WriteAsync(string page, string output, string format, long epoch, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(page)!;
        await RunAsync(["-f", "html", "-t", format, "-o", output, "--resource-path", folder, .. arguments, page], folder, epoch, cancellation);
    }

    /// <summary>A document as CommonMark with pipe tables, without raw HTML and pictures.</summary>
    /// <param name="format">pandoc's name of the input format: <c>docx</c>.</param>
    /// <exception cref="ToolFailedException">It cannot be read.</exception>
    /// <exception cref="StudioException">pandoc is missing.</exception>
    public async Task<string> ReadMarkdownAsync(string path, string format, CancellationToken cancellation)
    {
        var command = new ToolCommand(options.Value.Pandoc, "-f", format, "-t", "gfm-raw_html", "--wrap=none", "--sandbox", Path.GetFullPath(path), "+RTS", MostMemory, "-RTS") { Timeout = Limit };
        try
        {
            return (await tools.RunAsync(command, cancellation)).Output;
        }
        catch (ToolMissingException e)
        {
            throw new StudioException("pandoc is not on this machine, so Word documents cannot be read.", "Install it (on Debian and Ubuntu: apt install pandoc), or leave Word documents out, and choose Retry; nothing is lost.", e);
        }
    }

    /// <summary>A document as HTML, with classes for the words of code.</summary>
    /// <param name="format">pandoc's name of the input format: <c>commonmark</c>.</param>
    /// <exception cref="ToolFailedException">It cannot be read.</exception>
    /// <exception cref="ToolMissingException">pandoc is missing.</exception>
    public async Task<string> WriteHtmlAsync(string path, string format, CancellationToken cancellation) =>
        (await tools.RunAsync(new ToolCommand(options.Value.Pandoc, "-f", format, "-t", "html", "--wrap=preserve", "--preserve-tabs", "--sandbox", Path.GetFullPath(path), "+RTS", MostMemory, "-RTS") { Timeout = TimeSpan.FromMinutes(2) }, cancellation)).Output;

    /// <summary>Writes one of pandoc's own data files, such as <c>reference.docx</c>.</summary>
    public async Task WriteDataFileAsync(string name, string output, CancellationToken cancellation) =>
        await RunAsync(["-o", output, "--print-default-data-file", name], Path.GetDirectoryName(output)!, 0, cancellation);

    private async Task RunAsync(IReadOnlyList<string> arguments, string folder, long epoch, CancellationToken cancellation)
    {
        var command = new ToolCommand(options.Value.Pandoc, arguments)
        {
            WorkingDirectory = folder,
            Timeout = Limit,
            Environment = new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = epoch.ToString(CultureInfo.InvariantCulture) },
        };
        try
        {
            await tools.RunAsync(command, cancellation);
        }
        catch (ToolMissingException e)
        {
            throw new StudioException("pandoc is not on this machine, so the Word and EPUB files cannot be made.", "Install it (on Debian and Ubuntu: apt install pandoc) and choose Retry; nothing is lost.", e);
        }
    }
}

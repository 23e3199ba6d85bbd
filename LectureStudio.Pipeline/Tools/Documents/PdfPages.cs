using System.Globalization;
using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Documents;

/// <summary>Counts a PDF's pages with poppler.</summary>
public sealed class PdfPages(ToolRunner tools, IOptions<ToolOptions> options)
{
    /// <exception cref="StudioException">pdfinfo is missing or cannot read the file.</exception>
    public async Task<int> CountAsync(string pdf, CancellationToken cancellation)
    {
        try
        {
            var result = await tools.RunAsync(new ToolCommand(options.Value.Pdfinfo, pdf) { Timeout = TimeSpan.FromMinutes(1) }, cancellation);
            return Parse(result.Output);
        }
        catch (ToolMissingException e)
        {
            throw new StudioException("pdfinfo is not on this machine, so the printed pages cannot be counted.", "Install it (on Debian and Ubuntu: apt install poppler-utils) and choose Retry; nothing is lost.", e);
        }
    }

    // "Pages:           24"
    internal static int Parse(string output)
    {
        var line = output.Split('\n').FirstOrDefault(l => l.StartsWith("Pages:", StringComparison.Ordinal));
        return int.TryParse(line?["Pages:".Length..], NumberStyles.Integer | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var pages) ? pages : 0;
    }
}

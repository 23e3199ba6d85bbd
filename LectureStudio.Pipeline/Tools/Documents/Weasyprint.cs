using System.Globalization;
using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Documents;

/// <summary>Prints HTML as tagged PDF (PDF/UA-1).</summary>
public sealed class Weasyprint(ToolRunner tools, IOptions<ToolOptions> options)
{
    /// <summary>How long printing may take: a thick book on a busy machine is no failure, and one that hangs is stopped all the same.</summary>
    /// <param name="bytes">Of the page.</param>
    internal static TimeSpan Limit(long bytes) => TimeSpan.FromMinutes(10 + bytes / 100_000);

    /// <param name="page">The HTML; everything it refers to lies in the same folder.</param>
    /// <param name="pdf">Written to.</param>
    /// <param name="epoch">Seconds since 1970 that stand for "now", so that the same page gives the same bytes.</param>
    /// <param name="logFile">Takes the tool's warnings, or null.</param>
    /// <exception cref="StudioException">WeasyPrint is missing or failed.</exception>
    public async Task PrintAsync(string page, string pdf, long epoch, string? logFile, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(page)!;
        var command = new ToolCommand(options.Value.Weasyprint, "-e", "utf-8", "--pdf-variant", "pdf/ua-1", "-u", BaseAddress(folder), page, pdf)
        {
            WorkingDirectory = folder,
            Timeout = Limit(new FileInfo(page).Length),
            LogFile = logFile,
            Environment = new Dictionary<string, string>
            {
                ["SOURCE_DATE_EPOCH"] = epoch.ToString(CultureInfo.InvariantCulture),

                // A page needs nothing from the network; should one ever ask, it meets a closed door.
                ["http_proxy"] = "http://127.0.0.1:9",
                ["https_proxy"] = "http://127.0.0.1:9",
                ["ftp_proxy"] = "http://127.0.0.1:9",
                ["no_proxy"] = "",
            },
        };
        try
        {
            await tools.RunAsync(command, cancellation);
        }
        catch (ToolMissingException e)
        {
            throw new StudioException("WeasyPrint is not on this machine, so the PDF cannot be printed.", "Install it (on Debian and Ubuntu: apt install weasyprint) and choose Retry; nothing is lost.", e);
        }
    }

    /// <summary>WeasyPrint names pictures inside the PDF after their address; one that is the same in every folder keeps the bytes the same.</summary>
    private static string BaseAddress(string folder) =>
        Directory.Exists("/proc/self/cwd") ? "file:///proc/self/cwd/" : new Uri(folder + "/").AbsoluteUri;
}

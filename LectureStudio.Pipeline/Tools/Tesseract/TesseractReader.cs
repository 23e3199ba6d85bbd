using LectureStudio.Pipeline.Algorithms.Reading;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Tesseract;

/// <summary>tesseract: the words in a picture.</summary>
public sealed class TesseractReader(ToolRunner runner, IOptions<ToolOptions> options)
{
    /// <summary>Page segmentation 11: as much text as possible in no particular order. Slides are no pages of running text.</summary>
    private const string SparseText = "11";

    /// <summary>Page segmentation 3: columns and paragraphs are found. For whole pages of running text.</summary>
    public const string WholePage = "3";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly Lazy<string?> version = new(() => Task.Run(() => AskVersionAsync(runner, options.Value.Tesseract)).GetAwaiter().GetResult());

    /// <summary>"tesseract 5.3.0", asked once; null when it is not on this machine.</summary>
    public string? Version => version.Value;

    /// <summary>The words, line by line; boxes in pixels of the picture.</summary>
    /// <param name="picture">Path of a picture, dark print on a light ground.</param>
    /// <param name="languages">Codes joined by +, each of them installed.</param>
    /// <param name="segmentation">tesseract's number of how it looks for text: <see cref="WholePage"/>.</param>
    public async Task<IReadOnlyList<PrintedLine>> ReadAsync(string picture, string languages, string segmentation, CancellationToken cancellation) =>
        (await ReadAsync([picture], languages, segmentation, cancellation))[0];

    /// <summary>The same of slides, which are no pages of running text. One run for all: loading a language takes as long as reading half a slide.</summary>
    /// <param name="pictures">Paths, in a folder in which a list of them may be left.</param>
    public Task<IReadOnlyList<IReadOnlyList<PrintedLine>>> ReadAsync(IReadOnlyList<string> pictures, string languages, CancellationToken cancellation) => ReadAsync(pictures, languages, SparseText, cancellation);

    private async Task<IReadOnlyList<IReadOnlyList<PrintedLine>>> ReadAsync(IReadOnlyList<string> pictures, string languages, string segmentation, CancellationToken cancellation)
    {
        var given = pictures[0];
        if (pictures.Count > 1) await File.WriteAllLinesAsync(given += ".txt", pictures, cancellation);
        var result = await runner.RunAsync(
            new ToolCommand(options.Value.Tesseract, given, "stdout", "-l", languages, "--psm", segmentation, "tsv")
            {
                // Its own threads make one slide three times slower and starve the other slides.
                Environment = new Dictionary<string, string> { ["OMP_THREAD_LIMIT"] = "1" },
                Timeout = Limit * pictures.Count,
            },
            cancellation);
        return TesseractTsv.Parse(result.Output, pictures.Count);
    }

    /// <summary>Codes of the languages it has data for: <c>eng</c>, <c>chi_sim</c>.</summary>
    public async Task<IReadOnlyList<string>> LanguagesAsync(CancellationToken cancellation)
    {
        var result = await runner.RunAsync(new ToolCommand(options.Value.Tesseract, "--list-langs") { Timeout = Limit }, cancellation);
        return ParseLanguages(result.Output);
    }

    /// <summary>
    /// The codes below the heading.
    /// <code>
    /// List of available languages in "/usr/share/tesseract-ocr/5/tessdata/" (2):
    /// eng
    /// osd
    /// </code>
    /// </summary>
    internal static IReadOnlyList<string> ParseLanguages(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => !l.EndsWith(':'))];

    private static async Task<string?> AskVersionAsync(ToolRunner runner, string program)
    {
        try
        {
            var result = await runner.RunAsync(new ToolCommand(program, "--version") { Timeout = TimeSpan.FromSeconds(10) }, CancellationToken.None);
            return result.Output.Split('\n', 2)[0].Trim();
        }
        catch (ToolMissingException)
        {
            return null;
        }
        catch (ToolFailedException)
        {
            return null;
        }
    }
}

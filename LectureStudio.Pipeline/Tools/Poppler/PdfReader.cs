using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Reading;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Poppler;

/// <summary>Poppler's programs: what a PDF contains, its words, pictures of its pages.</summary>
public sealed class PdfReader(ToolRunner runner, IOptions<ToolOptions> options)
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Thorough = TimeSpan.FromMinutes(5);

    /// <summary>Whether the failure says that a password is needed to open the file.</summary>
    public static bool WantsPassword(ToolFailedException failure) => failure.ErrorTail.Any(l => l.Contains("Incorrect password", StringComparison.Ordinal));

    /// <summary>Pages and permissions.</summary>
    /// <exception cref="ToolFailedException">It is damaged, no PDF, or wants a password (see <see cref="WantsPassword"/>).</exception>
    public async Task<PdfInfo> InspectAsync(string path, CancellationToken cancellation)
    {
        var result = await runner.RunAsync(new ToolCommand(options.Value.Pdfinfo, Path.GetFullPath(path)) { Timeout = Quick }, cancellation);
        return PdfInfo.Parse(result.Output);
    }

    /// <summary>The words of all pages, in points.</summary>
    /// <exception cref="ToolFailedException">A page cannot be read.</exception>
    /// <exception cref="System.Xml.XmlException">pdftotext's answer is damaged.</exception>
    public async Task<IReadOnlyList<PrintedPage>> WordsAsync(string path, CancellationToken cancellation)
    {
        var result = await runner.RunAsync(new ToolCommand(options.Value.Pdftotext, "-q", "-bbox-layout", "-enc", "UTF-8", Path.GetFullPath(path), "-") { Timeout = Thorough }, cancellation);
        return PdfWords.Parse(result.Output);
    }

    /// <summary>Hands a grey picture of every page to <paramref name="take"/>, in order, stretched to the size asked for; never holds more than one.</summary>
    public async Task PicturesAsync(string path, (int Width, int Height) size, Action<GreyPicture> take, CancellationToken cancellation)
    {
        var command = new ToolCommand(options.Value.Pdftoppm, "-q", "-gray", "-scale-to-x", Text(size.Width), "-scale-to-y", Text(size.Height), Path.GetFullPath(path)) { Timeout = Thorough };
        await runner.StreamAsync(
            command,
            async (stream, c) => { while (await Greymap.TryReadAsync(stream, c) is { } picture) take(picture); },
            cancellation);
    }

    /// <summary>Writes one page as a PNG.</summary>
    /// <param name="page">From 1.</param>
    /// <param name="width">In pixels; the height follows.</param>
    /// <param name="target">Ends in <c>.png</c>.</param>
    public async Task DrawAsync(string path, int page, int width, string target, CancellationToken cancellation)
    {
        var number = Text(page);
        await runner.RunAsync(
            new ToolCommand(
                options.Value.Pdftoppm, "-q", "-png", "-f", number, "-l", number, "-singlefile", "-scale-to-x", Text(width), "-scale-to-y", "-1", Path.GetFullPath(path), Path.ChangeExtension(target, null))
            {
                Timeout = Quick,
            },
            cancellation);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Engine;
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

    /// <summary>Pages and permissions, and what the document calls itself.</summary>
    /// <exception cref="ToolFailedException">As <see cref="InspectAsync"/>.</exception>
    public async Task<(PdfInfo Info, string Title, string Author)> DescribeAsync(string path, CancellationToken cancellation)
    {
        var result = await runner.RunAsync(new ToolCommand(options.Value.Pdfinfo, "-enc", "UTF-8", Path.GetFullPath(path)) { Timeout = Quick }, cancellation);
        return (PdfInfo.Parse(result.Output), PdfInfo.Value(result.Output, "Title:"), PdfInfo.Value(result.Output, "Author:"));
    }

    /// <summary>The words of some pages, in points, each with its style as far as the font's name tells it.</summary>
    /// <exception cref="ToolFailedException">A page cannot be read.</exception>
    /// <exception cref="System.Xml.XmlException">pdftotext's answer is damaged.</exception>
    public async Task<IReadOnlyList<PrintedPage>> StyledWordsAsync(string path, int first, int last, CancellationToken cancellation)
    {
        var (from, to) = (Text(first), Text(last));
        var words = await runner.RunAsync(new ToolCommand(options.Value.Pdftotext, "-q", "-bbox-layout", "-enc", "UTF-8", "-f", from, "-l", to, Path.GetFullPath(path), "-") { Timeout = Thorough }, cancellation);
        var pages = PdfWords.Parse(words.Output);
        var styles = await StylesAsync(path, from, to, cancellation);
        return styles.Count == pages.Count ? [.. pages.Zip(styles, PdfStyledWords.Dress)] : pages;
    }

    /// <summary>Hands a picture of each of some pages to <paramref name="take"/>, in order; never holds more than one.</summary>
    /// <param name="longer">Pixels of the longer side.</param>
    public async Task ColourPicturesAsync(string path, (int First, int Last) pages, int longer, Action<ColourPicture> take, CancellationToken cancellation)
    {
        var command = new ToolCommand(options.Value.Pdftoppm, "-q", "-f", Text(pages.First), "-l", Text(pages.Last), "-scale-to", Text(longer), Path.GetFullPath(path)) { Timeout = Thorough };
        await runner.StreamAsync(
            command,
            async (stream, c) => { while (await ColourPicture.TryReadAsync(stream, c) is { } picture) take(picture); },
            cancellation);
    }

    /// <summary>Fonts are an extra: where this program is missing or fails, the words stand without.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<StyledStretch>>> StylesAsync(string path, string first, string last, CancellationToken cancellation)
    {
        try
        {
            var result = await runner.RunAsync(new ToolCommand(options.Value.Pdftohtml, "-q", "-xml", "-i", "-stdout", "-enc", "UTF-8", "-fontfullname", "-f", first, "-l", last, Path.GetFullPath(path)) { Timeout = Thorough }, cancellation);
            return PdfStyles.Parse(result.Output);
        }
        catch (StudioException e) when (e is ToolFailedException or ToolMissingException)
        {
            return [];
        }
    }

    /// <summary>The words of all pages, in points.</summary>
    /// <exception cref="ToolFailedException">A page cannot be read.</exception>
    /// <exception cref="System.Xml.XmlException">pdftotext's answer is damaged.</exception>
    public async Task<IReadOnlyList<PrintedPage>> WordsAsync(string path, CancellationToken cancellation)
    {
        var result = await runner.RunAsync(new ToolCommand(options.Value.Pdftotext, "-q", "-bbox-layout", "-enc", "UTF-8", Path.GetFullPath(path), "-") { Timeout = Thorough }, cancellation);
        return PdfWords.Parse(result.Output);
    }

    /// <summary>The text of all pages in reading order, a form feed after each.</summary>
    /// <exception cref="ToolFailedException">A page cannot be read.</exception>
    public async Task<string> TextAsync(string path, CancellationToken cancellation)
    {
        var result = await runner.RunAsync(new ToolCommand(options.Value.Pdftotext, "-q", "-enc", "UTF-8", Path.GetFullPath(path), "-") { Timeout = Thorough }, cancellation);
        return result.Output;
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

    /// <summary>Writes one page as a greymap of the size asked for.</summary>
    /// <param name="target">Ends in <c>.pgm</c>.</param>
    public async Task DrawGreyAsync(string path, int page, (int Width, int Height) size, string target, CancellationToken cancellation) =>
        await runner.RunAsync(
            new ToolCommand(
                options.Value.Pdftoppm, "-q", "-gray", "-f", Text(page), "-l", Text(page), "-singlefile", "-scale-to-x", Text(size.Width), "-scale-to-y", Text(size.Height), Path.GetFullPath(path), Path.ChangeExtension(target, null))
            {
                Timeout = TimeSpan.FromMinutes(2),
            },
            cancellation);

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

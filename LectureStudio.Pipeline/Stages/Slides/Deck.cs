using System.Xml;
using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Poppler;

namespace LectureStudio.Pipeline.Stages.Slides;

/// <summary>The deck as it was given.</summary>
/// <param name="Path">The PDF.</param>
/// <param name="Pages">Its pages with exact text, in points.</param>
/// <param name="Looks">One for each page.</param>
public sealed record Deck(string Path, IReadOnlyList<PrintedPage> Pages, IReadOnlyList<byte[]> Looks)
{
    /// <summary>Width ÷ height of most pages.</summary>
    public double Aspect => Pages.GroupBy(p => Math.Round(p.Width / Math.Max(1, p.Height), 2)).MaxBy(g => g.Count())!.Key;
}

/// <summary>Reads decks, and refuses in words what cannot be read.</summary>
public sealed class DeckReader(PdfReader pdf)
{
    private const int MostPages = 1000;

    /// <summary>High enough that the ink of ordinary print is told from its ground.</summary>
    private static readonly (int Width, int Height) LookSize = (640, 360);

    /// <summary>The deck's pages.</summary>
    /// <exception cref="StudioException">It is encrypted, damaged, empty or no PDF.</exception>
    public async Task<Deck> ReadAsync(SourceFile file, CancellationToken cancellation)
    {
        try
        {
            var info = await pdf.InspectAsync(file.Path, cancellation);
            if (!info.MayCopy) throw Encrypted(null);
            if (info.Pages is 0 or > MostPages) throw new StudioException(info.Pages == 0 ? "The deck has no pages." : $"The deck has {info.Pages} pages; at most {MostPages} can be matched.", "Give the slides of this lecture alone, or go on without the deck.");
            var pages = await pdf.WordsAsync(file.Path, cancellation);
            var looks = new List<byte[]>();
            await pdf.PicturesAsync(file.Path, LookSize, picture => looks.Add(PageLook.Of(Ink.Of(picture))), cancellation);
            var count = Math.Min(pages.Count, looks.Count);
            return count == 0 ? throw Broken(null) : new(file.Path, [.. pages.Take(count)], [.. looks.Take(count)]);
        }
        catch (ToolFailedException failure)
        {
            throw PdfReader.WantsPassword(failure) ? Encrypted(failure) : Broken(failure);
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException or EndOfStreamException)
        {
            throw Broken(failure);
        }
    }

    private static StudioException Encrypted(Exception? failure) =>
        new("The deck is encrypted and cannot be read.", "Save it as a PDF without a password and give that one, or go on without the deck.", failure);

    private static StudioException Broken(Exception? failure) =>
        new("The deck cannot be read: it is damaged or no PDF.", "Export the slides as a PDF again and give that one, or go on without the deck.", failure)
        {
            Details = (failure as ToolFailedException)?.Details ?? [],
        };
}

using System.Globalization;
using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>What stands before the pixels of binary netpbm pictures (PGM, PPM; https://netpbm.sourceforge.net/doc/).</summary>
internal static class NetpbmHeader
{
    private const int MostPixels = 100_000_000;

    /// <summary>Width and height of the next picture in <paramref name="stream"/>, which is left at its first pixel; null at the stream's end.</summary>
    /// <param name="kind"><c>P5</c> for grey, <c>P6</c> for colour; 8 bits a value.</param>
    /// <exception cref="InvalidDataException">What comes is something else, or too large.</exception>
    public static async Task<(int Width, int Height)?> TryReadAsync(Stream stream, string kind, CancellationToken cancellation)
    {
        var found = await TokenAsync(stream, cancellation);
        if (found.Length == 0) return null;
        var (width, height, white) = (await NumberAsync(stream, cancellation), await NumberAsync(stream, cancellation), await NumberAsync(stream, cancellation));
        return found == kind && white == 255 && width >= 1 && height >= 1 && (long)width * height <= MostPixels
            ? (width, height)
            : throw new InvalidDataException($"Not a binary netpbm picture ({kind}) of 8 bits.");
    }

    private static async Task<int> NumberAsync(Stream stream, CancellationToken cancellation) =>
        int.TryParse(await TokenAsync(stream, cancellation), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>The next word of the header, and the one white-space character after it; empty at the end.</summary>
    private static async Task<string> TokenAsync(Stream stream, CancellationToken cancellation)
    {
        var token = new StringBuilder();
        var one = new byte[1];
        while (token.Length < 16 && await stream.ReadAsync(one, cancellation) == 1)
        {
            if (!char.IsWhiteSpace((char)one[0])) token.Append((char)one[0]);
            else if (token.Length > 0) break;
        }
        return token.ToString();
    }
}

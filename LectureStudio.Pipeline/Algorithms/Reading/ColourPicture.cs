using System.Globalization;
using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>A picture of three bytes a pixel (red, green, blue), row by row from the upper left.</summary>
public sealed record ColourPicture(int Width, int Height, byte[] Pixels)
{
    private const int MostPixels = 100_000_000;

    /// <summary>Reads the next of the binary portable pixmaps (PPM, "P6", 8 bit) that follow one another in <paramref name="stream"/>; null at its end.</summary>
    /// <exception cref="InvalidDataException">What comes is no 8-bit pixmap.</exception>
    public static async Task<ColourPicture?> TryReadAsync(Stream stream, CancellationToken cancellation)
    {
        var kind = await TokenAsync(stream, cancellation);
        if (kind.Length == 0) return null;
        var (width, height, white) = (await NumberAsync(stream, cancellation), await NumberAsync(stream, cancellation), await NumberAsync(stream, cancellation));
        if (kind != "P6" || white != 255 || width < 1 || height < 1 || (long)width * height > MostPixels) throw new InvalidDataException("Not a binary pixmap of 8 bits.");
        var pixels = new byte[3 * width * height];
        await stream.ReadExactlyAsync(pixels, cancellation);
        return new(width, height, pixels);
    }

    /// <summary>The brightness of each pixel (ITU-R BT.601).</summary>
    public GreyPicture ToGrey()
    {
        var grey = new byte[Width * Height];
        for (int i = 0, at = 0; i < grey.Length; i++, at += 3) grey[i] = (byte)(((299 * Pixels[at]) + (587 * Pixels[at + 1]) + (114 * Pixels[at + 2])) / 1000);
        return new(Width, Height, grey);
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

using System.Globalization;
using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>Binary portable greymaps (PGM, "P5", 8 bit): the plainest way to hand a picture from one program to another.</summary>
public static class Greymap
{
    private const int MostPixels = 100_000_000;

    /// <summary>Writes one picture.</summary>
    public static void Write(Stream stream, GreyPicture picture)
    {
        stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{picture.Width} {picture.Height}\n255\n")));
        stream.Write(picture.Pixels);
    }

    /// <summary>Reads the next of the pictures that follow one another in <paramref name="stream"/>; null at its end.</summary>
    /// <exception cref="InvalidDataException">What comes is no 8-bit greymap.</exception>
    public static async Task<GreyPicture?> TryReadAsync(Stream stream, CancellationToken cancellation)
    {
        var kind = await TokenAsync(stream, cancellation);
        if (kind.Length == 0) return null;
        var (width, height, white) = (await NumberAsync(stream, cancellation), await NumberAsync(stream, cancellation), await NumberAsync(stream, cancellation));
        if (kind != "P5" || white != 255 || width < 1 || height < 1 || (long)width * height > MostPixels) throw new InvalidDataException("Not a binary greymap of 8 bits.");
        var pixels = new byte[width * height];
        await stream.ReadExactlyAsync(pixels, cancellation);
        return new(width, height, pixels);
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

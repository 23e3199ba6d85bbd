using System.Globalization;
using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>Binary portable greymaps (PGM, "P5", 8 bit): the plainest way to hand a picture from one program to another.</summary>
public static class Greymap
{
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
        if (await NetpbmHeader.TryReadAsync(stream, "P5", cancellation) is not (var width, var height)) return null;
        var pixels = new byte[width * height];
        await stream.ReadExactlyAsync(pixels, cancellation);
        return new(width, height, pixels);
    }
}

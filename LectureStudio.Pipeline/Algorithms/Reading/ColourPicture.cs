namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>A picture of three bytes a pixel (red, green, blue), row by row from the upper left.</summary>
public sealed record ColourPicture(int Width, int Height, byte[] Pixels)
{
    /// <summary>Reads the next of the binary portable pixmaps (PPM, "P6", 8 bit) that follow one another in <paramref name="stream"/>; null at its end.</summary>
    /// <exception cref="InvalidDataException">What comes is no 8-bit pixmap.</exception>
    public static async Task<ColourPicture?> TryReadAsync(Stream stream, CancellationToken cancellation)
    {
        if (await NetpbmHeader.TryReadAsync(stream, "P6", cancellation) is not (var width, var height)) return null;
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
}

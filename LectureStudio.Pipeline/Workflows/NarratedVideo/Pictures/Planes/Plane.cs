namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Planes;

/// <summary>One plane of a picture: a byte a pixel, row by row.</summary>
internal sealed class Plane(byte[] data, int width, int height)
{
    public Plane(int width, int height)
        : this(new byte[width * height], width, height)
    {
    }

    public byte[] Data { get; } = data;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public Span<byte> Row(int y) => Data.AsSpan(y * Width, Width);

    /// <summary>Half as wide and high, each pixel the mean of four (of two or one at an odd edge).</summary>
    public Plane Halved()
    {
        var half = new Plane((Width + 1) / 2, (Height + 1) / 2);
        for (var y = 0; y < half.Height; y++)
        {
            ReadOnlySpan<byte> above = Row(2 * y), below = Row(Math.Min(2 * y + 1, Height - 1));
            var target = half.Row(y);
            for (var x = 0; x < Width / 2; x++) target[x] = (byte)((above[2 * x] + above[2 * x + 1] + below[2 * x] + below[2 * x + 1] + 2) >> 2);
            if ((Width & 1) != 0) target[^1] = (byte)((above[^1] + below[^1] + 1) >> 1);
        }
        return half;
    }
}

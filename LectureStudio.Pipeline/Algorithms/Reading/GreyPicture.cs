namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>A picture of one byte a pixel, row by row from the upper left; 0 is black.</summary>
public sealed record GreyPicture(int Width, int Height, byte[] Pixels)
{
    /// <summary>The mean of each of <paramref name="width"/> × <paramref name="height"/> equal areas; neither may exceed the picture's own.</summary>
    public GreyPicture Shrink(int width, int height)
    {
        var small = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = Span(y, height, Height);
            for (var x = 0; x < width; x++)
            {
                var (left, right) = Span(x, width, Width);
                var sum = 0;
                for (var row = top; row < bottom; row++)
                    foreach (var p in Pixels.AsSpan(row * Width + left, right - left)) sum += p;
                small[y * width + x] = (byte)(sum / ((bottom - top) * (right - left)));
            }
        }
        return new(width, height, small);
    }

    /// <summary>Some of its rows, as a picture of their own.</summary>
    public GreyPicture Rows(int top, int height) => new(Width, height, Pixels.AsSpan(top * Width, height * Width).ToArray());

    private static (int From, int To) Span(int i, int parts, int length)
    {
        var from = (int)((long)i * length / parts);
        return (from, Math.Max(from + 1, (int)((long)(i + 1) * length / parts)));
    }
}

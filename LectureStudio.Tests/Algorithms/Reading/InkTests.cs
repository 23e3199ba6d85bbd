using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Tests.Algorithms.Reading;

public class InkTests
{
    [Theory]
    [InlineData(255, 0)]
    [InlineData(20, 200)]
    public void Print_is_dark_on_white_whatever_it_is_printed_on(byte ground, byte print)
    {
        var picture = Filled(640, 360, ground);
        for (var y = 100; y < 130; y++) picture.Pixels.AsSpan(y * 640 + 300, 4).Fill(print);
        var ink = Ink.Of(picture);
        Assert.Equal(255, ink.Pixels[20 * 640 + 20]);
        Assert.InRange(ink.Pixels[115 * 640 + 302], 0, 80);
    }

    [Fact]
    public void A_slow_change_of_light_is_no_ink()
    {
        var picture = Filled(640, 360, 0);
        for (var i = 0; i < picture.Pixels.Length; i++) picture.Pixels[i] = (byte)(40 + i % 640 / 8);
        Assert.All(Ink.Of(picture).Pixels, p => Assert.InRange(p, 245, 255));
    }

    [Fact]
    public void The_sliding_median_is_the_median()
    {
        var random = new Random(5);
        var picture = new GreyPicture(23, 17, new byte[23 * 17]);
        random.NextBytes(picture.Pixels);
        var medians = Ink.Median(picture, 3);
        for (var y = 0; y < 17; y++)
            for (var x = 0; x < 23; x++)
            {
                var around = (from v in Enumerable.Range(y - 3, 7) where v is >= 0 and < 17 from u in Enumerable.Range(x - 3, 7) where u is >= 0 and < 23 select picture.Pixels[v * 23 + u]).Order().ToList();
                Assert.Equal(around[around.Count / 2], medians[y * 23 + x]);
            }
    }

    [Fact(Timeout = 180000)]
    public async Task Greymaps_follow_one_another_in_a_stream()
    {
        using var stream = new MemoryStream();
        Greymap.Write(stream, Filled(3, 2, 10));
        Greymap.Write(stream, Filled(1, 1, 32));
        stream.Position = 0;
        Assert.Equal([10, 10, 10, 10, 10, 10], (await Greymap.TryReadAsync(stream, default))!.Pixels);
        Assert.Equal([32], (await Greymap.TryReadAsync(stream, default))!.Pixels);
        Assert.Null(await Greymap.TryReadAsync(stream, default));
    }

    [Fact(Timeout = 180000)]
    public async Task What_is_no_greymap_is_refused() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => Greymap.TryReadAsync(new MemoryStream("P6 1000000 1000000 255 x"u8.ToArray()), default));

    private static GreyPicture Filled(int width, int height, byte value)
    {
        var pixels = new byte[width * height];
        pixels.AsSpan().Fill(value);
        return new(width, height, pixels);
    }
}

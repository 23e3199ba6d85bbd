using LectureStudio.Pipeline.Algorithms.Layouts;
using LectureStudio.Pipeline.Algorithms.Slides;

namespace LectureStudio.Tests.Algorithms.Layouts;

public class CellFileTests
{
    private static readonly GreyGrid Grid = new(64, 33); // Odd: the last row is left out.

    [Fact]
    public void Each_sample_is_the_picture_on_show_then()
    {
        var samples = Packed(2, (0, Plain(10)), (0.6, Plain(50)), (1.1, Plain(90)));
        Assert.Equal([10, 10, 10, 50, 50, 90, 90, 90], samples.Select(s => (int)s[0])); // 0, 0.25 … 1.75 s
        Assert.All(samples, s => Assert.All(s, cell => Assert.Equal(s[0], cell)));
    }

    [Fact]
    public void Cells_are_means_of_four_pixels_true_to_a_level()
    {
        var random = new Random(5);
        List<(double, byte[])> pictures = [];
        for (var i = 0; i < 8; i++)
        {
            var picture = new byte[Grid.Pixels];
            for (var p = 0; p < picture.Length; p++) picture[p] = (byte)(100 + random.Next(i % 3 == 0 ? 155 : 4));
            pictures.Add((i * 0.25, picture));
        }
        var samples = Packed(2, [.. pictures]);
        Assert.Equal(8, samples.Count);
        foreach (var (sample, (_, picture)) in samples.Zip(pictures))
        {
            for (var at = 0; at < sample.Length; at++)
            {
                var (x, y) = (at % 32 * 2, at / 32 * 2);
                var mean = (picture[y * 64 + x] + picture[y * 64 + x + 1] + picture[(y + 1) * 64 + x] + picture[(y + 1) * 64 + x + 1]) / 4.0;
                Assert.InRange(sample[at], mean - CellWriter.DeadZone - 0.5, mean + CellWriter.DeadZone + 0.5);
            }
        }
    }

    [Fact]
    public void A_first_picture_that_comes_late_counts_from_the_start_and_a_wrong_time_ends_with_the_recording()
    {
        var samples = Packed(1.5, (0.8, Plain(10)), (1e9, Plain(50)));
        Assert.Equal(6, samples.Count);
        Assert.All(samples, s => Assert.Equal(10, s[0]));
    }

    [Fact]
    public void Slow_changes_are_followed_and_rest_costs_next_to_nothing()
    {
        var rising = Enumerable.Range(0, 100).Select(i => (i * 0.25, Plain((byte)(100 + i)))).ToArray();
        Assert.All(Packed(25, rising).Select((s, i) => (s, i)), p => Assert.InRange(p.s[0], 99 + p.i, 101 + p.i));
        using var file = new MemoryStream();
        Pack(file, 3600, (0, Plain(200)));
        Assert.InRange(file.Length, 1, 80_000); // 7.4 million cells
    }

    [Fact]
    public void What_is_cut_off_gives_what_is_there_and_something_else_is_refused()
    {
        using var file = new MemoryStream();
        var random = new Random(1);
        var pictures = Enumerable.Range(0, 40).Select(i => (i * 0.25, Enumerable.Range(0, Grid.Pixels).Select(_ => (byte)random.Next(256)).ToArray())).ToArray();
        Pack(file, 10, pictures);
        Assert.InRange(Unpack(file.ToArray()[..(int)(file.Length / 2)]).Count, 10, 25);
        Assert.Throws<InvalidDataException>(() => Unpack(new byte[100]));
    }

    private static byte[] Plain(byte level)
    {
        var picture = new byte[Grid.Pixels];
        Array.Fill(picture, level);
        return picture;
    }

    private static List<byte[]> Packed(double duration, params (double Time, byte[] Pixels)[] pictures)
    {
        using var file = new MemoryStream();
        Pack(file, duration, pictures);
        return Unpack(file.ToArray());
    }

    private static void Pack(MemoryStream file, double duration, params (double Time, byte[] Pixels)[] pictures)
    {
        using var writer = new CellWriter(file, Grid, duration);
        foreach (var (time, pixels) in pictures) writer.Add(pixels, time);
        writer.Finish();
    }

    private static List<byte[]> Unpack(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        using var reader = new CellReader(file);
        Assert.Equal(CellGrid.Of(Grid), reader.Grid);
        List<byte[]> samples = [];
        while (reader.Next()) samples.Add(reader.Cells.ToArray());
        return samples;
    }
}

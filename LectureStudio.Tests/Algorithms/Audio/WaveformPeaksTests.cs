using LectureStudio.Pipeline.Algorithms.Audio;

namespace LectureStudio.Tests.Algorithms.Audio;

public class WaveformPeaksTests
{
    [Fact]
    public void Each_stretch_gives_its_largest_magnitude_whatever_the_pieces()
    {
        short[] samples = [0, 100, -16384, 5, short.MaxValue, 0, 0, 0, short.MinValue, 0, 0];
        foreach (var piece in (int[])[1, 2, 3, 4, 11])
        {
            var peaks = new WaveformPeaks(4);
            foreach (var part in samples.Chunk(piece)) peaks.Add(part);
            Assert.Equal([128, 255, 255], peaks.ToArray());
        }
    }

    [Fact]
    public void Silence_is_zero_and_nothing_is_nothing()
    {
        var peaks = new WaveformPeaks(10);
        Assert.Empty(peaks.ToArray());
        peaks.Add(new short[25]);
        Assert.Equal([0, 0, 0], peaks.ToArray());
    }
}

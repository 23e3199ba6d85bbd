using LectureStudio.Pipeline.Algorithms.Audio;

namespace LectureStudio.Tests.Algorithms.Audio;

public class QuietCutsTests
{
    [Fact]
    public void Cuts_in_the_pauses_and_leaves_nothing_out()
    {
        // A hundred seconds of speech with pauses of a second at 25, 52 and 78.
        var peaks = Enumerable.Repeat((byte)120, 1000).ToArray();
        foreach (var pause in (int[])[250, 520, 780]) Array.Fill(peaks, (byte)2, pause, 10);
        var pieces = QuietCuts.Split(peaks, 0.1, 100, 30);
        Assert.Equal(0, pieces[0].Start);
        Assert.Equal(100, pieces[^1].End);
        Assert.All(pieces.Zip(pieces.Skip(1)), p => Assert.Equal(p.First.End, p.Second.Start));
        Assert.All(pieces, p => Assert.InRange(p.End - p.Start, 0.1, 30));
        Assert.All(pieces.SkipLast(1), p => Assert.True(peaks[(int)Math.Round(p.End * 10)] == 2, $"{p.End} s is no pause."));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void Without_any_pause_or_outline_the_pieces_still_fit(int known)
    {
        var pieces = QuietCuts.Split(Enumerable.Repeat((byte)90, known).ToArray(), 0.1, 100, 30);
        Assert.Equal(100, pieces.Sum(p => p.End - p.Start), 1e-9);
        Assert.All(pieces, p => Assert.InRange(p.End - p.Start, 0.1, 30));
    }

    [Fact]
    public void A_short_sound_is_one_piece() => Assert.Equal([(0.0, 12.0)], QuietCuts.Split([], 0.1, 12, 30));
}

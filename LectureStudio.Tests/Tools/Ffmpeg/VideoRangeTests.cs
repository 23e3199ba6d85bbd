using LectureStudio.Pipeline.Tools.Ffmpeg;

namespace LectureStudio.Tests.Tools.Ffmpeg;

public class VideoRangeTests
{
    [Fact]
    public void Stretches_black_and_white_to_the_ends_and_cuts_off_what_lies_outside()
    {
        var levels = Enumerable.Range(0, 300).Select(i => (byte)i).ToArray(); // Not a multiple of a vector.
        VideoRange.Stretch(levels);
        Assert.All(Enumerable.Range(0, 300), i => Assert.InRange(levels[i] - Math.Clamp(((byte)i - 16) * 255 / 219.0, 0, 255), -1, 1));
        Assert.Equal((0, 255), (levels[16], levels[235]));
    }
}

using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Tests.Engine;

public class StageInputsTests
{
    [Fact]
    public void A_stage_may_ask_for_more_than_seven_things()
    {
        Assert.Equal(
            [typeof(string), typeof(int), typeof(char), typeof(long), typeof(bool), typeof(byte), typeof(short), typeof(double), typeof(Uri)],
            StageInputs<(string, int, char, long, bool, byte, short, double, Uri?)>.Types);
        var bound = StageInputs<(string, int, char, long, bool, byte, short, double, Uri?)>.Bind(["a", 1, 'b', 2L, true, (byte)3, (short)4, 5.0, null]);
        Assert.Equal(("a", 1, 'b', 2L, true, (byte)3, (short)4, 5.0, (Uri?)null), bound);
    }
}

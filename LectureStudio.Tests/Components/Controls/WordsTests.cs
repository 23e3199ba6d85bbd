using LectureStudio.Components.Controls;

namespace LectureStudio.Tests.Components.Controls;

/// <summary>Times, sizes and dates as people say them.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData(-3, "0:00")]
    [InlineData(7.9, "0:07")]
    [InlineData(760, "12:40")]
    [InlineData(3753, "1:02:33")]
    [InlineData(360_000, "100:00:00")]
    [InlineData(double.NaN, "0:00")]
    public void Durations(double seconds, string words) => Assert.Equal(words, Words.Duration(seconds));

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1, "1 byte")]
    [InlineData(999, "999 bytes")]
    [InlineData(1200, "1.2 kB")]
    [InlineData(340_000_000, "340 MB")]
    [InlineData(999_600, "1 MB")]
    [InlineData(1_234_000_000, "1.2 GB")]
    [InlineData(9_990_000_000, "10 GB")]
    public void Sizes(long bytes, string words) => Assert.Equal(words, Words.Bytes(bytes));

    [Theory]
    [InlineData(2, "a few seconds left")]
    [InlineData(41, "about 40 s left")]
    [InlineData(57, "about 1 min left")]
    [InlineData(130, "about 2 min left")]
    [InlineData(3600, "about 1 h left")]
    [InlineData(4300, "about 1 h 10 min left")]
    public void Time_left_is_rounded(double seconds, string words) => Assert.Equal(words, Words.Left(seconds));

    [Theory]
    [InlineData(40, "40 seconds")]
    [InlineData(90, "2 minutes")]
    [InlineData(2880, "48 minutes")]
    [InlineData(3600, "1 hour")]
    [InlineData(3900, "1 hour 5 minutes")]
    public void Lengths_in_a_sentence(double seconds, string words) => Assert.Equal(words, Words.Length(seconds));

    [Theory]
    [InlineData(0.999, "99 %")]
    [InlineData(1, "100 %")]
    [InlineData(-1, "0 %")]
    public void A_percentage_is_whole_and_100_only_at_the_end(double fraction, string words) => Assert.Equal(words, Words.Percent(fraction));

    [Fact]
    public void Moments_near_are_told_by_distance_and_far_by_date()
    {
        var now = new DateTimeOffset(2026, 11, 20, 14, 30, 0, TimeZoneInfo.Local.GetUtcOffset(new DateTime(2026, 11, 20)));
        Assert.Equal("just now", Words.Ago(now.AddSeconds(-20), now));
        Assert.Equal("5 min ago", Words.Ago(now.AddMinutes(-5), now));
        Assert.Equal("today 9:15", Words.Ago(now.AddHours(-5.25), now));
        Assert.Equal("yesterday 14:30", Words.Ago(now.AddDays(-1), now));
        Assert.Equal("3 November 2026", Words.Ago(now.AddDays(-17), now));
    }
}

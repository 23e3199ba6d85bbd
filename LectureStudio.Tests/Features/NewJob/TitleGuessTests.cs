using LectureStudio.Features.NewJob;

namespace LectureStudio.Tests.Features.NewJob;

/// <summary>A title and a date out of a file's name.</summary>
public sealed class TitleGuessTests
{
    [Theory]
    [InlineData("2026-11-20_linear-regression_1080p.mp4", "Linear regression", "2026-11-20")]
    [InlineData("Lecture 07 - Trees and graphs.mkv", "Lecture 07 - Trees and graphs", null)]
    [InlineData("GMT20260305-140000_Recording_1280x720.mp4", "1280x720", "2026-03-05")]
    [InlineData("20261301.mp4", "20261301", null)]
    [InlineData("zellbiologie.mitochondrien.x264.mp4", "Zellbiologie mitochondrien", null)]
    [InlineData("مقدمة_في_الإحصاء.mp4", "مقدمة في الإحصاء", null)]
    [InlineData("....mp4", "...", null)]
    public void Names_as_they_occur(string name, string title, string? date)
    {
        Assert.Equal(title, TitleGuess.Title(name));
        Assert.Equal(date, TitleGuess.Date(name)?.ToString("yyyy-MM-dd"));
    }

    [Fact]
    public void An_endless_name_gives_a_title_of_bearable_length() => Assert.InRange(TitleGuess.Title(new string('n', 5000) + ".mp4").Length, 100, 200);
}

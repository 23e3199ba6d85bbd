using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Tests.Algorithms.Text;

public sealed class VoiceTextTests
{
    [Theory]
    [InlineData("It  is\n\nso.\t", "It is so.")]
    [InlineData("<speak>Say <break time='9s'/> it</speak>", "Say it")]
    [InlineData("5 < 6 and 7 > 6", "5 6 and 7 6")]
    [InlineData("[[h@loU]] {x} a\\b", "h@loU x a b")]
    [InlineData("a\u0001b\u0000c\u200Bd\uFEFF", "abcd")]
    [InlineData("\uD800a", "a")]
    [InlineData("می‌خواهم", "می‌خواهم")]
    [InlineData("…", "")]
    [InlineData(" — !?", "")]
    [InlineData("✓ 1", "✓ 1")]
    public void Only_what_can_be_spoken_is_left(string text, string clean) => Assert.Equal(clean, VoiceText.Clean(text));
}

using LectureStudio.Components;

namespace LectureStudio.Tests.Components;

/// <summary>How the page looks, from the cookie to the style sheets.</summary>
public sealed class AppearanceTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("purple.loud")]
    [InlineData("\"><script>")]
    public void A_cookie_that_makes_no_sense_follows_the_system(string? cookie) => Assert.Equal(new Appearance(), Appearance.Parse(cookie));

    [Theory]
    [InlineData("dark", true)]
    [InlineData("light", false)]
    [InlineData("system", true)]
    public void A_cookie_is_read_as_it_was_written(string theme, bool moreContrast)
    {
        var look = new Appearance(theme, moreContrast);
        Assert.Equal(look, Appearance.Parse(look.Cookie));
    }

    [Fact]
    public void Exactly_the_sheets_of_the_chosen_theme_apply()
    {
        var dark = new Appearance("dark");
        Assert.Equal("not all", dark.Media(dark: false, wcag: false));
        Assert.Equal("all", dark.Media(dark: true, wcag: false));
        Assert.Equal("(prefers-contrast: more)", dark.Media(dark: true, wcag: true));
        Assert.Equal("all", (dark with { MoreContrast = true }).Media(dark: true, wcag: true));
        Assert.Equal("(prefers-color-scheme: light) and (prefers-contrast: more)", new Appearance().Media(dark: false, wcag: true));
    }
}

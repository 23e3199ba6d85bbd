namespace LectureStudio.Components;

/// <summary>How a person wants the page to look. It lives in a cookie, so that the first paint is right.</summary>
/// <param name="Theme"><c>system</c>, <c>light</c> or <c>dark</c>.</param>
/// <param name="MoreContrast">True for the high-contrast variants; false follows the system.</param>
public sealed record Appearance(string Theme = "system", bool MoreContrast = false)
{
    /// <summary>The cookie's name.</summary>
    public const string CookieName = "studio-look";

    public static IReadOnlyList<string> Themes { get; } = ["system", "light", "dark"];

    /// <summary>The cookie's value: <c>dark.more</c>.</summary>
    public string Cookie => $"{Theme}.{Contrast}";

    public string Contrast => MoreContrast ? "more" : "normal";

    /// <summary>Reads the cookie; anything unknown gives the default.</summary>
    public static Appearance Parse(string? cookie)
    {
        var parts = (cookie ?? "").Split('.');
        var theme = Themes.Contains(parts[0]) ? parts[0] : "system";
        return new Appearance(theme, parts.Length > 1 && parts[1] == "more");
    }

    /// <summary>The media query under which one of Radzen's style sheets applies.</summary>
    /// <param name="dark">Whether it is a dark sheet.</param>
    /// <param name="wcag">Whether it is a high-contrast sheet.</param>
    public string Media(bool dark, bool wcag)
    {
        var scheme = dark ? "dark" : "light";
        if (Theme != "system" && Theme != scheme) return "not all";
        var queries = new List<string>();
        if (Theme == "system") queries.Add($"(prefers-color-scheme: {scheme})");
        if (wcag && !MoreContrast) queries.Add("(prefers-contrast: more)");
        return queries.Count == 0 ? "all" : string.Join(" and ", queries);
    }
}

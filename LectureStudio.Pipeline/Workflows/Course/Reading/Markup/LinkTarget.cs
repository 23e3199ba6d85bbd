namespace LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

/// <summary>Addresses of links: what may be followed, and what a link points to without its fragment.</summary>
internal static class LinkTarget
{
    private const int Longest = 2000;

    /// <summary>Relative, or http, https or mailto.</summary>
    public static bool IsSafe(string target)
    {
        if (target.Length is 0 or > Longest || target.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) && c != ' ' || c is '<' or '>' or '"' or '\\')) return false;
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        var path = target.AsSpan().IndexOfAny('/', '?', '#');
        // A colon after a slash is part of a path.
        if (colon < 0 || (path >= 0 && path < colon)) return !target.StartsWith("//", StringComparison.Ordinal);
        return target[..colon].ToLowerInvariant() is "http" or "https" or "mailto";
    }

    /// <summary>The target without its fragment; empty for one within the document.</summary>
    public static string WithoutFragment(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        return (hash < 0 ? target : target[..hash]).Trim();
    }
}

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Speaking;

/// <summary>How long nothing is said, in seconds at 100 percent speed: long enough to follow, short enough that nobody waits.</summary>
internal static class Pauses
{
    /// <summary>Before a scene's first sentence: the page is there before it is spoken about.</summary>
    public const double Opening = 0.5;

    /// <summary>After its last: two thoughts are told apart, and the page can leave.</summary>
    public const double Closing = 0.8;

    /// <summary>Of a scene in which nothing is said.</summary>
    public const double Silent = 3;

    /// <summary>Of a sentence in which nothing can be spoken, such as "…".</summary>
    public const double Unspoken = 0.6;

    /// <summary>After a sentence within a scene.</summary>
    /// <param name="text">The sentence as it is read; its last mark counts.</param>
    public static double After(string text) => Mark(text) switch
    {
        '?' or '？' or '؟' => 0.6,
        ':' or '：' => 0.35,
        ';' or ',' or '；' or '，' => 0.3,
        _ => 0.45,
    };

    private static char Mark(string text) => text.TrimEnd().TrimEnd('"', '”', '’', '\'', '»', ')', ']') is { Length: > 0 } bare ? bare[^1] : '.';
}

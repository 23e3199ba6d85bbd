using System.Globalization;
using System.Text;
using LectureStudio.Pipeline.Algorithms.Captions;

namespace LectureStudio.Pipeline.Workflows.Highlights.Exports;

/// <summary>The reel's chapters as text: one for players, one to be pasted below a video.</summary>
internal static class ChapterList
{
    public static string Vtt(IReadOnlyList<ReelChapter> chapters) =>
        CaptionWriter.Vtt(chapters.Select(c => new Caption(c.Start, c.End, OneLine(c.Title))), null);

    /// <summary><c>0:00 Title</c>, a line each; with hours where the reel has any.</summary>
    public static string Text(IReadOnlyList<ReelChapter> chapters)
    {
        var text = new StringBuilder();
        foreach (var chapter in chapters)
        {
            var time = TimeSpan.FromSeconds(Math.Floor(chapter.Start));
            text.Append(time.ToString(chapters[^1].Start >= 3600 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture)).Append(' ').Append(OneLine(chapter.Title)).Append('\n');
        }
        return text.ToString();
    }

    private static string OneLine(string title) =>
        string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : "Untitled";
}

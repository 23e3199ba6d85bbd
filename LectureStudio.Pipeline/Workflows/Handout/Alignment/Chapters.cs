using System.Globalization;
using System.Text;

namespace LectureStudio.Pipeline.Workflows.Handout.Alignment;

/// <summary>Sections as chapters, in the two forms that players and ffmpeg read.</summary>
internal static class Chapters
{
    /// <summary>WebVTT chapters (W3C WebVTT, "chapters" kind): titles of one line, &amp; and &lt; escaped.</summary>
    public static string Vtt(IReadOnlyList<Section> sections)
    {
        var vtt = new StringBuilder("WEBVTT\n");
        foreach (var s in sections)
            vtt.Append(CultureInfo.InvariantCulture, $"\n{s.Number}\n{Stamp(s.Start)} --> {Stamp(s.End)}\n{OneLine(s.Title).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")}\n");
        return vtt.ToString();
    }

    /// <summary>ffmpeg's metadata file (ffmpeg-formats, "Metadata"): = ; # \ and line ends escaped.</summary>
    public static string Ffmetadata(IReadOnlyList<Section> sections)
    {
        var text = new StringBuilder(";FFMETADATA1\n");
        foreach (var s in sections)
            text.Append(CultureInfo.InvariantCulture, $"\n[CHAPTER]\nTIMEBASE=1/1000\nSTART={Milliseconds(s.Start)}\nEND={Milliseconds(s.End)}\ntitle={Escape(OneLine(s.Title))}\n");
        return text.ToString();
    }

    private static string Stamp(double seconds)
    {
        var time = TimeSpan.FromMilliseconds(Milliseconds(seconds));
        return string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}.{time.Milliseconds:000}");
    }

    private static long Milliseconds(double seconds) => (long)Math.Round(seconds * 1000);

    private static string OneLine(string title) => string.Join(' ', title.Split(['\n', '\r', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c is '=' or ';' or '#' or '\\') escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}

using System.Globalization;
using System.Text;

namespace LectureStudio.Pipeline.Tools.Ffmpeg;

/// <summary>A title and chapters in the form ffmpeg reads (ffmpeg-formats, "Metadata"): = ; # \ and line ends escaped.</summary>
internal static class Ffmetadata
{
    /// <param name="chapters">Start and end in seconds.</param>
    public static string Text(string title, IEnumerable<(string Title, double Start, double End)> chapters)
    {
        var text = new StringBuilder($";FFMETADATA1\ntitle={Escape(title)}\n");
        foreach (var c in chapters)
            text.Append(CultureInfo.InvariantCulture, $"\n[CHAPTER]\nTIMEBASE=1/1000\nSTART={c.Start * 1000:0}\nEND={c.End * 1000:0}\ntitle={Escape(c.Title)}\n");
        return text.ToString();
    }

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c is '=' or ';' or '#' or '\\') escaped.Append('\\');
            escaped.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }
        return escaped.ToString();
    }
}

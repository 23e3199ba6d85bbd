namespace LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

/// <summary>A file's lines, and what of them is taken apart: bounded, so that no file takes long, and with the same numbers.</summary>
internal static class TextLines
{
    /// <summary>Letters of a line beyond which it is no text that people write.</summary>
    public const int LongestLine = 20_000;

    /// <summary>Letters of a document that are taken apart: a thick book has about two million.</summary>
    public const int MostLetters = 8_000_000;

    /// <summary>The lines, ended by LF, CR LF or CR.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var lines = new List<string>();
        var from = 0;
        while (from < text.Length)
        {
            var end = text.AsSpan(from).IndexOfAny('\n', '\r');
            if (end < 0) break;
            lines.Add(text.Substring(from, end));
            from += end + (text[from + end] == '\r' && from + end + 1 < text.Length && text[from + end + 1] == '\n' ? 2 : 1);
        }
        if (from < text.Length || lines.Count == 0) lines.Add(text[from..]);
        return lines;
    }

    /// <summary>The same lines, cut to what is taken apart.</summary>
    public static List<string> Bounded(IReadOnlyList<string> lines)
    {
        var taken = new List<string>(lines.Count);
        var letters = 0;
        foreach (var line in lines)
        {
            var cut = line.Length > LongestLine ? line[..LongestLine] : line;
            letters += cut.Length + 1;
            if (letters > MostLetters) break;
            taken.Add(cut.Contains('\0', StringComparison.Ordinal) ? cut.Replace('\0', ' ') : cut);
        }
        return taken;
    }

    /// <summary>A title for a document that has none: its file's name in words.</summary>
    public static string NameOf(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (name.Length == 0) name = Path.GetFileName(path);
        return name.Replace('_', ' ').Replace('-', ' ').Trim() is { Length: > 0 } words ? words : path;
    }
}

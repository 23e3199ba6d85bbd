using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Gift;

/// <summary>
/// The escapes of GIFT as Moodle's reader takes them (question/format/gift/format.php): a backslash before : # = { } ~ and the backslash itself.
/// A line feed would be \n; there is none in what is written here.
/// </summary>
internal static class GiftText
{
    private const string Special = ":#={}~";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c == '\\' || Special.Contains(c)) escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>
    /// An answer that is typed; <see cref="MoodleAnswer"/> has been at it. Three things in it would be taken for marks and have no escape: "-&gt;" (matching),
    /// "&amp;&amp;0" (the reader's own placeholders) and a format in brackets at its start. Into the first two goes a wildcard, which also stands for nothing.
    /// </summary>
    public static string EscapeAnswer(string answer) =>
        (answer.StartsWith('[') ? "[plain]" : "") + Escape(answer.Replace("->", "-*>").Replace("&&0", "&*&0"));

    /// <summary>Undoes <see cref="EscapeAnswer"/>, after <see cref="Shown"/>.</summary>
    public static string Answer(string answer)
    {
        var plain = answer.StartsWith("[plain]", StringComparison.Ordinal) ? answer["[plain]".Length..] : answer;
        return plain.Replace("-*>", "->").Replace("&*&0", "&&0");
    }

    /// <summary>Escaped marks as characters that are no marks, one for one, so that a text can be split at those that are.</summary>
    public static string Hide(string text)
    {
        var hidden = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '\\') hidden.Append(text[i++]);
            else if (text[i] == '\\' && i + 1 < text.Length && Special.IndexOf(text[i + 1]) is >= 0 and var mark) (hidden, i) = (hidden.Append(HiddenOf(mark)), i + 1);
            else hidden.Append(text[i]);
        }
        return hidden.ToString();
    }

    /// <summary>The text as it is shown, of a piece of a hidden one.</summary>
    public static string Shown(string hidden)
    {
        for (var mark = 0; mark < Special.Length; mark++) hidden = hidden.Replace(HiddenOf(mark), Special[mark]);
        return hidden.Trim();
    }

    // Control characters, which ExportText.Clean keeps out of every text.
    private static char HiddenOf(int mark) => (char)(0x10 + mark);
}

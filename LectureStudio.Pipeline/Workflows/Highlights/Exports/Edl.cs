using System.Globalization;
using System.Text;

namespace LectureStudio.Pipeline.Workflows.Highlights.Exports;

/// <summary>CMX 3600 edit decision list: for each piece an event for the picture and one for the sound, ends excluded.</summary>
internal static class Edl
{
    /// <summary>Event numbers have three digits.</summary>
    private const int MostEvents = 999;

    /// <summary>What a comment line can hold on systems with little room for it.</summary>
    private const int LongestText = 200;

    public static string Write(EditList list)
    {
        var timecode = new Timecode(list.Rate);
        var text = new StringBuilder();
        text.Append(Line("TITLE: ", list.Title)).Append("FCM: ").Append(timecode.IsDrop ? "DROP FRAME\n" : "NON-DROP FRAME\n");
        var number = 0;
        foreach (var edit in list.Edits)
        {
            foreach (var track in Tracks(list))
            {
                if (++number > MostEvents) return text.ToString();
                var (first, at) = (edit.Span.First, timecode.OneHour + edit.At);
                text.Append(CultureInfo.InvariantCulture, $"\n{number:000}  AX       {track,-5} C        {timecode.Of(first)} {timecode.Of(edit.Span.End)} {timecode.Of(at)} {timecode.Of(at + edit.Span.Count)}\n");
                text.Append(Line("* FROM CLIP NAME: ", list.File));
                if (edit.OpensClip && track == Tracks(list).First()) text.Append(Line("* COMMENT: ", edit.Clip.Title));
            }
        }
        return text.ToString();
    }

    private static IEnumerable<string> Tracks(EditList list)
    {
        if (list.Picture is not null) yield return "V";
        if (list.Audio is { } audio) yield return audio.Channels > 1 ? "AA" : "A";
    }

    /// <summary>Names stay as they are, for systems find the recording by them; only what would end the line goes.</summary>
    private static string Line(string head, string text)
    {
        var plain = string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();
        return head + (plain.Length > LongestText ? plain[..(char.IsHighSurrogate(plain[LongestText - 1]) ? LongestText - 1 : LongestText)] : plain) + "\n";
    }
}

using System.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;

namespace LectureStudio.Pipeline.Stages.Media;

/// <summary>Why a file cannot be used as a recording, in words for the person who gave it.</summary>
internal static class MediaRefusal
{
    private const string GiveAnother = "Give a video or sound file such as MP4, MKV, WebM, MOV, MP3 or WAV.";

    public static StudioException Empty() => new("The recording is empty: the file has no content.", "Copy it again from where it was recorded.");

    public static StudioException Gone(string name) => new($"The recording “{name}” is no longer there.", "Give it again.");

    public static StudioException Locked() =>
        new("The recording is locked by copy protection (DRM) and cannot be read.", "Ask whoever published it for an unprotected copy.");

    public static StudioException NoStreams() => new("The file has neither a picture nor sound that can be used.", GiveAnother);

    public static StudioException Undecodable(Exception? inner) =>
        new("The recording is damaged: neither its picture nor its sound can be decoded.", "Copy it again from where it was recorded, or export it again.", inner);

    public static StudioException TooShort() => new("The recording is shorter than a tenth of a second.", "Check that it is the right file.");

    public static StudioException TooLong(double seconds) =>
        new($"The recording says it lasts {seconds / 3600:0} hours, which cannot be right.", "Copy it again from where it was recorded, or export it again.");

    /// <summary>What ffprobe's complaint means.</summary>
    /// <param name="failure">ffprobe's failure, or what its unfinished report led to.</param>
    /// <param name="path">The file, of which the first bytes are looked at.</param>
    /// <param name="name">The name the person knows it by.</param>
    public static StudioException Because(Exception failure, string path, string name)
    {
        var lines = failure is ToolFailedException tool ? tool.ErrorTail : [];
        var details = lines.TakeLast(10).ToList();
        bool Says(string words) => lines.Any(l => l.Contains(words, StringComparison.OrdinalIgnoreCase));

        if (Says("No such file")) return Gone(name);
        if (IsPlaylist(path))
            return new StudioException("The file is a playlist: it only points at other files.", "Give the recording itself.", failure) { Details = details };
        if (Says("moov atom not found") && IsQuickTime(path))
            return new StudioException("The recording was cut off before it was complete: its index is missing.", "Copy it again from where it was recorded; if the recorder itself failed, a repair program may still save it.", failure) { Details = details };
        if (failure is ToolFailedException { ExitCode: -1 })
            return new StudioException("The recording could not be examined within two minutes.", "It is probably damaged: copy it again from where it was recorded.", failure) { Details = details };
        return new StudioException("The file is not a recording, or it is damaged from its first bytes on.", GiveAnother, failure) { Details = details };
    }

    /// <summary>ffmpeg takes any file named <c>.mp4</c> for one at first; a real one begins with a box of one of these kinds.</summary>
    private static bool IsQuickTime(string path) => Head(path) is { Length: >= 8 } head && head[4..8] is ("ftyp" or "mdat" or "moov" or "wide" or "free" or "skip");

    private static string Head(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[512];
        return Encoding.Latin1.GetString(head, 0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
    }

    private static bool IsPlaylist(string path)
    {
        var text = Head(path).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n');
        return text.StartsWith("#EXTM3U", StringComparison.Ordinal) || text.StartsWith("ffconcat", StringComparison.Ordinal) || text.StartsWith("v=0\n", StringComparison.Ordinal)
            || text.StartsWith("v=0\r", StringComparison.Ordinal) || text.StartsWith("[playlist]", StringComparison.OrdinalIgnoreCase) || text.Contains("<MPD", StringComparison.Ordinal);
    }
}

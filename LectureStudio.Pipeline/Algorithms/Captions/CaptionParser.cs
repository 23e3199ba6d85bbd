using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Algorithms.Captions;

/// <summary>
/// Reads WebVTT and SubRip as they occur, not only as they should be: both by the same rules, since files of one kind are often
/// named or headed like the other. A line with an arrow between two times begins a cue; its text goes on to an empty line.
/// </summary>
public static class CaptionParser
{
    private static readonly string[] Arrows = ["-->", "->", "—>", "–>"];

    /// <param name="text">The file's text.</param>
    /// <param name="duration">The recording's length in seconds: what lies beyond it is cut off or left out.</param>
    public static CaptionFile Parse(string text, double duration)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var isVtt = lines[0].StartsWith("WEBVTT", StringComparison.Ordinal);
        var (captions, broken) = Captions(lines, isVtt);
        var notes = new List<string>();
        if (broken > 0) notes.Add($"{Counted.Of(broken, "cue has", "cues have")} a time that cannot be read; left out.");
        if (RollingCaptions.Are(captions))
        {
            captions = RollingCaptions.Unroll(captions);
            notes.Add("The captions roll: lines that are shown again are taken once.");
        }
        return new CaptionFile(isVtt ? Language(lines) : null, CaptionOrder.Tidy(captions, duration, notes), notes);
    }

    private static (IReadOnlyList<Caption> Captions, int Broken) Captions(string[] lines, bool isVtt)
    {
        var captions = new List<Caption>();
        var broken = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsTiming(lines[i])) continue;
            var last = Payload(lines, i + 1, isVtt);
            if (Times(lines[i]) is var (start, end)) captions.AddRange(CaptionVoices.Split(start, end, CaptionMarkup.Parse(string.Join('\n', lines[(i + 1)..last]), isVtt)));
            else broken++;
            i = last - 1;
        }
        return (captions, broken);
    }

    /// <summary>The index after the last line of the text that begins at <paramref name="from"/>.</summary>
    private static int Payload(string[] lines, int from, bool isVtt)
    {
        var to = from;
        while (to < lines.Length && !IsTiming(lines[to]))
        {
            if (lines[to].Length > 0)
            {
                to++;
                continue;
            }
            var next = to + 1;
            while (next < lines.Length && lines[next].Length == 0) next++;
            if (isVtt || BeginsCue(lines, next)) return to;
            to = next;
        }
        // Without an empty line between them the number of the next cue looks like a line of this one.
        return to < lines.Length && to > from && IsNumber(lines[to - 1]) ? to - 1 : to;
    }

    /// <summary>In SubRip an empty line may stand within a text; it ends it when a number, a timing or nothing follows.</summary>
    private static bool BeginsCue(string[] lines, int at) =>
        at >= lines.Length || IsTiming(lines[at]) || IsNumber(lines[at]) && at + 1 < lines.Length && IsTiming(lines[at + 1]);

    /// <summary>Whether a line times a cue, well or badly. An arrow in what is said ("from 10:30 -> 11:00") does not.</summary>
    private static bool IsTiming(string line)
    {
        if (!line.Contains('>') || Cut(line).Left?.Trim() is not { Length: > 0 and <= 24 } left) return false;
        return line.Contains("-->", StringComparison.Ordinal) ? (char.IsAsciiDigit(left[0]) || left[0] == '-') && left.Contains(':') : Times(line) is not null;
    }

    private static bool IsNumber(string line) => line.Trim() is { Length: > 0 and < 10 } text && text.All(char.IsAsciiDigit);

    /// <summary><c>00:00:01.000 --> 00:00:02.000 line:0 position:20%</c></summary>
    private static (double Start, double End)? Times(string line)
    {
        var (left, right) = Cut(line);
        if (left is null || right is null) return null;
        var end = right.TrimStart();
        var settings = end.AsSpan().IndexOfAny(" \t");
        return CaptionTime.TryParse(left) is { } from && CaptionTime.TryParse(settings < 0 ? end : end.AsSpan(0, settings)) is { } to ? (from, to) : null;
    }

    private static (string? Left, string? Right) Cut(string line)
    {
        foreach (var arrow in Arrows)
        {
            var at = line.IndexOf(arrow, StringComparison.Ordinal);
            if (at > 0) return (line[..at], line[(at + arrow.Length)..]);
        }
        return (null, null);
    }

    /// <summary><c>Language: en</c> or <c>lang: en</c> in the lines below <c>WEBVTT</c>.</summary>
    private static string? Language(string[] lines) =>
        lines.Skip(1).TakeWhile(l => l.Length > 0).Select(l => l.Split(':', 2))
            .Where(l => l.Length == 2 && l[0].Trim().ToLowerInvariant() is "language" or "lang")
            .Select(l => LanguageTag.Of(l[1])).FirstOrDefault();
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Captions;

namespace LectureStudio.Pipeline.Tools.Whisper;

/// <summary>What whisper-cli writes: progress lines, and the full JSON (<c>-ojf</c>).</summary>
/// <param name="Language">Two-letter code.</param>
/// <param name="Captions">One a segment, as they come; with words where the tokens make words.</param>
public sealed record WhisperOutput(string? Language, IReadOnlyList<Caption> Captions)
{
    private const string Progress = "progress =";

    /// <summary>
    /// Share done, or null for every other line.
    /// <code>whisper_print_progress_callback: progress =  35%</code>
    /// </summary>
    public static double? TryParseProgress(string line)
    {
        var at = line.IndexOf(Progress, StringComparison.Ordinal);
        return at >= 0 && int.TryParse(line.AsSpan(at + Progress.Length).Trim().TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100 ? percent / 100.0 : null;
    }

    /// <summary>
    /// Reads the JSON. Tokens may be halves of a character, so the file need not be valid UTF-8, and control signs are not escaped.
    /// <code>{"result":{"language":"en"},"transcription":[{"offsets":{"from":0,"to":2500},"text":" And so","tokens":[{"text":" And","offsets":{"from":320,"to":370}}]}]}</code>
    /// </summary>
    /// <exception cref="JsonException">It is no such file.</exception>
    public static WhisperOutput Parse(ReadOnlySpan<byte> json)
    {
        using var document = JsonDocument.Parse(WithoutControlSigns(Encoding.UTF8.GetString(json)));
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("transcription", out var segments) || segments.ValueKind != JsonValueKind.Array)
            throw new JsonException("There is no transcription in it.");
        var language = root.TryGetProperty("result", out var result) && result.TryGetProperty("language", out var l) ? l.GetString() : null;
        return new(LanguageTag.Of(language), [.. segments.EnumerateArray().Select(Segment).OfType<Caption>()]);
    }

    private static Caption? Segment(JsonElement segment)
    {
        if (Times(segment) is not var (start, end)) return null;
        var text = CaptionLine.Of(segment.GetProperty("text").GetString() ?? "");
        return text is "" or "[BLANK_AUDIO]" ? null : new Caption(start, end, text, null, Words(segment, text));
    }

    /// <summary>A token that begins with a space begins a word. Null where tokens and words do not fit together.</summary>
    private static IReadOnlyList<CaptionWord>? Words(JsonElement segment, string text)
    {
        if (!segment.TryGetProperty("tokens", out var tokens)) return null;
        var words = new List<CaptionWord>();
        foreach (var token in tokens.EnumerateArray())
        {
            var part = token.GetProperty("text").GetString() ?? "";
            if (part.StartsWith("[_", StringComparison.Ordinal) || part.StartsWith("<|", StringComparison.Ordinal) || Times(token) is not var (start, end)) continue;
            if (words.Count == 0 || part.StartsWith(' ')) words.Add(new CaptionWord(start, end, ""));
            else words[^1] = words[^1] with { End = Math.Max(words[^1].End, end) };
        }
        // The text comes from the segment: there characters are whole.
        var written = text.Split(' ');
        return words.Count == written.Length ? [.. words.Zip(written, (w, t) => w with { Text = t })] : null;
    }

    private static (double Start, double End)? Times(JsonElement element) =>
        element.TryGetProperty("offsets", out var offsets) && offsets.GetProperty("from").TryGetInt64(out var from) && offsets.GetProperty("to").TryGetInt64(out var to)
            ? (from / 1000.0, to / 1000.0)
            : null;

    private static string WithoutControlSigns(string json) => string.Create(json.Length, json, (clean, raw) =>
    {
        for (var i = 0; i < raw.Length; i++) clean[i] = char.IsControl(raw[i]) ? ' ' : raw[i];
    });
}

using System.Net;
using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Captions;

/// <summary>A stretch of a cue's text under one voice and after one time stamp.</summary>
/// <param name="Text">Plain text; may hold line ends.</param>
/// <param name="Speaker">Name of the voice, or null.</param>
/// <param name="From">Seconds at which it is spoken, where a time stamp says so.</param>
internal readonly record struct CaptionSpan(string Text, string? Speaker, double? From);

/// <summary>
/// Takes the markup out of a cue's text: WebVTT's spans (https://www.w3.org/TR/webvtt1/#webvtt-cue-text-parsing-rules), the bits of
/// HTML in SubRip files, and the override codes that conversions from ASS leave behind (<c>{\an8}</c>).
/// </summary>
internal static class CaptionMarkup
{
    private const int LongestTag = 400;
    private static readonly HashSet<string> Html = new(["b", "i", "u", "s", "font", "span", "c", "v", "ruby", "rt", "lang", "em", "strong", "p", "div", "tt"], StringComparer.OrdinalIgnoreCase);

    /// <param name="payload">The cue's lines, joined by line ends.</param>
    /// <param name="isVtt">In WebVTT every tag is markup; elsewhere only those of HTML are, since <c>List&lt;int&gt;</c> may be what was said.</param>
    public static IReadOnlyList<CaptionSpan> Parse(string payload, bool isVtt)
    {
        var spans = new List<CaptionSpan>();
        var text = new StringBuilder();
        string? speaker = null;
        double? from = null;
        var isAnnotation = false;

        void Close()
        {
            if (text.Length > 0) spans.Add(new CaptionSpan(Decode(text.ToString()), speaker, from));
            text.Clear();
        }

        for (var i = 0; i < payload.Length; i++)
        {
            if (payload[i] == '{' && i + 1 < payload.Length && payload[i + 1] == '\\' && End(payload, i, '}') is { } brace)
            {
                i = brace;
            }
            else if (payload[i] == '<' && Tag(payload, i, isVtt) is { } tag)
            {
                i += tag.Length + 1;
                if (CaptionTime.TryParse(tag) is { } time)
                {
                    Close();
                    from = time;
                    continue;
                }
                var (name, annotation) = Split(tag);
                switch (name)
                {
                    case "v": Close(); speaker = annotation; break;
                    case "/v": Close(); speaker = null; break;
                    case "rt": isAnnotation = true; break;
                    case "/rt" or "/ruby": isAnnotation = false; break;
                    case "br": text.Append('\n'); break;
                }
            }
            else if (!isAnnotation)
            {
                text.Append(payload[i]);
            }
        }
        Close();
        return spans;
    }

    /// <summary>What stands between <c>&lt;</c> and <c>&gt;</c>, or null when the sign is only a sign.</summary>
    private static string? Tag(string payload, int at, bool isVtt)
    {
        if (End(payload, at, '>') is not { } end || end == at + 1) return null;
        var tag = payload[(at + 1)..end];
        if (char.IsAsciiDigit(tag[0])) return CaptionTime.TryParse(tag) is null ? null : tag;
        var name = Split(tag).Name.TrimStart('/');
        if (name is "br") return tag;
        return (tag[0] == '/' || char.IsAsciiLetter(tag[0])) && (isVtt || Html.Contains(name)) ? tag : null;
    }

    /// <summary>Where a tag ends; it is looked for nearby only, so that a text of nothing but signs is read in linear time.</summary>
    private static int? End(string payload, int at, char sign)
    {
        var end = payload.IndexOf(sign, at, Math.Min(LongestTag, payload.Length - at));
        return end < 0 ? null : end;
    }

    /// <summary><c>v.loud Esme Adler</c> → <c>v</c>, "Esme Adler".</summary>
    private static (string Name, string? Annotation) Split(string tag)
    {
        var end = tag.AsSpan(1).IndexOfAny(" .\t\n/") + 1;
        var name = end == 0 ? tag : tag[..end];
        var space = tag.AsSpan().IndexOfAny(" \t\n");
        var annotation = space < 0 ? "" : CaptionLine.Of(Decode(tag[space..]));
        return (name.ToLowerInvariant(), annotation.Length == 0 ? null : annotation);
    }

    private static string Decode(string text) => text.Contains('&') ? WebUtility.HtmlDecode(text) : text;
}

/// <summary>Text on one line.</summary>
internal static class CaptionLine
{
    /// <summary>White space of every kind, line ends too, becomes single spaces; control signs and invisible marks go.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) line.Append(line.Length > 0 && line[^1] != ' ' ? " " : "");
            else if (!char.IsControl(c) && c is not ('\uFEFF' or '\u200B' or '\u2060' or '\uFFFE' or '\uFFFF')) line.Append(c);
        }
        return line.ToString().TrimEnd();
    }
}

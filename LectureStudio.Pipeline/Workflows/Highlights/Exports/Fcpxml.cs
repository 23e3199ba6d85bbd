using System.Xml.Linq;

namespace LectureStudio.Pipeline.Workflows.Highlights.Exports;

/// <summary>
/// Final Cut Pro XML 1.9, which Final Cut Pro and DaVinci Resolve read. Times are fractions of seconds on frame boundaries
/// (<c>1001/30000s</c>). The recording is named relative to the file.
/// </summary>
internal static class Fcpxml
{
    public static string Write(EditList list)
    {
        var title = XmlText.Clean(list.Title);
        var resources = new XElement("resources", Format(list), Asset(list));
        var spine = new XElement("spine", list.Edits.Select(e => Clip(list, e)));
        var sequence = new XElement(
            "sequence", new XAttribute("format", "r1"), new XAttribute("duration", Time(list, list.Total)), new XAttribute("tcStart", "0s"), new XAttribute("tcFormat", "NDF"),
            new XAttribute("audioLayout", "stereo"), new XAttribute("audioRate", "48k"), spine);
        var project = new XElement("project", new XAttribute("name", title), sequence);
        var root = new XElement(
            "fcpxml", new XAttribute("version", "1.9"), resources, new XElement("library", new XElement("event", new XAttribute("name", title), project)));
        return XmlText.Write(root, new XDocumentType("fcpxml", null, null, null));
    }

    private static XElement Format(EditList list) => new(
        "format", new XAttribute("id", "r1"), new XAttribute("frameDuration", Time(list, 1)),
        // Sound alone still needs the sequence to have a size.
        new XAttribute("width", list.Picture?.Width ?? 1280), new XAttribute("height", list.Picture?.Height ?? 720));

    private static XElement Asset(EditList list) => new(
        "asset", new XAttribute("id", "r2"), new XAttribute("name", XmlText.Clean(list.File)), new XAttribute("start", "0s"), new XAttribute("duration", Time(list, list.Length)),
        list.Picture is null ? null : new[] { new XAttribute("hasVideo", 1), new XAttribute("format", "r1"), new XAttribute("videoSources", 1) },
        list.Audio is not { } audio ? null : new[]
        {
            new XAttribute("hasAudio", 1), new XAttribute("audioSources", 1), new XAttribute("audioChannels", audio.Channels), new XAttribute("audioRate", audio.SampleRate),
        },
        new XElement("media-rep", new XAttribute("kind", "original-media"), new XAttribute("src", "./" + Uri.EscapeDataString(XmlText.Clean(list.File)))));

    private static XElement Clip(EditList list, Edit edit)
    {
        var title = XmlText.Clean(edit.Clip.Title);
        return new(
            "asset-clip", new XAttribute("ref", "r2"), new XAttribute("offset", Time(list, edit.At)), new XAttribute("name", title),
            new XAttribute("start", Time(list, edit.Span.First)), new XAttribute("duration", Time(list, edit.Span.Count)), new XAttribute("tcFormat", "NDF"),
            list.Picture is null ? null : new XAttribute("format", "r1"), list.Audio is null ? null : new XAttribute("audioRole", "dialogue"),
            // A marker's time is that of what it is on: the recording's.
            edit.OpensClip ? new XElement("chapter-marker", new XAttribute("start", Time(list, edit.Span.First)), new XAttribute("duration", Time(list, 1)), new XAttribute("value", title)) : null);
    }

    private static string Time(EditList list, long frames) =>
        frames == 0 ? "0s" : list.Rate.Denominator == 1 && frames % list.Rate.Numerator == 0 ? FormattableString.Invariant($"{frames / list.Rate.Numerator}s")
            : FormattableString.Invariant($"{frames * list.Rate.Denominator}/{list.Rate.Numerator}s");
}

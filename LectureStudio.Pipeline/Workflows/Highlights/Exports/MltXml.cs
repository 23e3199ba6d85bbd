using System.Xml.Linq;

namespace LectureStudio.Pipeline.Workflows.Highlights.Exports;

/// <summary>MLT XML, which Shotcut opens, Kdenlive imports and <c>melt</c> plays: one producer, one playlist of its cuts, a tractor. Frames are counted from 0, the last one included.</summary>
internal static class MltXml
{
    public static string Write(EditList list)
    {
        var last = list.Total - 1;
        var root = new XElement(
            "mlt", new XAttribute("LC_NUMERIC", "C"), new XAttribute("version", "7.0.0"), new XAttribute("title", XmlText.Clean(list.Title)), new XAttribute("producer", "main"),
            Profile(list), Producer(list),
            new XElement("playlist", new XAttribute("id", "clips"), list.Edits.Select(Entry)),
            new XElement(
                "tractor", new XAttribute("id", "main"), new XAttribute("title", XmlText.Clean(list.Title)), new XAttribute("in", 0), new XAttribute("out", last),
                Property("shotcut", "1"), Markers(list),
                new XElement("track", new XAttribute("producer", "clips"))));
        return XmlText.Write(root, null);
    }

    private static XElement Profile(EditList list)
    {
        var (width, height) = (list.Picture?.Width ?? 1280, list.Picture?.Height ?? 720);
        return new(
            "profile", new XAttribute("description", "recording"), new XAttribute("width", width), new XAttribute("height", height), new XAttribute("progressive", 1),
            new XAttribute("sample_aspect_num", 1), new XAttribute("sample_aspect_den", 1), new XAttribute("display_aspect_num", width), new XAttribute("display_aspect_den", height),
            new XAttribute("frame_rate_num", list.Rate.Numerator), new XAttribute("frame_rate_den", list.Rate.Denominator), new XAttribute("colorspace", 709));
    }

    private static XElement Producer(EditList list) => new(
        "producer", new XAttribute("id", "recording"), new XAttribute("in", 0), new XAttribute("out", list.Length - 1),
        Property("length", FormattableString.Invariant($"{list.Length}")),
        // Relative to the file. A name such as "1:2.mp4" would be taken for one of MLT's own services.
        Property("resource", "./" + XmlText.Clean(list.File)), Property("mlt_service", "avformat"), Property("kdenlive:clipname", XmlText.Clean(list.File)));

    private static XElement Entry(Edit edit) => new(
        "entry", new XAttribute("producer", "recording"), new XAttribute("in", edit.Span.First), new XAttribute("out", edit.Span.End - 1));

    /// <summary>Where each clip begins, as Shotcut shows it.</summary>
    private static XElement Markers(EditList list) => new(
        "properties", new XAttribute("name", "shotcut:markers"),
        list.Edits.Where(e => e.OpensClip).Select((e, i) => new XElement(
            "properties", new XAttribute("name", i), Property("text", XmlText.Clean(e.Clip.Title)), Property("start", Clock(list, e.At)), Property("end", Clock(list, e.At)), Property("color", "#6c9be8"))));

    private static XElement Property(string name, string value) => new("property", new XAttribute("name", name), value);

    private static string Clock(EditList list, long frames)
    {
        var time = TimeSpan.FromMilliseconds(Math.Round(list.Rate.Seconds(frames) * 1000));
        return FormattableString.Invariant($"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}.{time.Milliseconds:000}");
    }
}

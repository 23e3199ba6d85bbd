using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Stages.Lettering;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>What is drawn on a clip's picture.</summary>
internal static class Drawing
{
    /// <summary>Letters of Noto Sans are 0.53 em wide on average; 44 of them are the longest line.</summary>
    private const double LongestLine = 44 * 0.53;

    /// <summary>Rounded corners and titles; null when there are none.</summary>
    /// <param name="drawMore">Draws what else there is.</param>
    public static string? Layer(Canvas canvas, TypeSize size, IReadOnlyList<Shot> shots, FrameRate rate, string title, Action<AssScript>? drawMore)
    {
        var script = new AssScript((canvas.Width, canvas.Height), new AssStyle("Title", size.Title, Palette.Text, Bold: true, 1, 0, 0, 255));
        foreach (var shot in shots)
        {
            var (start, end) = (rate.Seconds(shot.First), rate.Seconds(shot.First + shot.Count));
            var picture = shot.Composition;
            if (picture.Radius > 0)
            {
                foreach (var place in (Placement?[])[picture.Main, picture.Beside])
                {
                    if (place is null) continue;
                    script.Draw("Title", start, end, Palette.Ground, AssScript.Corners(place.Target, picture.Radius));
                    // A dark slide would run into the dark ground.
                    script.Outline("Title", start, end, Palette.Hairline, Math.Max(0.75, canvas.Height / 900.0), place.Target, picture.Radius);
                }
            }
            if (picture.Title is { } zone) script.Write("Title", zone, start, end, title);
        }
        drawMore?.Invoke(script);
        return script.IsEmpty ? null : script.ToString();
    }

    /// <summary>The captions; null when there are none to draw.</summary>
    public static string? Captions(Canvas canvas, TypeSize size, CaptionStyle style, IReadOnlyList<Shot> shots, FrameRate rate, IReadOnlyList<Caption> captions)
    {
        if (style == CaptionStyle.None || captions.Count == 0) return null;
        var script = new AssScript((canvas.Width, canvas.Height), Look(style, size.Caption));
        var end = rate.Seconds(shots[^1].First + shots[^1].Count);
        foreach (var chunk in CaptionChunks.Of(captions, at => LineWidth(Zone(at).Box.W, size), end))
            script.Write("Caption", Narrow(Zone(chunk.Start), size.Caption), chunk.Start, chunk.End, chunk.Text);
        return script.ToString();

        TextZone Zone(double at) => shots.Last(s => rate.Seconds(s.First) <= at + 1e-6).Composition.Captions;
    }

    /// <summary>What a line of captions holds in a zone so many pixels wide, in ems.</summary>
    public static double LineWidth(double zone, TypeSize size) => Math.Min(LongestLine, zone / size.Caption);

    /// <summary>Lines of more than 44 letters are hard to follow, however wide the picture.</summary>
    private static TextZone Narrow(TextZone zone, int size)
    {
        var width = Math.Min(zone.Box.W, (int)(LongestLine * size * 1.08));
        return zone with { Box = zone.Box with { X = zone.Box.X + (zone.Box.W - width) / 2, W = width } };
    }

    private static AssStyle Look(CaptionStyle style, int size) => style switch
    {
        CaptionStyle.Outline => new("Caption", size, Palette.Text, Bold: true, 1, size * 0.09, size * 0.04, 0x60),
        CaptionStyle.Large => new("Caption", size, Palette.Text, Bold: true, 1, size * 0.1, size * 0.05, 0x50),
        _ => new("Caption", size, Palette.Text, Bold: false, 4, 0, size * 0.28, 0x30),
    };
}

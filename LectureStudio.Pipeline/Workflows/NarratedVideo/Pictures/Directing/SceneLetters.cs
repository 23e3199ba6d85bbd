using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Stages.Lettering;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;

/// <summary>Writes what is written in a scene: a card's words, the scene's title in its strip, captions.</summary>
internal sealed class SceneLetters
{
    /// <summary>Seconds in which writing appears and goes.</summary>
    private const double Fade = 0.35;

    /// <summary>Seconds for which a scene's title stands in its strip.</summary>
    private const double TitleShown = 5;

    /// <summary>Bold letters are wider than those that widths are counted in.</summary>
    private const double Bold = 1.08;

    /// <summary>Letters of Noto Sans are 0.53 em wide on average; 44 of them are the longest line that is easy to follow.</summary>
    private const double LongestCaption = 44 * 0.53;

    private readonly VideoSize size;
    private readonly SceneLayout layout;
    private readonly double last;
    private readonly List<AssStyle> styles = [];
    private readonly List<Action<AssScript>> writing = [];
    private readonly (int Ink, int Quiet, int Accent, int Ground) colours;

    /// <param name="seconds">The scene's length.</param>
    public SceneLetters(VideoSize size, SceneLayout layout, ThemeLook look, double seconds)
    {
        (this.size, this.layout) = (size, layout);
        // Nothing is written on the last frame: it is what the next scene begins with.
        last = seconds - 1.0 / size.Fps;
        Rgb ground = Rgb.Parse(look.Ground, Rgb.White), ink = Rgb.Parse(look.Ink, Rgb.Black);
        colours = (ink.Number, ink.Mix(ground, 0.25).Readable(ground).Number, Rgb.Parse(look.Accent, ink).Number, ground.Number);
    }

    /// <summary>A card: large words, a stroke of the accent, quiet words.</summary>
    /// <param name="until">Second at which it is gone.</param>
    public void Card(string large, string? quiet, double until, bool isLeft)
    {
        if (large.Length == 0) return;
        var room = layout.Card;
        var width = isLeft || size.IsTall ? room.W : Math.Min(size.Width - 2 * room.X, 1400 * size.Unit);
        var fromRight = LineBreaks.IsFromRight(large);
        var (x, side) = fromRight ? ((int)(isLeft || size.IsTall ? room.Right : size.Width - room.X), 2) : ((int)room.X, 0);
        var middle = (int)(room.Y + room.H * (size.Width > size.Height ? 0.56 : 0.62));
        var (letters, lines) = LineBreaks.Fit(large, width, (size.Width > size.Height ? 82 : 78) * size.Unit, 4, Bold);
        var (time, fades, gap) = ((0.15, Math.Min(until, last)), (Fade, Fade), (int)(26 * size.Unit));
        var (stroke, length) = (Math.Max(2, (int)Math.Round(6 * size.Unit)), (int)(96 * size.Unit));
        styles.Add(new("Card", letters, colours.Ink, Bold: true, 1, 0, 0, 255));
        var left = fromRight ? x - length : x;
        writing.Add(script =>
        {
            script.WriteLines("Card", time, (x, middle - gap, 1 + side), fades, lines);
            script.Draw("Card", time.Item1, time.Item2, colours.Accent, FormattableString.Invariant($"m {left} {middle} l {left + length} {middle} {left + length} {middle + stroke} {left} {middle + stroke}"), fades);
        });
        if (string.IsNullOrWhiteSpace(quiet)) return;
        var (small, words) = LineBreaks.Fit(quiet, width, 38 * size.Unit, 3);
        styles.Add(new("Quiet", small, colours.Quiet, Bold: false, 1, 0, 0, 255));
        writing.Add(script => script.WriteLines("Quiet", time, (x, middle + stroke + gap, 7 + side), fades, words));
    }

    /// <summary>The scene's title, for a few seconds in the strip beside the page.</summary>
    /// <param name="from">Second at which the page is there.</param>
    /// <param name="reserved">Pixels at the right that the logo has.</param>
    public void Title(string title, double from, double reserved)
    {
        var end = Math.Min(from + TitleShown, last - 0.1);
        if (end - from < 1.2 || title.Length == 0) return;
        var strip = layout.Strip;
        var bar = Math.Max(2, (int)Math.Round(5 * size.Unit));
        var inset = bar + (int)(16 * size.Unit);
        var (letters, lines) = LineBreaks.Fit(title, strip.W - reserved - inset, 34 * size.Unit, size.IsTall ? 2 : 1, Bold);
        var fromRight = LineBreaks.IsFromRight(title);
        var (edge, middle) = ((int)(fromRight ? strip.Right - reserved : strip.X), (int)(strip.Y + strip.H / 2));
        var tall = (int)(lines.Count * letters * 0.62 + 6 * size.Unit);
        var barLeft = fromRight ? edge - bar : edge;
        styles.Add(new("Title", letters, colours.Ink, Bold: true, 1, 0, 0, 255));
        writing.Add(script =>
        {
            script.WriteLines("Title", (from, end), (fromRight ? edge - inset : edge + inset, middle, fromRight ? 6 : 4), (Fade, Fade), lines);
            script.Draw("Title", from, end, colours.Accent, FormattableString.Invariant($"m {barLeft} {middle - tall} l {barLeft + bar} {middle - tall} {barLeft + bar} {middle + tall} {barLeft} {middle + tall}"), (Fade, Fade));
        });
    }

    /// <summary>Captions in their room, each for as long as it is said.</summary>
    public void Captions(IEnumerable<Caption> captions)
    {
        var (zone, letters) = (layout.Captions, layout.CaptionSize);
        var width = Math.Min(LongestCaption, zone.W / letters);
        // The ground's colour around the letters keeps them legible on any picture behind.
        styles.Add(new("Caption", letters, colours.Ink, Bold: false, 1, letters * 0.1, 0, 255) { Behind = colours.Ground });
        foreach (var chunk in CaptionChunks.Of([.. captions.Where(c => c.Text.Length > 0)], _ => width, last))
        {
            var end = Math.Min(chunk.End, last);
            if (end <= chunk.Start) continue;
            // What two lines nearly hold may need a little less size; it never grows out of its room.
            var (_, lines) = LineBreaks.Fit(chunk.Text, width * letters, letters, 2);
            writing.Add(script => script.WriteLines("Caption", (chunk.Start, end), ((int)(zone.X + zone.W / 2), (int)(zone.Y + zone.H / 2), 5), (0, 0), lines));
        }
    }

    public override string ToString()
    {
        var script = new AssScript((size.Width, size.Height), styles);
        foreach (var write in writing) write(script);
        return script.ToString();
    }
}

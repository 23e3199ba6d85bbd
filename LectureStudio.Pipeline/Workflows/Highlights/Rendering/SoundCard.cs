using LectureStudio.Pipeline.Stages.Lettering;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>The picture of a clip without one: its title, and the outline of its sound, which fills as it is played.</summary>
internal static class SoundCard
{
    private const int Bars = 96;

    /// <summary>The make-up: where title and captions go. There is no picture to place.</summary>
    public static Composition Make(Canvas canvas, TypeSize size)
    {
        var room = new PixelBox(2 * size.Margin, TypeSize.Even(canvas.Height * 0.16), canvas.Width - 4 * size.Margin, TypeSize.Even(canvas.Height * 0.2));
        var captions = room with { Y = canvas.Height - size.Band - 3 * size.Margin, H = size.Band };
        return new(new(new(0, 0, 2, 2), new(0, 0, canvas.Width, canvas.Height)), null, null, 0, new(captions, TextAnchor.Middle), new(room, TextAnchor.Middle));
    }

    /// <summary>Draws the outline.</summary>
    /// <param name="peaks">Of the whole recording: for each 100 ms the largest absolute sample, 0 to 255.</param>
    public static void DrawOutline(AssScript script, Canvas canvas, ReadOnlySpan<byte> peaks, IReadOnlyList<PlayedPiece> pieces)
    {
        var last = pieces[^1];
        var seconds = last.At + last.End - last.Start;
        var heights = new double[Bars];
        for (var bar = 0; bar < Bars; bar++)
        {
            var at = (bar + 0.5) * seconds / Bars;
            var piece = pieces.Last(p => p.At <= at);
            var first = (int)((piece.Start + at - piece.At) * ExtractAudio.PeaksPerSecond);
            var count = Math.Max(1, (int)(seconds / Bars * ExtractAudio.PeaksPerSecond));
            for (var i = Math.Max(0, first - count / 2); i < Math.Min(peaks.Length, first + (count + 1) / 2 + 1); i++) heights[bar] = Math.Max(heights[bar], peaks[i] / 255.0);
        }
        var loudest = Math.Max(0.02, heights.Max());
        var paths = heights.Select((h, bar) => Bar(canvas, bar, h / loudest)).ToList();
        script.Draw("Title", 0, seconds, Palette.Quiet, string.Join(' ', paths));
        for (var bar = 0; bar < Bars; bar++) script.Draw("Title", bar * seconds / Bars, seconds, Palette.Accent, paths[bar]);
    }

    private static string Bar(Canvas canvas, int bar, double height)
    {
        var (left, width) = (canvas.Width * 0.1, canvas.Width * 0.8 / Bars);
        var (middle, half) = (canvas.Height * 0.54, Math.Max(canvas.Height * 0.004, canvas.Height * 0.12 * height));
        var (x, right) = (left + bar * width, left + bar * width + width * 0.6);
        return FormattableString.Invariant($"m {x:0.#} {middle - half:0.#} l {right:0.#} {middle - half:0.#} {right:0.#} {middle + half:0.#} {x:0.#} {middle + half:0.#}");
    }
}

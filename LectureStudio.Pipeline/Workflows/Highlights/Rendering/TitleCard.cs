using LectureStudio.Pipeline.Stages.Lettering;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>The card before a clip of the reel: its title, a stroke of the accent colour, its number and the lecture.</summary>
internal static class TitleCard
{
    private const int LongestTitle = 120;

    public static string Script(ReelPlan plan, int clip)
    {
        var canvas = plan.Canvas;
        var unit = canvas.IsTall ? canvas.Width / 13.0 : canvas.IsSquare ? canvas.Width / 15.0 : canvas.Height / 12.5;
        var script = new AssScript(
            (canvas.Width, canvas.Height),
            new AssStyle("Title", (int)Math.Round(unit), Palette.Text, Bold: true, 1, 0, 0, 255),
            new AssStyle("Quiet", (int)Math.Round(unit * 0.5), Palette.Quiet, Bold: false, 1, 0, 0, 255));
        var left = TypeSize.Even(canvas.Width * 0.09);
        var line = TypeSize.Even(canvas.Height * 0.55);
        var (width, stroke) = (canvas.Width - 2 * left, Math.Max(2, TypeSize.Even(unit * 0.09)));
        var title = Short(plan.Clips[clip].Title);
        script.WriteLeft("Title", left, line - (int)(unit * 0.35), width, grows: -1, title);
        script.Draw("Title", 0, 60, Palette.Accent, FormattableString.Invariant($"m {left} {line} l {left + unit * 1.6:0} {line} {left + unit * 1.6:0} {line + stroke} {left} {line + stroke}"));
        script.WriteLeft("Quiet", left, line + stroke + (int)(unit * 0.35), width, grows: 1, plan.Clips.Count > 1 ? $"{clip + 1} of {plan.Clips.Count}  ·  {Short(plan.Lecture)}" : Short(plan.Lecture));
        return script.ToString();
    }

    private static string Short(string text) => text.Length <= LongestTitle ? text : text[..(char.IsHighSurrogate(text[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)].TrimEnd() + "…";
}

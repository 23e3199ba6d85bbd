namespace LectureStudio.Pipeline.Algorithms.Text;

/// <summary>Text with the time at which it is spoken; seconds.</summary>
public sealed record TimedText(double Start, double End, string Text, string? Speaker = null)
{
    public double Middle => (Start + End) / 2;

    /// <summary>A part of it; its times in proportion to its letters, for want of anything better.</summary>
    public TimedText Slice(int from, int length)
    {
        var each = (End - Start) / Math.Max(1, Text.Length);
        return this with { Start = Start + from * each, End = Start + (from + length) * each, Text = Text.Substring(from, length) };
    }
}

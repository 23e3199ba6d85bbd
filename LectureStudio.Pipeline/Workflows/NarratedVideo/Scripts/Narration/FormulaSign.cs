using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>A printed word of a formula, in heights of the page from the upper left corner.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FormulaSign(string Text, double X, double Y, double Right, double Bottom)
{
    public double Height => Bottom - Y;

    public double Middle => (Y + Bottom) / 2;

    public double Centre => (X + Right) / 2;

    /// <param name="block">The formula.</param>
    /// <param name="aspect">Width ÷ height of its page.</param>
    public static List<FormulaSign> Of(PageBlock block, double aspect) =>
        [.. block.Lines.SelectMany(l => l.Words).Select(w => new FormulaSign(w.Text, w.Box.X * aspect, w.Box.Y, w.Box.Right * aspect, w.Box.Bottom)).OrderBy(s => s.X)];
}

/// <summary>What stands side by side on a line of a formula: a word with what is raised and lowered beside it, a fraction, or a sum with its limits.</summary>
internal sealed class FormulaAtom(FormulaSign sign, string text)
{
    private string raised = "", lowered = "";

    public FormulaAtom(FormulaSign sign)
        : this(sign, sign.Text)
    {
    }

    public FormulaSign Sign => sign;

    public double Right { get; private set; } = sign.Right;

    /// <summary>Null when something raised or lowered has no sign of its own, and is too much to be heard.</summary>
    public string? Text => raised.Length + lowered.Length == 0 ? text
        : Mathematics.Small(lowered, isRaised: false) is { } low && Mathematics.Small(raised, isRaised: true) is { } high ? text + low + high : null;

    /// <summary>Takes a smaller sign to its right as raised or lowered; false where it is neither.</summary>
    public bool TryAttach(FormulaSign small)
    {
        var sink = (small.Bottom - sign.Bottom) / sign.Height;
        if (!(char.IsLetterOrDigit(text[^1]) || text[^1] is ')' or ']' or '∇') || sink is < -0.9 or > 0.6) return false;
        if (sink < -0.2) raised += small.Text;
        else if (sink > -0.12) lowered += small.Text;
        else return false;
        Right = Math.Max(Right, small.Right);
        return true;
    }
}

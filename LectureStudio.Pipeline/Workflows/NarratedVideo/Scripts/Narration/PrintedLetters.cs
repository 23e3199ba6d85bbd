using System.Text;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>
/// The letters of a piece as they are printed, followed along its text. The two differ where hyphens at line ends were joined and
/// ligatures unfolded; the print is then picked up again where both go on alike.
/// </summary>
internal sealed class PrintedLetters
{
    /// <summary>How far print that the text does not have is passed over; letters.</summary>
    private const int LookAhead = 80;

    /// <summary>How many letters must be alike for both to go on there.</summary>
    private const int Alike = 4;

    /// <summary>What is raised or lowered has at most so many letters.</summary>
    private const int MostScriptLetters = 3;

    private readonly StringBuilder letters = new();
    private readonly List<PageBox> boxes = [];
    private readonly PageBox whole;
    private int at;

    public PrintedLetters(PageBlock block)
    {
        whole = block.Box;
        foreach (var word in block.Lines.SelectMany(l => l.Words))
        {
            foreach (var c in word.Text.Where(c => !char.IsWhiteSpace(c)))
            {
                letters.Append(c);
                boxes.Add(word.Box);
            }
        }
    }

    /// <summary>The box of the word in which the character at <paramref name="i"/> of the text is printed; asked for each that is no space, in order.</summary>
    public PageBox BoxOf(string text, int i)
    {
        if (boxes.Count == 0) return whole;
        for (var p = at; p < letters.Length && p <= at + LookAhead; p++)
        {
            if (!GoesOn(text, i, p, p == at ? 1 : Alike)) continue;
            at = p + 1;
            return boxes[p];
        }
        return boxes[Math.Clamp(at - 1, 0, boxes.Count - 1)];
    }

    /// <summary>Whether the next letter is printed raised or lowered and smaller than the last one: what it is marked with, or null.</summary>
    /// <param name="next">The length of the next word of the text.</param>
    public char? Script(int next)
    {
        if (at == 0 || at >= boxes.Count || next is 0 or > MostScriptLetters || !(char.IsLetterOrDigit(letters[at - 1]) || letters[at - 1] is ')' or ']')) return null;
        var (last, coming) = (boxes[at - 1], boxes[at]);
        var isBeside = coming.X >= last.Right - (0.2 * last.W) - 0.002 && coming.X - last.Right < 0.35 * last.H;
        if (!isBeside || coming.H > 0.85 * last.H || !(char.IsLetterOrDigit(letters[at]) || letters[at] is '⊤' or '∗' or '*' or '-' or '+')) return null;
        var (raise, sink) = (last.Bottom - coming.Bottom, coming.Bottom - last.Bottom);
        return raise > 0.2 * last.H ? Mathematics.Raised : sink > -0.12 * last.H && !char.IsDigit(letters[at - 1]) ? Mathematics.Lowered : null;
    }

    private bool GoesOn(string text, int i, int p, int count)
    {
        for (; count > 0 && i < text.Length && p < letters.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])) continue;
            if (text[i] != letters[p]) return false;
            (p, count) = (p + 1, count - 1);
        }
        return true;
    }
}

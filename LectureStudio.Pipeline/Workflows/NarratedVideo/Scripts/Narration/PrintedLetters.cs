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

using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>The marks by which a page's notes are called. Nobody says "stored one" where a raised 1 follows "stored"; each is taken out once.</summary>
internal sealed class NoteMarks
{
    private readonly HashSet<string> open = [];

    /// <summary>The marks with which the notes among the pieces begin.</summary>
    public static NoteMarks Of(IEnumerable<BlockDraft> blocks)
    {
        var marks = new NoteMarks();
        foreach (var note in blocks.Where(b => b.Kind == BlockKind.Footnote))
        {
            var text = note.Rows[0].Text;
            var digits = new string([.. text.TakeWhile(char.IsAsciiDigit)]);
            if (digits.Length is 1 or 2) marks.open.Add(digits);
            else if (digits.Length == 0) marks.open.Add(text[..1]);
        }
        return marks;
    }

    /// <summary>The line without the marks in it.</summary>
    public string Without(TextLine line)
    {
        if (open.Count == 0) return line.Text;
        var words = new List<PrintedWord>();
        foreach (var word in line.Words)
        {
            var isRaised = words.Count > 0 && word.H < 0.85 * line.Size && word.Bottom < line.Base;
            if (isRaised && open.Remove(word.Text)) continue;
            words.Add(MarkAtEnd(word.Text) is { } mark && open.Remove(mark) ? word with { Text = word.Text[..^mark.Length] } : word);
        }
        return words.Count == 0 ? "" : LineText.Of(words);
    }

    /// <summary>In "stored.1" and "stored1"; not in "x1", "H2" or "3.1".</summary>
    private string? MarkAtEnd(string text)
    {
        foreach (var mark in open)
        {
            if (!text.EndsWith(mark, StringComparison.Ordinal) || text.Length <= mark.Length + 2) continue;
            var before = text[..^mark.Length];
            var letters = before.Reverse().SkipWhile(c => !char.IsLetterOrDigit(c)).TakeWhile(char.IsLetter).Count();
            if (letters >= 3 && !char.IsAsciiDigit(before[^1])) return mark;
        }
        return null;
    }
}

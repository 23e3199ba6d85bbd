using System.Text;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>
/// The text of one piece of a page, or of several that go on into one another, which knows of each of its characters where on which page it is printed.
/// </summary>
internal sealed class PlacedText
{
    private readonly StringBuilder text = new();
    private readonly List<Place?> places = [];

    public PlacedText(PageBlock block, int page) => Append(block, page);

    public string Text => text.ToString();

    /// <summary>Goes on with another piece; a word broken by a hyphen at the end is made whole.</summary>
    public void Append(PageBlock block, int page)
    {
        if (IsBroken(block.Text))
        {
            text.Length--;
            places.RemoveAt(places.Count - 1);
        }
        else if (text.Length > 0) Add(' ', null);
        var print = new PrintedLetters(block);
        for (var i = 0; i < block.Text.Length; i++)
        {
            var c = block.Text[i];
            if (char.IsWhiteSpace(c)) Add(block.Kind is BlockKind.Title or BlockKind.Heading ? ' ' : print.Script(NextWord(block.Text, i)) ?? ' ', null);
            else Add(c is Mathematics.Raised or Mathematics.Lowered ? '\uFFFD' : c, new(block.Id, page, print.BoxOf(block.Text, i)));
        }
    }

    /// <summary>The page that most of the stretch stands on, the box around its words there, and the pieces it comes from; null when it is empty.</summary>
    public (int Page, PageBox Box, IReadOnlyList<string> Blocks)? At(int from, int to)
    {
        var stretch = places.Take(to).Skip(from).OfType<Place>().ToList();
        if (stretch.Count == 0) return null;
        var page = stretch.CountBy(p => p.Page).MaxBy(p => p.Value).Key;
        return (page, PageBox.Around(stretch.Where(p => p.Page == page).Select(p => p.Box)), [.. stretch.Select(p => p.Block).Distinct()]);
    }

    private static int NextWord(string text, int space)
    {
        var end = space + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return end - space - 1;
    }

    private bool IsBroken(string next) =>
        text.Length > 1 && text[^1] is '-' or '\u00AD' && char.IsLetter(text[^2]) && next.Length > 0 && char.IsLower(next[0]);

    private void Add(char c, Place? place)
    {
        text.Append(c);
        places.Add(place);
    }

    private sealed record Place(string Block, int Page, PageBox Box);
}

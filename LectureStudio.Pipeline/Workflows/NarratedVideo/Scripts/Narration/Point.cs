namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>A point of a list, with those below it.</summary>
/// <param name="Text">As it reads, without its bullet.</param>
/// <param name="Origin">Where it is printed.</param>
/// <param name="Level">From 1; 0 for the line that leads in.</param>
internal sealed record Point(string Text, PlacedText Origin, int Level)
{
    public List<Point> Below { get; } = [];

    public bool IsSentence => ReadableText.EndsSentence(Text);

    public bool LeadsIn => Text.EndsWith(':');

    public int Words { get; } = Text.Split(' ').Length;

    /// <summary>This point and all below it, in order.</summary>
    public IEnumerable<Point> All() => Below.SelectMany(b => b.All()).Prepend(this);

    /// <summary>The points as a tree: each below the nearest one before it that stands further left; a lead-in ending in a colon takes what follows it.</summary>
    public static IReadOnlyList<Point> Tree(IEnumerable<Point> points)
    {
        var roots = new List<Point>();
        var open = new Stack<Point>();
        foreach (var point in points)
        {
            while (open.TryPeek(out var last) && last.Level >= point.Level) open.Pop();
            (open.TryPeek(out var parent) ? parent.Below : roots).Add(point);
            open.Push(point);
        }
        return roots;
    }
}

using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

/// <summary>A page with what can be said of it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Passages">Those that begin on it, in order.</param>
internal sealed record PageContent(DocumentPage Page, IReadOnlyList<Passage> Passages)
{
    /// <summary>A page of a heading alone has at most so many words.</summary>
    private const int MostHeadingWords = 16;

    private const int MostTitlePageWords = 70;

    /// <summary>A figure that fills this share of a page is what the page shows.</summary>
    private const double LargeShare = 0.25;

    /// <summary>Its own heading, or null.</summary>
    public string? Heading { get; } = Passages.FirstOrDefault(p => p.Kind == PassageKind.Title)?.Text.TrimEnd('.', '。', ':');

    /// <summary>Its words without signs, in lower case.</summary>
    public IReadOnlyList<string> Words { get; } =
        [.. Page.Blocks.SelectMany(b => b.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Select(w => string.Concat(w.Where(char.IsLetterOrDigit)).ToLowerInvariant()).Where(w => w.Length > 0)];

    public bool IsEmpty => Page.Origin != PageOrigin.Picture && Page.Blocks.All(b => b.Text.Length == 0 && b.Kind != BlockKind.Figure);

    /// <summary>What it shows.</summary>
    /// <param name="isFirst">Whether the document opens with it.</param>
    /// <param name="isLast">Whether it ends with it.</param>
    public SceneKind Kind(bool isFirst, bool isLast)
    {
        var blocks = Page.Blocks;
        if (Page.Origin == PageOrigin.Picture) return SceneKind.Picture;
        // A page that is all there is does not open anything: it is what is talked about.
        if (isFirst && !isLast && blocks.Any(b => b.Kind == BlockKind.Title) && Heading is not null && Words.Count <= MostTitlePageWords) return SceneKind.Title;
        var isHeading = Heading is not null && blocks.All(b => b.Kind is BlockKind.Title or BlockKind.Heading or BlockKind.Footnote || (b.Kind == BlockKind.Figure && Area([b]) < LargeShare));
        if (isHeading && Words.Count <= MostHeadingWords) return isLast ? SceneKind.Closing : SceneKind.Section;
        return Mostly(blocks);
    }

    private static SceneKind Mostly(IReadOnlyList<PageBlock> blocks)
    {
        var text = Area(blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem));
        var (kind, area) = new[]
        {
            (SceneKind.Code, Area(blocks.Where(b => b.Kind == BlockKind.Code))), (SceneKind.Table, Area(blocks.Where(b => b.Kind == BlockKind.Table))),
            (SceneKind.Formula, Area(blocks.Where(b => b.Kind == BlockKind.Formula))), (SceneKind.Figure, Area(blocks.Where(b => b.Kind == BlockKind.Figure))),
        }.MaxBy(k => k.Item2);
        return area > text && area > 0.02 ? text == 0 && kind == SceneKind.Figure && !blocks.Any(b => b.Text.Length > 0) ? SceneKind.Picture : kind : SceneKind.Text;
    }

    private static double Area(IEnumerable<PageBlock> blocks) => blocks.Sum(b => Math.Max(0, b.Box.W) * Math.Max(0, b.Box.H));
}

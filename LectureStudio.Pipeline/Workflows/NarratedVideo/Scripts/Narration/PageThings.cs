namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>Which caption belongs to which figure, table or other thing of the same page: the nearest above or below, each thing taken once.</summary>
internal sealed class PageThings
{
    private readonly Dictionary<string, PageBlock> byCaption = [];
    private readonly HashSet<string> captioned = [];

    public PageThings(IReadOnlyList<(PageBlock Block, int Page)> blocks)
    {
        var pairs =
            from caption in blocks
            where caption.Block.Kind == BlockKind.Caption
            from thing in blocks
            where thing.Page == caption.Page && thing.Block.Kind is BlockKind.Figure or BlockKind.Table or BlockKind.Code or BlockKind.Formula && Beside(caption.Block.Box, thing.Block.Box)
            orderby Gap(caption.Block.Box, thing.Block.Box)
            select (Caption: caption.Block, Thing: thing.Block);
        foreach (var (caption, thing) in pairs)
        {
            if (byCaption.ContainsKey(caption.Id) || !captioned.Add(thing.Id)) continue;
            byCaption[caption.Id] = thing;
        }
    }

    public PageBlock? Of(PageBlock caption) => byCaption.GetValueOrDefault(caption.Id);

    public bool HasCaption(PageBlock thing) => captioned.Contains(thing.Id);

    private static bool Beside(PageBox a, PageBox b) => a.X < b.Right && b.X < a.Right && Gap(a, b) < 0.1;

    private static double Gap(PageBox a, PageBox b) => Math.Max(0, Math.Max(a.Y - b.Bottom, b.Y - a.Bottom));
}

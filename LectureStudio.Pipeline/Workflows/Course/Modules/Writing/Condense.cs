using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Planning;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>
/// Keeps of a section what a pathway of some depth has room for. Prose is cut by sentences: those that say most of the section (LexRank),
/// in their order, and none that points back to one that is left out. Of long lists, tables and listings the beginning stays, or nothing.
/// What the person asks for has more room and weighs more.
/// </summary>
internal sealed class Condense(WritingStyle style, Tongue tongue)
{
    /// <summary>In a section.</summary>
    public const int MostPictures = 8;

    private readonly WishedWords wishes = new(style.Wishes, tongue);

    private readonly Room usual = style switch
    {
        { IsQuick: true } => new(120, 25, 2, 12, 12),
        { Depth: Complexity.Beginner } => new(260, 45, 4, 24, 25),
        { Depth: Complexity.Intermediate } => new(450, 70, 8, 40, 50),
        _ => new(2000, 150, 40, 80, 150),
    };

    /// <param name="Words">Of prose in a section.</param>
    /// <param name="CodeLines">Of one listing; a longer one is left out.</param>
    /// <param name="Codes">Listings in a section.</param>
    /// <param name="Items">Of one list.</param>
    /// <param name="Rows">Of one table.</param>
    private sealed record Room(int Words, int CodeLines, int Codes, int Items, int Rows)
    {
        public Room Times(double factor) => new((int)(Words * factor), CodeLines, Math.Max(1, (int)(Codes * factor)), Math.Max(3, (int)(Items * factor)), Math.Max(3, (int)(Rows * factor)));
    }

    /// <param name="title">Of the section.</param>
    /// <param name="blocks">What stands under it.</param>
    public List<DraftBlock> Of(string title, IReadOnlyList<DraftBlock> blocks)
    {
        var kept = new List<DraftBlock>();
        var room = wishes.Weight(title) is var weight && weight == 1 ? usual : usual.Times(weight);
        var prose = Prose(blocks, room);
        var (codes, pictures, isKept) = (0, 0, true);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var short_ = block.Kind switch
            {
                BlockKind.Paragraph => prose.GetValueOrDefault(i),
                BlockKind.Code => block.Size <= room.CodeLines && codes++ < room.Codes ? block : null,
                BlockKind.List => Cut(block, room.Items),
                BlockKind.Table => Cut(block, room.Rows + 2),
                // A picture goes with the text that shows it.
                BlockKind.Picture => isKept && pictures++ < MostPictures ? block : null,
                _ => block,
            };
            if (block.Kind != BlockKind.Picture) isKept = short_ is not null;
            if (short_ is not null) kept.Add(short_);
        }
        return WithoutLooseEnds(kept, blocks);
    }

    /// <summary>A paragraph that leads up to something that is gone, ends before its last sentence.</summary>
    private static List<DraftBlock> WithoutLooseEnds(List<DraftBlock> kept, IReadOnlyList<DraftBlock> all)
    {
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            if (!kept[i].LeadsOn) continue;
            var at = all.ToList().FindIndex(b => b.Where == kept[i].Where);
            var next = at + 1 < all.Count ? all[at + 1] : null;
            if (next is not null && i + 1 < kept.Count && kept[i + 1].Where == next.Where) continue;
            var sentences = MarkdownSentences.Of(kept[i].Markdown);
            if (sentences.Count < 2) kept.RemoveAt(i);
            else kept[i] = Shorter(kept[i], sentences.Take(sentences.Count - 1));
        }
        return kept;
    }

    private Dictionary<int, DraftBlock> Prose(IReadOnlyList<DraftBlock> blocks, Room room)
    {
        var paragraphs = blocks.Index().Where(b => b.Item.Kind == BlockKind.Paragraph).ToList();
        if (paragraphs.Sum(p => p.Item.Size) <= room.Words) return paragraphs.ToDictionary(p => p.Index, p => p.Item);
        var sentences = paragraphs.SelectMany(p => MarkdownSentences.Of(p.Item.Markdown).Select((text, n) => new Sentence(p.Index, n, text))).ToList();
        var space = new TermSpace(sentences.Select(s => s.Text), tongue);
        var prior = sentences.Select(s => (s.Number == 0 ? 2.0 : 1.0) * (Definitions.InSentence(s.Text, tongue) is null ? 1 : 1.5) * wishes.Weight(s.Text)).ToList();
        var rank = SentenceRank.Rank([.. sentences.Select(s => space.Vector(s.Text))], prior);
        var taken = new HashSet<int>();
        var words = 0;
        // What leads up to a list or to code has to stay with it.
        foreach (var i in Enumerable.Range(0, sentences.Count).Where(i => sentences[i].Text.EndsWith(':')).Concat(Enumerable.Range(0, sentences.Count).OrderByDescending(i => rank[i]).ThenBy(i => i)))
        {
            var needed = WithWhatItPointsTo(i, sentences).Where(n => !taken.Contains(n)).ToList();
            var more = needed.Sum(n => BlockMarkdown.Words(sentences[n].Text));
            if (words + more > room.Words && words > 0 && !sentences[i].Text.EndsWith(':')) continue;
            taken.UnionWith(needed);
            words += more;
        }
        return sentences.Index().Where(s => taken.Contains(s.Index)).GroupBy(s => s.Item.Block).ToDictionary(g => g.Key, g => Shorter(blocks[g.Key], g.Select(s => s.Item.Text)));
    }

    private IEnumerable<int> WithWhatItPointsTo(int at, List<Sentence> sentences)
    {
        yield return at;
        while (at > 0 && sentences[at].Number > 0 && WordTokens.Split(sentences[at].Text).FirstOrDefault().Text is { } first && tongue.Dangling.Contains(first.ToLowerInvariant()))
            yield return --at;
    }

    private static DraftBlock Shorter(DraftBlock block, IEnumerable<string> sentences)
    {
        var text = string.Join(' ', sentences);
        return block with { Markdown = text, Plain = Citing.ProofMarkup.Plain(text), Size = BlockMarkdown.Words(text) };
    }

    private static DraftBlock Cut(DraftBlock block, int lines)
    {
        var all = block.Markdown.Split('\n');
        return all.Length <= lines ? block : block with { Markdown = string.Join('\n', all.Take(lines)), Size = lines };
    }

    private sealed record Sentence(int Block, int Number, string Text);
}

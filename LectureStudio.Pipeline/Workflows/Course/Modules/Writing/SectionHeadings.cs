using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Planning;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>Headings within a section: none is empty, none is two levels below the one before it, and none follows on another without a word.</summary>
internal sealed class SectionHeadings(CourseWords words)
{
    /// <summary>More parts than these are not told in one sentence.</summary>
    private const int MostTold = 8;

    /// <summary>A heading of a section as a block, below the section's own level.</summary>
    public static DraftBlock Of(DraftSection section, int top)
    {
        var level = Math.Clamp(section.Level - top, 1, 2);
        return new(BlockKind.Paragraph, new string('#', 2 + level) + " " + MarkdownText.Escape(section.Title), section.Title, section.Heading, 0, level);
    }

    /// <summary>A section's blocks in order: what stands between two headings is said where nothing does.</summary>
    public IReadOnlyList<CourseBlock> Finish(IReadOnlyList<DraftBlock> blocks)
    {
        var tidy = WithoutJumps(WithoutEmpty(blocks));
        var finished = new List<CourseBlock>();
        if (tidy is [{ Level: > 0 }, ..]) Tell(-1);
        foreach (var (i, block) in tidy.Index())
        {
            finished.AddRange(WithExample(tidy, i));
            if (block.Level > 0 && i + 1 < tidy.Count && tidy[i + 1].Level > 0) Tell(i);
        }
        return finished;

        void Tell(int at)
        {
            var level = at < 0 ? 0 : tidy[at].Level;
            var parts = tidy.Skip(at + 1).TakeWhile(b => b.Level == 0 || b.Level > level).Where(b => b.Level == level + 1 && CanBeFilled(b.Plain)).Take(MostTold).ToList();
            if (parts.Count > 0) finished.Add(new(BlockKind.Paragraph, Filled(words.Parts, parts.Select(p => p.Plain)), [.. parts.Select(p => p.Where).Distinct()]));
        }
    }

    /// <summary>One of the course's own sentences with titles in it.</summary>
    public string Filled(string pattern, IEnumerable<string> titles) =>
        string.Format(CultureInfo.InvariantCulture, pattern, words.Together([.. titles.Select(t => $"“{MarkdownText.Escape(ModuleNames.WithoutNumber(t).TrimEnd('.', ' '))}”")]));

    /// <summary>Whether a title can stand within a sentence: it does not end it.</summary>
    public static bool CanBeFilled(string title) => SentenceSplitter.Split(ModuleNames.WithoutNumber(title).TrimEnd('.', ' ') + " ends").Count == 1 && title.Length <= 80;

    /// <summary>A block; before the first code of a stretch that nothing leads up to, that it is an example.</summary>
    private IEnumerable<CourseBlock> WithExample(List<DraftBlock> blocks, int at)
    {
        var (block, before) = (blocks[at], at > 0 ? blocks[at - 1] : null);
        if (block.Kind == BlockKind.Code && before is { Kind: BlockKind.Paragraph, Level: 0, LeadsOn: false, Size: > 5 } && before.Plain.EndsWith('.') && blocks.FindIndex(b => b.Kind == BlockKind.Code) == at)
            yield return new(BlockKind.Paragraph, words.Example, [block.Where]);
        yield return block.ToBlock();
    }

    private static IReadOnlyList<DraftBlock> WithoutEmpty(IReadOnlyList<DraftBlock> blocks) =>
        [.. blocks.Where((b, i) => b.Level == 0 || blocks.Skip(i + 1).TakeWhile(n => n.Level == 0 || n.Level > b.Level).Any(n => n.Level == 0))];

    private static List<DraftBlock> WithoutJumps(IReadOnlyList<DraftBlock> blocks)
    {
        var before = 0;
        return [.. blocks.Select(b =>
        {
            if (b.Level == 0) return b;
            var level = Math.Min(b.Level, before + 1);
            before = level;
            return level == b.Level ? b : b with { Level = level, Markdown = b.Markdown[(b.Level - level)..] };
        })];
    }
}

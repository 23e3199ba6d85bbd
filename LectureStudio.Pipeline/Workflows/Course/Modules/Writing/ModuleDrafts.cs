using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>A module's drafts: from the stretches of its documents to the sections of its main content.</summary>
internal sealed class ModuleDrafts
{
    /// <summary>A document with so much text is not one section but several.</summary>
    private const int LongDocument = 700;

    private readonly CourseWords words;
    private readonly List<(ModuleDocument Document, List<DraftSection> Sections)> parts = [];
    private readonly List<DraftSection> forward = [];
    private readonly List<List<DraftBlock>> kept = [];

    public ModuleDrafts(ModuleMaterial material, CourseWords words, Tongue tongue)
    {
        this.words = words;
        var condense = new Condense(material.Style, tongue);
        var repeated = material.Repeated.ToHashSet(StringComparer.Ordinal);
        var main = material.MainParts;
        foreach (var part in material.Plan.Parts)
        {
            if (material.Document(part.Path) is not { } document) continue;
            var sections = SectionDrafts.Of(document, part, repeated);
            if (main.Contains(part))
            {
                var condensed = sections.Select(s => s with { Blocks = condense.Of(s.Blocks) }).ToList();
                if (condensed.Any(s => s.Blocks.Count > 0)) parts.Add((document, condensed));
                continue;
            }
            // What the module has in its place anyway is not said before it too; the terms of the introduction have it.
            var rest = sections.Select(s => s with { Blocks = condense.Of([.. s.Blocks.Where(b => !main.Any(m => m.Path == part.Path && b.Where.FirstLine >= m.FirstLine && (m.LastLine == 0 || b.Where.FirstLine <= m.LastLine)))]) });
            forward.AddRange(rest.Where(s => s.Blocks.Count > 0));
        }
    }

    /// <summary>The blocks of each section as they are in the module.</summary>
    public IReadOnlyList<IReadOnlyList<DraftBlock>> Kept => kept;

    /// <summary>Takes the first paragraphs out, up to so many words, as the introduction.</summary>
    public IReadOnlyList<DraftBlock> TakeLead(int most)
    {
        if (parts.Count == 0) return [];
        var blocks = parts[0].Sections.First(s => s.Blocks.Count > 0).Blocks;
        var lead = new List<DraftBlock>();
        var count = 0;
        while (blocks.Count > 0 && blocks[0] is { Kind: BlockKind.Paragraph, LeadsOn: false, Size: > 4 } first && IsSentence(first.Plain) && (lead.Count == 0 || count + first.Size <= most) && lead.Count < 3)
        {
            lead.Add(first);
            count += first.Size;
            blocks.RemoveAt(0);
        }
        return lead;
    }

    private static bool IsSentence(string text) => text.TrimEnd(')', '"', '”', '»', '*') is { Length: > 0 } bare && bare[^1] is '.' or '!' or '?' or '。' or '।' or '۔';

    /// <summary>Takes out what the last document says at its own end.</summary>
    public IReadOnlyList<DraftBlock> TakeClosing()
    {
        if (parts.Count == 0 || parts[^1].Sections is not { Count: > 1 } sections || !Boilerplate.IsClosing(sections[^1].Title)) return [];
        var blocks = sections[^1].Blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.List).Take(3).ToList();
        sections.RemoveAt(sections.Count - 1);
        return blocks is [.., { LeadsOn: true }] ? blocks[..^1] : blocks;
    }

    /// <summary>The main content.</summary>
    public IReadOnlyList<CourseSection> Sections()
    {
        var made = new List<CourseSection>();
        if (forward.Count > 0)
        {
            var blocks = forward.SelectMany(s => (IEnumerable<DraftBlock>)[Heading(s, s.Level - 1), .. s.Blocks]).ToList();
            kept.Add(blocks);
            made.Add(new("groundwork", words.Groundwork, [.. blocks.Select(b => b.ToBlock())]));
        }
        foreach (var (i, (document, drafts)) in parts.Index())
        {
            var top = TopLevel(drafts);
            var isNew = i > 0 && parts[i - 1].Document != document;
            foreach (var group in Groups(drafts, top))
            {
                var blocks = group.SelectMany((s, n) => n == 0 ? s.Blocks : [Heading(s, top), .. s.Blocks]).ToList();
                if (blocks.All(b => b.Level > 0)) continue;
                kept.Add(blocks);
                var finished = WithExamplesSaid(WithoutJumps(WithoutEmptyHeadings(blocks))).ToList();
                var title = group[0].Title;
                if (isNew && top > drafts[0].Level && !string.Equals(title, document.Text.Title, StringComparison.OrdinalIgnoreCase))
                    finished.Insert(0, new(BlockKind.Paragraph, string.Format(CultureInfo.InvariantCulture, words.Turns, $"“{MarkdownText.Escape(drafts[0].Title)}”"), [drafts[0].Heading]));
                isNew = false;
                made.Add(new(SectionId.Of(title, made), title, finished));
            }
        }
        return made;
    }

    /// <summary>The level whose headings become sections; deeper ones are headings within.</summary>
    private int TopLevel(List<DraftSection> drafts)
    {
        var first = drafts.Min(s => s.Level);
        var isTitled = drafts.Count(s => s.Level == first) == 1 && drafts[0].Level == first && drafts.Count > 1;
        var isAlone = parts.Count == 1 || drafts.Sum(s => s.Blocks.Sum(b => b.Kind == BlockKind.Code ? 0 : BlockMarkdown.Words(b.Plain))) > LongDocument;
        return isTitled && isAlone ? drafts.Skip(1).Min(s => s.Level) : first;
    }

    private static List<List<DraftSection>> Groups(List<DraftSection> drafts, int top)
    {
        var groups = new List<List<DraftSection>>();
        foreach (var draft in drafts)
        {
            if (groups.Count == 0 || draft.Level <= top || groups[^1][0].Level < top) groups.Add([draft]);
            else groups[^1].Add(draft);
        }
        return groups;
    }

    private static DraftBlock Heading(DraftSection section, int top)
    {
        var level = Math.Clamp(section.Level - top, 1, 2);
        return new(BlockKind.Paragraph, new string('#', 2 + level) + " " + MarkdownText.Escape(section.Title), section.Title, section.Heading, 0, level);
    }

    private static List<DraftBlock> WithoutEmptyHeadings(List<DraftBlock> blocks) =>
        [.. blocks.Where((b, i) => b.Level == 0 || blocks.Skip(i + 1).TakeWhile(n => n.Level == 0 || n.Level > b.Level).Any(n => n.Level == 0))];

    /// <summary>No heading is two levels below the one before it.</summary>
    private static List<DraftBlock> WithoutJumps(List<DraftBlock> blocks)
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

    /// <summary>The first code of a section that nothing leads up to is called an example.</summary>
    private IEnumerable<CourseBlock> WithExamplesSaid(List<DraftBlock> blocks)
    {
        var isSaid = false;
        foreach (var (i, block) in blocks.Index())
        {
            if (block.Kind == BlockKind.Code && !isSaid)
            {
                isSaid = true;
                if (i > 0 && blocks[i - 1] is { Kind: BlockKind.Paragraph, Level: 0, LeadsOn: false } before && before.Plain.EndsWith('.') && before.Size > 5) yield return new(BlockKind.Paragraph, words.Example, [block.Where]);
            }
            yield return block.ToBlock();
        }
    }
}

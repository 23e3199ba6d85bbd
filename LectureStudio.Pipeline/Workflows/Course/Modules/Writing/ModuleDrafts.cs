using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Planning;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>A module's drafts: from the stretches of its documents to the sections of its main content.</summary>
internal sealed class ModuleDrafts
{
    /// <summary>A document with so much text is not one section but several.</summary>
    private const int LongDocument = 700;

    /// <summary>So many sections of a reference that are not in the module are named.</summary>
    private const int MostNamed = 8;

    private readonly CourseWords words;
    private readonly SectionHeadings headings;
    private readonly Groundwork groundwork;
    private readonly List<(ModuleDocument Document, List<DraftSection> Sections, IReadOnlyList<DraftSection> Left)> parts = [];
    private readonly List<IReadOnlyList<DraftBlock>> kept = [];
    private DraftSection? opening;

    public ModuleDrafts(ModuleMaterial material, CourseWords words, Tongue tongue)
    {
        this.words = words;
        (headings, groundwork) = (new(words), new(material));
        var condense = new Condense(material.Style, tongue);
        var choice = new ReferenceChoice(material, new WishedWords(material.Style.Wishes, tongue));
        var repeated = material.Repeated.ToHashSet(StringComparer.Ordinal);
        var main = material.MainParts;
        foreach (var part in material.Plan.Parts)
        {
            if (material.Document(part.Path) is not { } document) continue;
            var sections = SectionDrafts.Of(document, part, repeated);
            if (main.Contains(part))
            {
                var (chosen, left) = choice.Of(document, sections);
                var condensed = chosen.Select(s => s with { Blocks = condense.Of(s.Title, s.Blocks) }).ToList();
                if (condensed.Any(s => s.Blocks.Count > 0)) parts.Add((document, condensed, left));
                continue;
            }
            // What the module has in its place anyway is not said before it too; the terms of the introduction have it.
            groundwork.Add(document, part, [.. sections.Select(s => s with { Blocks = [.. s.Blocks.Where(b => !main.Any(m => m.Path == part.Path && m.Has(b.Where.FirstLine)))] })]);
        }
    }

    /// <summary>The blocks of each section as they are in the module.</summary>
    public IReadOnlyList<IReadOnlyList<DraftBlock>> Kept => kept;

    /// <summary>Concepts that are told before the module's own sections.</summary>
    public IReadOnlySet<string> ToldBefore => groundwork.Told;

    /// <summary>Takes the first paragraphs out, up to so many words, as the introduction.</summary>
    public IReadOnlyList<DraftBlock> TakeLead(int most)
    {
        if (parts.Count == 0) return [];
        var section = parts[0].Sections.First(s => s.Blocks.Count > 0);
        var blocks = section.Blocks;
        var lead = new List<DraftBlock>();
        var count = 0;
        // A listing at the top does not keep what it is about from being said first.
        var at = blocks.FindIndex(b => b.Kind is not (BlockKind.Code or BlockKind.Table or BlockKind.Diagram or BlockKind.Picture));
        while (at >= 0 && at < blocks.Count && blocks[at] is { Kind: BlockKind.Paragraph, LeadsOn: false, Size: > 4 } first && IsSentence(first.Plain) && (lead.Count == 0 || count + first.Size <= most) && lead.Count < 3)
        {
            lead.Add(first);
            count += first.Size;
            blocks.RemoveAt(at);
        }
        if (blocks.Count == 0) opening = section;
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
        if (groundwork.Blocks is { Count: > 0 } before)
        {
            kept.Add(before);
            made.Add(new("groundwork", words.Groundwork, groundwork.Finished));
        }
        foreach (var (i, (document, drafts, left)) in parts.Index())
        {
            var top = TopLevel(drafts);
            var isNew = i > 0 && parts[i - 1].Document != document;
            foreach (var group in Groups(drafts, top))
            {
                // A heading whose text is the module's introduction leaves its place to the only one under it.
                var own = group is [var first, _] && ReferenceEquals(first, opening) ? group[1..] : group;
                var blocks = own.SelectMany((s, n) => n == 0 ? s.Blocks : [SectionHeadings.Of(s, top), .. s.Blocks]).ToList();
                if (blocks.All(b => b.Level > 0)) continue;
                kept.Add(blocks);
                var finished = headings.Finish(blocks).ToList();
                var title = own[0].Title;
                if (isNew && top > drafts[0].Level && !string.Equals(title, document.Text.Title, StringComparison.OrdinalIgnoreCase))
                    finished.Insert(0, new(BlockKind.Paragraph, string.Format(CultureInfo.InvariantCulture, words.Turns, $"“{MarkdownText.Escape(drafts[0].Title)}”"), [drafts[0].Heading]));
                isNew = false;
                made.Add(new(SectionId.Of(title, made), title, finished));
            }
            if (made.Count > 0 && Named(left) is { } named) made[^1] = made[^1] with { Blocks = [.. made[^1].Blocks, named] };
        }
        return made;
    }

    /// <summary>What else a reference has, to be looked up there.</summary>
    private CourseBlock? Named(IReadOnlyList<DraftSection> left)
    {
        var named = left.Where(s => SectionHeadings.CanBeFilled(s.Title)).OrderBy(s => s.Level).ThenBy(s => s.Heading.FirstLine).Take(MostNamed).OrderBy(s => s.Heading.FirstLine).ToList();
        return named.Count == 0 ? null : new(BlockKind.Paragraph, headings.Filled(words.Also, named.Select(s => s.Title)), [.. named.Select(s => s.Heading)]);
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
}

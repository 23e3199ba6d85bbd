using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>Takes the stretches of a module's documents apart into sections, without what nobody learns from.</summary>
internal static class SectionDrafts
{
    /// <summary>The key under which a block is known as repeated.</summary>
    public static string Key(string path, int line) => $"{path}:{line}";

    /// <summary>One for each heading of the stretch, in order, also those with nothing under them; what stands before the first heading is under the document's title.</summary>
    public static IReadOnlyList<DraftSection> Of(ModuleDocument document, ModulePart part, IReadOnlySet<string> repeated)
    {
        var (path, text) = (document.Analysis.Path, document.Text);
        var links = text.Links.Select(l => l.Line).ToList();
        var sections = new List<DraftSection>();
        var items = new List<TextBlock>();
        var skipped = int.MaxValue;
        var pictures = new Queue<TextPicture>(text.Pictures.Where(p => part.Has(p.FirstLine)));
        foreach (var block in text.Blocks.Where(b => b.FirstLine >= part.FirstLine && (part.LastLine == 0 || b.FirstLine <= part.LastLine)))
        {
            if (block.Kind == TextBlockKind.Heading)
            {
                Close();
                ShowUntil(block.FirstLine);
                if (block.Level > skipped) continue;
                skipped = Boilerplate.IsHeading(block.Plain) && (block.Level > 1 || sections.Count > 0) ? block.Level : int.MaxValue;
                if (skipped == int.MaxValue) sections.Add(new(Title(block.Plain), new(path, block.FirstLine, block.LastLine), block.Level, []));
                continue;
            }
            if (skipped < int.MaxValue || repeated.Contains(Key(path, block.FirstLine)) || Boilerplate.IsNoise(block, links.Count(l => l >= block.FirstLine && l <= block.LastLine))) continue;
            if (block.Kind == TextBlockKind.ListItem)
            {
                if (items.Count > 0 && items[^1].IsOrdered != block.IsOrdered && block.Level <= items[0].Level) Close();
                items.Add(block);
                continue;
            }
            Close();
            ShowUntil(block.FirstLine);
            if (BlockMarkdown.Of(block, path) is { } draft && WithoutPointers(draft) is { } telling) Open().Blocks.Add(telling);
        }
        Close();
        ShowUntil(int.MaxValue);
        return sections;

        // A picture stands behind the paragraph or the list that shows it.
        void ShowUntil(int line)
        {
            while (pictures.TryPeek(out var next) && next.FirstLine < line)
            {
                var picture = BlockMarkdown.Picture(pictures.Dequeue(), path);
                if (skipped == int.MaxValue) Open().Blocks.Add(picture);
            }
        }

        void Close()
        {
            var telling = items.Where(i => i.IsOrdered || !Pointers.IsOne(i.Markdown)).ToList();
            if (telling.Count > 0) Open().Blocks.Add(BlockMarkdown.List(telling, path, text.Lines));
            items.Clear();
        }

        DraftSection Open()
        {
            if (sections.Count == 0) sections.Add(new(Title(text.Title), new(path, part.FirstLine, Math.Min(part.FirstLine, text.Lines.Count)), 1, []));
            return sections[^1];
        }
    }

    /// <summary>The block without sentences that only send the reader elsewhere; null when it has no others.</summary>
    private static DraftBlock? WithoutPointers(DraftBlock block)
    {
        if (block.Kind != BlockKind.Paragraph || Pointers.Without(block.Markdown) is not { } text || text == block.Markdown) return block;
        return text.Length == 0 ? null : block with { Markdown = text, Plain = Citing.ProofMarkup.Plain(text), Size = BlockMarkdown.Words(text) };
    }

    private static string Title(string plain) => plain.Trim().TrimEnd('¶', '#', ':', ' ') is { Length: > 0 } title ? title : "…";
}

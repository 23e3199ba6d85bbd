using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Diagrams;

namespace LectureStudio.Pipeline.Workflows.Course.Modules;

/// <summary>Holds every block against the lines it cites; finds the lines that do support a block whose own do not, or drops it.</summary>
/// <param name="texts">The source.</param>
/// <param name="proof">What counts as support.</param>
public sealed class CitationRepair(SourceTexts texts, CitationProof proof)
{
    /// <summary>A text of several paragraphs is looked for in so many blocks that follow one another.</summary>
    private const int Widest = 3;

    private const int MostFaults = 20;

    private readonly List<string> faults = [];
    private int kept, repaired, dropped;

    /// <summary>Of the texts that were taken out, where they cited and why that did not hold; the first twenty.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>How it went so far.</summary>
    public CitationCheck Tally => new(kept, repaired, dropped);

    /// <summary>Diagrams that do not parse and were left out.</summary>
    public int BrokenDiagrams { get; private set; }

    /// <summary>The module with citations that hold; a section of which nothing is left is gone.</summary>
    /// <param name="module">Written, not checked.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CourseModule> CheckAsync(CourseModule module, CancellationToken cancellation)
    {
        var elsewhere = module.Hashes.Keys.Order(StringComparer.Ordinal).ToList();
        var sections = new List<CourseSection>();
        foreach (var section in module.Sections)
            if (await CheckAsync(section.Blocks, elsewhere, cancellation) is { Count: > 0 } blocks && blocks.Any(b => !b.Markdown.StartsWith("###", StringComparison.Ordinal))) sections.Add(section with { Blocks = blocks });
        return module with
        {
            Introduction = await CheckAsync(module.Introduction, elsewhere, cancellation),
            Sections = sections,
            Conclusion = await CheckAsync(module.Conclusion, elsewhere, cancellation),
            Summary = await CheckAsync(module.Summary, elsewhere, cancellation),
        };
    }

    /// <summary>The block with citations that hold; null when no lines support it.</summary>
    /// <param name="block">Written, not checked.</param>
    /// <param name="elsewhere">Paths to look in when the cited documents do not have it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<CourseBlock?> CheckAsync(CourseBlock block, IReadOnlyList<string> elsewhere, CancellationToken cancellation)
    {
        if (block.Kind == BlockKind.Diagram && !MermaidDiagram.Parse(block.Markdown).IsSound)
        {
            BrokenDiagrams++;
            return null;
        }
        if (block.Kind == BlockKind.Material || (block.IsByHand && block.Citations.Count == 0)) return block;
        if (block.Citations.Count > 0 && await texts.LinesAsync(block.Citations, cancellation) is { } lines && proof.OfBlock(block, lines).Holds)
        {
            kept += block.Citations.Count;
            return block;
        }
        foreach (var path in block.Citations.Select(c => c.Path).Concat(elsewhere).Distinct(StringComparer.Ordinal))
        {
            if (await FindAsync(block, path, cancellation) is not { } found) continue;
            repaired++;
            return block with { Citations = [found] };
        }
        dropped += Math.Max(1, block.Citations.Count);
        if (faults.Count < MostFaults) faults.Add($"{string.Join(", ", block.Citations.Select(c => $"{c.Path}:{c.FirstLine}-{c.LastLine}"))}: {(await FaultAsync(block, cancellation))}");
        return null;
    }

    /// <summary>The narrowest lines of a document that support a block; null for none.</summary>
    public async Task<Citation?> FindAsync(CourseBlock block, string path, CancellationToken cancellation)
    {
        if (await texts.ReadAsync(path, cancellation) is not { } text) return null;
        var spans = text.Blocks.Count > 0 ? [.. text.Blocks.Select(b => (First: b.FirstLine, Last: b.LastLine))] : Enumerable.Range(1, text.Lines.Count).Select(l => (First: l, Last: l)).ToList();
        var least = block.Kind == BlockKind.List ? Math.Max(1, block.Markdown.Count(c => c == '\n') - 1) : 1;
        var marks = Marks(block.Markdown);
        for (var width = least; width < least + Widest; width++)
            for (var i = 0; i + width <= spans.Count; i++)
            {
                var (first, last) = (spans[i].First, spans.Skip(i).Take(width).Max(s => s.Last));
                if (HasMarks(text.Lines, first, last, marks) && proof.OfBlock(block, [.. text.Lines.Skip(first - 1).Take(last - first + 1)]).Holds) return new(path, first, last);
            }
        return null;
    }

    /// <summary>The beginnings of its longest words: where none of them stands, nothing needs to be looked at closely.</summary>
    private static List<string> Marks(string markdown) =>
        [.. WordTokens.Split(markdown).Select(w => w.Text).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Take(4).Select(w => w[..Math.Min(w.Length, 5)])];

    private static bool HasMarks(IReadOnlyList<string> lines, int first, int last, List<string> marks)
    {
        var found = 0;
        foreach (var mark in marks)
            for (var i = first - 1; i < last; i++)
                if (lines[i].Contains(mark, StringComparison.OrdinalIgnoreCase))
                {
                    found++;
                    break;
                }
        return found * 2 >= marks.Count;
    }

    private async Task<string> FaultAsync(CourseBlock block, CancellationToken cancellation) =>
        await texts.LinesAsync(block.Citations, cancellation) is { } lines ? proof.OfBlock(block, lines).Fault ?? "" : "there are no such lines";

    private async Task<IReadOnlyList<CourseBlock>> CheckAsync(IReadOnlyList<CourseBlock> blocks, IReadOnlyList<string> elsewhere, CancellationToken cancellation)
    {
        var held = new List<CourseBlock>();
        foreach (var block in blocks)
            if (await CheckAsync(block, elsewhere, cancellation) is { } good) held.Add(good);
        return held;
    }
}

using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>What a module has of one document in one go, with its name.</summary>
/// <param name="Pieces">That follow one another.</param>
internal sealed partial record Stretch(IReadOnlyList<Piece> Pieces)
{
    private const int LongestName = 70;

    public DocumentAnalysis Document => Pieces[0].Document;

    /// <summary>Whether the document begins with it.</summary>
    public bool IsBeginning => Pieces[0].IsWhole || Pieces[0].Number == 0;

    public double Minutes => Pieces.Sum(p => p.Minutes);

    /// <summary>The document's title where it begins with it; else with what it begins with: of a reference the first and the last of its entries.</summary>
    public string Name => IsBeginning ? Title : Part() is { } part ? part : $"{Head} ({Pieces[0].Number + 1})";

    /// <summary>The stretches of a module, in order.</summary>
    public static IReadOnlyList<Stretch> Of(ModuleDraft module)
    {
        var found = new List<List<Piece>>();
        foreach (var piece in module.Pieces)
        {
            if (found.Count > 0 && found[^1][^1] is var before && before.Document == piece.Document && before.Number + 1 == piece.Number) found[^1].Add(piece);
            else found.Add([piece]);
        }
        return [.. found.Select(f => new Stretch(f))];
    }

    /// <summary>A document that is called "README" is what its folder is called.</summary>
    private string Title => Nameless().IsMatch(Document.Title) && Document.Path.LastIndexOf('/') is > 0 and var cut && ModuleThemes.FolderName(Document.Path[..cut]) is { } folder ? folder : ModuleNames.Clean(Document.Title);

    private string Head => ModuleNames.Head(Title);

    private string? Part()
    {
        var (first, end) = (Pieces[0].Part.FirstLine, Pieces[^1].Part.LastLine);
        var sections = Document.Sections.Where(s => s.FirstLine >= first && (end == 0 || s.FirstLine <= end)).ToList();
        var entries = sections.Count == 0 ? [] : sections.Where(s => s.Level <= sections[0].Level).Select(s => Entry(s.Title)).ToList();
        var heading = Entry(Pieces[0].Heading);
        if (!IsCode(heading) && sections.Count > 0 && sections[0].Title == Pieces[0].Heading) heading = Entry(Weightiest(sections).Title);
        // One of many entries of a reference does not name the stretch that begins with it.
        if (IsCode(heading) && entries.Count > 1 && entries[0] == heading && entries[^1] != heading) heading = $"{heading} – {entries[^1]}";
        return new[] { heading.Contains(Head, StringComparison.OrdinalIgnoreCase) ? heading : $"{Head}: {heading}", heading }.FirstOrDefault(n => n.Length is > 2 and <= LongestName);
    }

    /// <summary>Of the sections of the upper levels the one with most under it.</summary>
    private static DocumentSection Weightiest(List<DocumentSection> sections)
    {
        var (best, most) = (sections[0], 0);
        for (int i = 0, next; i < sections.Count; i = next)
        {
            var words = sections[i].Words;
            for (next = i + 1; next < sections.Count && sections[next].Level > sections[0].Level; next++) words += sections[next].Words;
            if (words > most) (best, most) = (sections[i], words);
        }
        return best;
    }

    /// <summary>A heading without parameters and remarks: <c>fs.open()</c>.</summary>
    private static string Entry(string heading)
    {
        var clean = ModuleNames.Clean(heading).Replace("`", "", StringComparison.Ordinal);
        if (Derived().Match(clean) is { Success: true } derived) return derived.Groups["n"].Value;
        return Parameters().Replace(clean, m => clean[..m.Index].Contains(' ', StringComparison.Ordinal) && !clean.StartsWith("new ", StringComparison.Ordinal) ? "" : "()").Trim();
    }

    private static bool IsCode(string heading) => heading.EndsWith("()", StringComparison.Ordinal) || (!heading.Contains(' ', StringComparison.Ordinal) && heading.IndexOfAny(['.', '_', '-', '/']) > 0);

    [GeneratedRegex(@"^(readme|index|overview)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Nameless();

    // "events.Other extends EventEmitter"
    [GeneratedRegex(@"^(?<n>[\w.$]+) (extends|implements) ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Derived();

    [GeneratedRegex(@"\s*\((?!\d+\)$).*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Parameters();
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>Names modules after what they are made of: the title by which people know it, and an id that stays while other documents change.</summary>
internal sealed partial class ModuleNames(IEnumerable<PlannedModule> taken)
{
    private const int LongestTitle = 70, LongestId = 48;

    /// <summary>What has so much of a module's time names it.</summary>
    private const double MainShare = 0.6;

    private readonly HashSet<string> titles = new(taken.Select(m => m.Title), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ids = new(taken.Select(m => m.Id), StringComparer.Ordinal);

    /// <summary>A title that no other module of the pathway has.</summary>
    public string Title(ModuleDraft module)
    {
        foreach (var candidate in Titles(module).Select(t => Algorithms.Text.PlainText.Shorten(Algorithms.Text.PlainText.OneLine(t), LongestTitle)))
            if (candidate.Length > 0 && titles.Add(candidate)) return candidate;
        var path = module.Pieces[0].Document.Path;
        return Enumerable.Range(1, int.MaxValue - 1).Select(i => i == 1 ? path : $"{path} ({i})").First(titles.Add);
    }

    /// <summary>An id made of the first piece's path and heading.</summary>
    public string Id(ModuleDraft module)
    {
        var first = module.Pieces[0];
        var id = Slug(WithoutExtension(first.Document.Path) + (first.Number == 0 ? "" : " " + first.Heading), first.Document.Path + "#" + (first.Number == 0 ? "" : first.Heading));
        return ids.Add(id) ? id : Enumerable.Range(2, int.MaxValue - 2).Select(i => $"{id}-{i}").First(ids.Add);
    }

    /// <summary>A heading without the number that a book gives it.</summary>
    public static string WithoutNumber(string heading) => HeadingNumber().Replace(heading.Trim(), "") is { Length: > 1 } bare ? bare : heading;

    private static IEnumerable<string> Titles(ModuleDraft module)
    {
        var pieces = module.Pieces;
        var names = pieces.Select((p, i) => (Name: NameOf(p), p.Minutes, i)).GroupBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
            .Select(g => (Name: g.Key, Minutes: g.Sum(n => n.Minutes), Place: g.Min(n => n.i))).ToList();
        var all = names.Sum(n => n.Minutes);
        // What most of it is about names it alone; else what the largest parts are about, in their order.
        var heaviest = names.OrderByDescending(n => n.Minutes).ThenBy(n => n.Place).ToList();
        if (heaviest[0].Minutes >= MainShare * all) yield return heaviest[0].Name;
        for (var count = Math.Min(names.Count, 3); count > 1; count--)
            if (string.Join(", ", heaviest.Take(count).OrderBy(n => n.Place).Select(n => n.Name)) is { Length: <= LongestTitle } list) yield return list;
        foreach (var piece in pieces) yield return piece.IsWhole || piece.Number == 0 ? WithoutNumber(piece.Document.Title) : $"{WithoutNumber(piece.Document.Title)}: {WithoutNumber(piece.Heading)}";
        foreach (var piece in pieces) yield return $"{WithoutNumber(piece.Document.Title)} ({piece.Document.Path})";
    }

    private static string NameOf(Piece piece) => WithoutNumber(piece.IsWhole || piece.Number == 0 ? piece.Document.Title : piece.Heading);

    /// <summary>Lower-case ASCII letters, digits and hyphens; a name of which too little is left, or that is too long, ends in a few digits of its hash.</summary>
    public static string Slug(string text, string identity)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) slug.Append('-');
        }
        var plain = slug.ToString().Trim('-');
        var isWhole = plain.Length <= LongestId && plain.Count(char.IsAsciiLetterOrDigit) * 2 >= text.Count(char.IsLetterOrDigit) && plain.Length > 0;
        if (isWhole) return plain;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..8];
        return plain.Length == 0 ? "m-" + hash : plain[..Math.Min(plain.Length, LongestId - 9)].Trim('-') + "-" + hash;
    }

    // "5. Cachegrind", "4.2 Borrowing", "Chapter 3: Ownership"
    [GeneratedRegex(@"^((chapter|part|section|kapitel|teil|chapitre|partie|capítulo|parte|capitolo|hoofdstuk|deel)\s+\d+\s*[:.–-]\s*|\d+(\.\d+)*[.)]\s+|\d+(\.\d+)+\s+)(?=\p{L})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HeadingNumber();

    private static string WithoutExtension(string path) => Path.ChangeExtension(path, null);
}

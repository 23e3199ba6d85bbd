using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Analysis;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>Names modules after what they are made of: the title by which people know it, and an id that stays while other documents change.</summary>
/// <param name="taken">Modules that are there already.</param>
/// <param name="documents">All documents: a module that has all of a folder may be called after it.</param>
internal sealed partial class ModuleNames(IEnumerable<PlannedModule> taken, IReadOnlyList<DocumentAnalysis>? documents = null)
{
    private const int LongestTitle = 70, LongestId = 48, LongestName = 40, MostNames = 3;

    /// <summary>What has so much of a module's time names it.</summary>
    private const double MainShare = 0.6;

    /// <summary>Names of what has so much of it stand for all of it.</summary>
    private const double ListShare = 2.0 / 3;

    private readonly Tongue tongue = CourseTongue.Of(documents ?? []);
    private readonly CourseWords words = CourseWords.For(CourseTongue.Of(documents ?? []).Code);
    private readonly ModuleThemes themes = new(documents ?? [], CourseTongue.Of(documents ?? []));
    private readonly HashSet<string> titles = new(taken.Select(m => m.Title), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ids = new(taken.Select(m => m.Id), StringComparer.Ordinal);

    /// <summary>A title that no other module of the pathway has.</summary>
    public string Title(ModuleDraft module)
    {
        foreach (var candidate in Titles(module).Select(t => Algorithms.Text.PlainText.Shorten(t.Length > LongestTitle && Lead().Match(t) is { Success: true } head ? head.Groups["h"].Value : Algorithms.Text.PlainText.OneLine(t), LongestTitle)))
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

    /// <summary>A title without what does not name anything: the number, the kind of what it names, the version.</summary>
    public static string Clean(string title)
    {
        var bare = Kind().Replace(WithoutNumber(title.Trim().TrimEnd(':')), "");
        return WithoutVersion(bare);
    }

    /// <summary>A title without the version at its end, where anything else is left.</summary>
    public static string WithoutVersion(string title) => Version().Replace(title, "") is { Length: > 2 } plain ? plain : title;

    private IEnumerable<string> Titles(ModuleDraft module)
    {
        var stretches = Stretch.Of(module);
        var names = stretches.Select((s, i) => (s.Name, s.Minutes, i)).GroupBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
            .Select(g => (Name: g.Key, Minutes: g.Sum(n => n.Minutes), Place: g.Min(n => n.i))).ToList();
        var all = names.Sum(n => n.Minutes);
        // What most of it is about names it alone.
        var heaviest = names.OrderByDescending(n => n.Minutes).ThenBy(n => n.Place).ToList();
        if (heaviest[0].Minutes >= MainShare * all) yield return heaviest[0].Name;
        foreach (var listed in themes.Listed(stretches)) yield return listed;
        var folder = themes.Folder(stretches);
        if (folder is { IsMost: true }) yield return folder.Value.Name;
        if (themes.Word(stretches) is { } word) yield return word;
        // A list of names where they are most of it.
        var brief = heaviest.Select(n => (Name: ShortName(n.Name, stretches), n.Minutes, n.Place)).Where(n => n.Name.Length > 0 && !n.Name.Contains(',', StringComparison.Ordinal)).DistinctBy(n => n.Name, StringComparer.OrdinalIgnoreCase).ToList();
        for (var count = Math.Min(brief.Count, MostNames); count > 1; count--)
            if (brief.Take(count).Sum(n => n.Minutes) >= ListShare * all && List(count) is { Length: <= LongestTitle } list) yield return list;
        // What they have in common, or the one in the middle, with the folder that they share with other modules.
        foreach (var subject in new[] { themes.Concept(stretches) }.OfType<string>().Concat(themes.Central(stretches)))
            yield return folder is null || subject.Contains(folder.Value.Name, StringComparison.OrdinalIgnoreCase) ? subject : $"{folder.Value.Name}: {subject}";
        for (var count = Math.Min(brief.Count, MostNames); count > 1; count--)
            if ((folder is null ? List(count) : $"{folder.Value.Name}: {List(count)}") is { Length: <= LongestTitle } list) yield return list;
        foreach (var stretch in stretches) yield return stretch.Name;
        foreach (var stretch in stretches) yield return $"{Clean(stretch.Document.Title)} ({stretch.Document.Path})";

        string List(int count) => words.Together([.. brief.Take(count).OrderBy(n => n.Place).Select(n => n.Name)]);
    }

    /// <summary>What stands before a colon or a dash, where that names it; else all.</summary>
    public static string Head(string title) => Lead().Match(title) is { Success: true } match && match.Groups["h"].Value.Length is >= 3 and <= LongestName ? match.Groups["h"].Value : title;

    /// <summary>What can stand in a list of names: what stands before a colon, of a sentence the weightiest concept that it names; empty where there is no such thing.</summary>
    private string ShortName(string name, IReadOnlyList<Stretch> stretches)
    {
        // What a module has of the middle of a document is not called as the document is.
        var head = stretches.Any(s => s.Name == name && !s.IsBeginning) ? name : Head(name);
        if (head.Length <= LongestName && !FiniteVerbs.In(head, tongue)) return head;
        var own = stretches.Where(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).SelectMany(s => s.Document.Concepts)
            .Where(c => c.IsTaught && head.Contains(c.Name, StringComparison.OrdinalIgnoreCase)).OrderByDescending(c => c.Name.Count(x => x == ' ')).ThenByDescending(c => c.Weight).FirstOrDefault()?.Name;
        return own is null ? "" : Algorithms.Language.Text.Capital(own);
    }

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

    // "Class: Client", "Module: fs"
    [GeneratedRegex(@"^(class|module|interface|function|method|event|command|namespace|object|struct|enum)s?:\s+(?=\S{2})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Kind();

    // "npm-install @11.19.1", "Reference v2.0.1", "Manual (version 3.1)"
    [GeneratedRegex(@"[\s,]+(@v?\d[\w.+-]*|v?\d+(\.\d+)+[\w.+-]*|\(?(version|release|v\.?) ?\d[\w.+-]*\)?)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Version();

    [GeneratedRegex(@"^(?<h>.+?)(: | [–—-] )", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Lead();

    private static string WithoutExtension(string path) => Path.ChangeExtension(path, null);
}

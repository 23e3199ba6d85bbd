using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Analysis;
using LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>What the documents that a module joins have in common: a folder, a heading of a list of contents, a word of their titles, a concept; and which of them is in the middle.</summary>
/// <param name="documents">All documents of the course.</param>
/// <param name="tongue">Of the course.</param>
internal sealed partial class ModuleThemes(IReadOnlyList<DocumentAnalysis> documents, Tongue tongue)
{
    /// <summary>What so much of a module's time has in common is its theme, when so much less of all other documents has it.</summary>
    private const double MostOf = 0.6, Elsewhere = 0.4;

    /// <summary>So much of what a list of contents or a folder has must be there for the module to be called after it.</summary>
    private const double ShareOfList = 1.0 / 3, ShareOfFolder = 0.5;

    private const int FewestListed = 2, FewestUnderHeading = 3, ShortestWord = 4, LongestName = 40, FewWords = 4;

    /// <summary>What nearly all of the course is in tells nothing of a module.</summary>
    private const double NearlyAll = 0.9;

    /// <summary>One document stands for the others where it has so much of the time, or so many of them link to it.</summary>
    private const double InTheMiddle = 0.3, Needed = 0.5;

    /// <summary>What is said of anything that is documented.</summary>
    private static readonly FrozenSet<string> Kinds = Tongue.Set("module modules package packages class classes interface function functions method methods event events command commands namespace object struct enum library file files reference guide manual support readme");

    private readonly double all = Math.Max(1, documents.Sum(Pieces.Minutes));

    /// <summary>The heading under which some document lists most of them.</summary>
    public IEnumerable<string> Listed(IReadOnlyList<Stretch> module)
    {
        var own = module.Select(s => s.Document.Path).ToHashSet(StringComparer.Ordinal);
        return documents.SelectMany(d => d.Listed ?? []).Where(l => IsName(l.Heading) && l.Paths.Count >= FewestUnderHeading)
            .Select(l => (Name: ModuleNames.Clean(l.Heading), Share: Share(module, d => l.Paths.Contains(d.Path)), Of: l.Paths.Count(own.Contains) / (double)l.Paths.Count, Count: l.Paths.Count(own.Contains)))
            .Where(l => l.Count >= FewestListed && l.Share >= MostOf && l.Of >= ShareOfList).OrderByDescending(l => l.Share * l.Of).ThenBy(l => l.Name, StringComparer.Ordinal).Select(l => l.Name);
    }

    /// <summary>The folder that most of them are in, by its name, the innermost first; whether the module has most of it.</summary>
    public (string Name, bool IsMost)? Folder(IReadOnlyList<Stretch> module)
    {
        var folders = module.SelectMany(s => Above(s.Document.Path)).Distinct(StringComparer.Ordinal).OrderByDescending(f => f.Length).ThenBy(f => f, StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            bool Has(DocumentAnalysis d) => d.Path.StartsWith(folder + "/", StringComparison.Ordinal);
            var name = FolderName(folder);
            if (name is null || module.Count(s => Has(s.Document)) < FewestListed || Share(module, Has) < MostOf) continue;
            var inside = documents.Where(Has).Sum(Pieces.Minutes);
            // What all of the course is in tells nothing.
            if (inside <= NearlyAll * all || module.All(s => Has(s.Document))) return (name, module.Where(s => Has(s.Document)).Sum(s => s.Minutes) >= ShareOfFolder * inside);
        }
        return null;
    }

    /// <summary>What a folder is called; null for one that is named after holding documents.</summary>
    public static string? FolderName(string folder)
    {
        var name = folder[(folder.LastIndexOf('/') + 1)..].Replace('-', ' ').Replace('_', ' ').Trim();
        return Container().IsMatch(name) ? null : name.Length <= 3 ? name.ToUpperInvariant() : Text.Capital(name);
    }

    /// <summary>A word that most of their titles have and few others do, as one of them writes it: "mock" of MockAgent and MockPool.</summary>
    public string? Word(IReadOnlyList<Stretch> module)
    {
        var words = module.SelectMany(s => Words(s.Document.Title)).Where(w => w.Length >= ShortestWord && tongue.IsContent(w) && !tongue.GenericNouns.Contains(w) && !CommonWords.Has(w) && !Kinds.Contains(w)).Distinct(StringComparer.Ordinal);
        var best = words.Select(w => (Word: w, Inside: Share(module, d => Words(d.Title).Contains(w)), Count: module.Select(s => s.Document).Distinct().Count(d => Words(d.Title).Contains(w))))
            .Where(w => w.Count > FewestListed && w.Inside >= MostOf && Outside(module, d => Words(d.Title).Contains(w.Word)) <= Elsewhere * w.Inside)
            .OrderByDescending(w => w.Inside).ThenBy(w => w.Word, StringComparer.Ordinal).FirstOrDefault().Word;
        if (best is null) return null;
        var titles = module.Select(s => s.Document.Title).Where(t => Words(t).Contains(best)).ToList();
        return titles.FirstOrDefault(t => t.Equals(best, StringComparison.OrdinalIgnoreCase)) ?? Beginning(titles, best) ?? Text.Capital(best);
    }

    /// <summary>What the titles begin with alike, where that ends with the word: <c>google.auth</c>; null where they do not.</summary>
    private static string? Beginning(IReadOnlyList<string> titles, string word)
    {
        var ends = titles.Select(t => t.IndexOf(word, StringComparison.OrdinalIgnoreCase) + word.Length).ToList();
        var first = titles[0][..ends[0]];
        return titles.Zip(ends).All(t => t.First[..t.Second].Equals(first, StringComparison.Ordinal)) ? first : null;
    }

    /// <summary>A concept that most of them speak of and few others do.</summary>
    public string? Concept(IReadOnlyList<Stretch> module)
    {
        var names = module.SelectMany(s => s.Document.Concepts).Where(c => c.IsTaught && !CommonWords.Has(c.Name) && !Kinds.Contains(c.Name.ToLowerInvariant())).Select(c => c.Name).Distinct(StringComparer.OrdinalIgnoreCase);
        return names.Select(n => (Name: n, Inside: Share(module, d => Speaks(d, n)))).Where(n => n.Inside >= MostOf && Outside(module, d => Speaks(d, n.Name)) <= Elsewhere * n.Inside)
            .OrderByDescending(n => n.Inside).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => Text.Capital(n.Name)).FirstOrDefault();
    }

    /// <summary>Names of documents that stand for the others: of much of the time, or that the others link to; the foremost first.</summary>
    public IEnumerable<string> Central(IReadOnlyList<Stretch> module)
    {
        var minutes = Math.Max(1, module.Sum(s => s.Minutes));
        return module.Select((s, i) => (s.Name, Place: i, Share: s.Minutes / minutes, Needs: Needs(s, module)))
            .Where(n => IsName(n.Name) && (n.Share >= InTheMiddle || n.Needs >= Needed))
            .OrderByDescending(n => (2 * n.Share) + n.Needs).ThenBy(n => n.Place).Select(n => n.Name.Length <= LongestName ? n.Name : ModuleNames.Head(n.Name)).Where(n => n.Length <= LongestName);
    }

    /// <summary>How many of the other documents link to one, 0 to 1.</summary>
    private static double Needs(Stretch one, IReadOnlyList<Stretch> module)
    {
        var others = module.Select(s => s.Document).Where(d => d != one.Document).Distinct().ToList();
        return others.Count(o => o.Related.Contains(one.Document.Path)) / (double)Math.Max(1, others.Count);
    }

    /// <summary>Whether a heading names something that can be learnt.</summary>
    private bool IsName(string heading) =>
        heading.Length > 2 && !FiniteVerbs.In(heading, tongue) && IsShort(heading) && !heading.Contains(',', StringComparison.Ordinal) && !heading.EndsWith('?') && !tongue.GenericTitle.IsMatch(heading) && !Boilerplate.IsHeading(heading) && !Boilerplate.IsClosing(heading) && !Listing().IsMatch(heading);

    /// <summary>Longer ones, and those with an article before them, say something more often than they name it.</summary>
    private bool IsShort(string heading) => WordTokens.Split(ModuleNames.Head(heading)) is { Count: > 0 } words && (words.Count <= FewWords || words.Skip(1).Count(w => char.IsUpper(w.Text[0])) * 2 >= words.Count)
        && (words.Count < FewWords || !tongue.Determiners.Contains(words[0].Text.ToLowerInvariant()) || words[0].Text.Equals("the", StringComparison.OrdinalIgnoreCase));

    private static bool Speaks(DocumentAnalysis document, string concept) => document.Concepts.Any(c => c.Name.Equals(concept, StringComparison.OrdinalIgnoreCase));

    private static double Share(IReadOnlyList<Stretch> module, Func<DocumentAnalysis, bool> has) => module.Where(s => has(s.Document)).Sum(s => s.Minutes) / Math.Max(1, module.Sum(s => s.Minutes));

    private double Outside(IReadOnlyList<Stretch> module, Func<DocumentAnalysis, bool> has)
    {
        var own = module.Select(s => s.Document).ToHashSet();
        var others = documents.Where(d => !own.Contains(d)).ToList();
        return others.Where(has).Sum(Pieces.Minutes) / Math.Max(1, others.Sum(Pieces.Minutes));
    }

    /// <summary>The folders that a file is in, from the innermost.</summary>
    private static IEnumerable<string> Above(string path)
    {
        for (var cut = path.LastIndexOf('/'); cut > 0; cut = path.LastIndexOf('/', cut - 1)) yield return path[..cut];
    }

    private HashSet<string> Words(string title) => [.. Parts().Split(title).Where(w => w.Length > 0).Select(w => w.ToLowerInvariant())];

    /// <summary>Folders that are named after holding documents, or a language or a version.</summary>
    [GeneratedRegex(@"^(docs?|documentation|src|sources?|_sources|content|contents|pages?|html|md|markdown|text|topics?|manuals?|book|wiki|site|public|static|assets|main|master|latest|current|common|shared|misc|other|general|[a-z]{2}|v?\d.*|.{0,2})$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Container();

    /// <summary>Headings that say no more than that documents are listed under them.</summary>
    [GeneratedRegex(@"^(readme|index|documents?|documentation|docs|guides?|pages?|topics?|articles?|files?|manuals?|more|overview|table of contents|contents?|introduction|all .*|list of .*|dokumente|dokumentation|inhalt|documentación|documentazione|documentação|documentatie)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Listing();

    // "MockAgent", "npm-install", "google.auth"
    [GeneratedRegex(@"[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Parts();
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Choosing;

/// <summary>What goes into a course when nobody says otherwise.</summary>
public sealed partial class DefaultChoice
{
    private static readonly FrozenSet<string> TestFolders = Set("test tests testing __tests__ fixture fixtures testdata test-data test_data __fixtures__ __mocks__ e2e snapshots __snapshots__");
    private static readonly FrozenSet<string> CodeTestFolders = Set("spec specs bench benchmark benchmarks");
    private static readonly FrozenSet<string> ProgramFolders = Set("template templates prompts views layouts partials _layouts _includes _templates assets static wwwroot public resources res");
    private static readonly FrozenSet<string> DocumentFolders = Set("doc docs documentation guide guides manual manuals tutorial tutorials content book wiki help");
    private static readonly FrozenSet<string> TranslationFolders = Set("i18n l10n locale locales translations translated lang langs");
    private static readonly FrozenSet<string> Changes = Set("changelog changelogs changes history news releases release-notes release_notes releasenotes relnotes whatsnew whats-new whats_new upgrading upgrade-notes");
    private static readonly FrozenSet<string> Legal = Set("license licence licenses licences copying copyright notice patents unlicense third-party-notices thirdpartynotices third_party_notices legal");
    private static readonly FrozenSet<string> Project = Set("authors contributors maintainers thanks credits acknowledgements code_of_conduct code-of-conduct contributing security governance support funding issue_template pull_request_template codeowners todo backers sponsors citation");
    private static readonly FrozenSet<string> BuildScripts = Set("setup conf conftest tasks noxfile gulpfile gruntfile fabfile");
    private static readonly string[] Markup = [".md", ".rst", ".adoc", ".mdx", ".markdown"];

    /// <summary>Why what is no text is not chosen; not worth telling.</summary>
    internal const string NoText = "neither a document nor code";

    private readonly string mainLanguage;
    private readonly HashSet<string> paths, pages;

    /// <param name="files">All that can be chosen from.</param>
    /// <param name="language">BCP 47, of the documents to take; <c>auto</c>, empty or one that no document is in: the one that most is written in.</param>
    public DefaultChoice(IReadOnlyCollection<ScannedFile> files, string language = "auto")
    {
        mainLanguage = MainLanguage(files, language);
        paths = [.. files.Where(f => f.Kind == FileKind.Documentation).Select(f => f.Path)];
        pages = [.. paths.Where(p => Markup.Any(m => p.EndsWith(m, StringComparison.Ordinal))).Select(Page)];
    }

    /// <summary>The language whose documents are taken: the wanted one where there are any in it, else the one that most words are written in; empty when it is clear of none.</summary>
    public static string MainLanguage(IEnumerable<ScannedFile> files, string wanted = "auto")
    {
        var known = LanguageShare.Of(files).Where(l => l.Language.Length > 0).Select(l => l.Language).ToList();
        return known.Find(l => Primary(l).Equals(Primary(wanted), StringComparison.OrdinalIgnoreCase)) ?? known.FirstOrDefault() ?? "";
    }

    /// <summary>Why a file is not chosen by itself, a few words; null when it is.</summary>
    public string? LeftOut(ScannedFile file)
    {
        var folders = file.Path.ToLowerInvariant().Split('/').SkipLast(1).ToList();
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..].ToLowerInvariant();
        var stem = name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
        return file.Kind switch
        {
            FileKind.Documentation => OfDocument(file, folders, stem),
            FileKind.Code or FileKind.Example => OfCode(file, folders, stem),
            _ => NoText,
        };
    }

    /// <summary>Why a file says what another one says already, a few words: it is a translation, or a page made of a text beside it, or of one of the same folder and name elsewhere. Null when it does not.</summary>
    public string? Repeats(ScannedFile file) =>
        file.Language.Length > 0 && mainLanguage.Length > 0 && file.Language != mainLanguage ? $"in another language ({file.Language})"
        : file.Format == "html" && (Markup.Any(m => paths.Contains(file.Path[..file.Path.LastIndexOf('.')] + m)) || (file.Path.Count(c => c == '/') > 1 && pages.Contains(Page(file.Path)))) ? "the same page is there as a text"
        : null;

    private string? OfDocument(ScannedFile file, List<string> folders, string stem)
    {
        if (folders.Exists(TestFolders.Contains)) return "tests";
        if (IsOf(stem, Changes) || folders.Exists(Changes.Contains) || ChangesTitle().IsMatch(file.Title)) return "change log: to look things up in, not to learn from";
        if (IsOf(stem, Legal)) return "licence";
        if (IsOf(stem, Project)) return "about the project, not its subject";
        if (Repeats(file) is { } repeats) return repeats;
        if (folders.Exists(TranslationFolders.Contains) && file.Language != mainLanguage) return "translation";
        if (folders.Exists(ProgramFolders.Contains) && !folders.Exists(DocumentFolders.Contains)) return "part of a program, not about it";
        return file.Words == 0 ? "no words" : null;
    }

    private static string? OfCode(ScannedFile file, List<string> folders, string stem) =>
        folders.Exists(TestFolders.Contains) || folders.Exists(CodeTestFolders.Contains) || IsTest(stem) ? "tests"
        : file.Format == "css" ? "style sheet"
        : BuildScripts.Contains(stem) ? "build script"
        : null;

    private static bool IsTest(string stem) => stem.StartsWith("test_", StringComparison.Ordinal)
        || ((string[])["_test", ".test", "-test", ".spec", "_spec", "tests"]).Any(e => stem.EndsWith(e, StringComparison.Ordinal));

    // "CHANGELOG-2.0" and "LICENSE.MIT" as well as "changelog".
    private static bool IsOf(string stem, FrozenSet<string> names) =>
        names.Contains(stem) || (stem.IndexOfAny(['-', '.', '_']) is > 0 and var cut && stem[..cut] is "changelog" or "changes" or "license" or "licence" or "copying" && names.Contains(stem[..cut]));

    /// <summary>The folder and the name without its ending: what a page and the text it is made of have in common.</summary>
    private static string Page(string path)
    {
        var steps = path.Split('/');
        return string.Join('/', steps[..^1].TakeLast(1).Append(Path.GetFileNameWithoutExtension(steps[^1])));
    }

    private static string Primary(string tag) => tag.Trim().Split('-', '_')[0];

    // "NEWS", "Older news", "Changes in 2.0", "Release notes for Git 2.3"
    [GeneratedRegex(@"^[\W\d]*((older|previous|past|old|full|all) )?(news|change ?logs?|changes|release (notes|history)|version history|what'?s new|revision history|änderungen|versionsgeschichte|journal des modifications|notes de version|historial de (cambios|versiones)|registro delle modifiche|note di rilascio|notas de (versão|la versión)|wijzigingen)(\W*$| (in|for|of|since|zu|von|de|du|di|da|van)\b.*| v?\d.*)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ChangesTitle();

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

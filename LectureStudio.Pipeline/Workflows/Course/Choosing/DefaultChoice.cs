namespace LectureStudio.Pipeline.Workflows.Course.Choosing;

/// <summary>What goes into a course when nobody says otherwise.</summary>
/// <param name="mainLanguage">That most documents are written in; empty when unclear.</param>
public sealed class DefaultChoice(string mainLanguage)
{
    private static readonly HashSet<string> TestFolders = ["test", "tests", "testing", "__tests__", "spec", "specs", "fixture", "fixtures", "testdata", "test-data", "test_data", "__fixtures__", "__mocks__", "e2e", "snapshots", "__snapshots__", "benchmarks", "bench"];
    private static readonly HashSet<string> TranslationFolders = ["i18n", "l10n", "locale", "locales", "translations", "translated", "lang", "langs"];
    private static readonly HashSet<string> Changes = ["changelog", "changelogs", "changes", "history", "news", "releases", "release-notes", "release_notes", "releasenotes", "whatsnew", "whats-new", "whats_new", "upgrading", "upgrade-notes"];
    private static readonly HashSet<string> Legal = ["license", "licence", "licenses", "licences", "copying", "copyright", "notice", "patents", "unlicense", "third-party-notices", "thirdpartynotices", "third_party_notices", "legal", "license-mit", "license-apache"];
    private static readonly HashSet<string> Project = ["authors", "contributors", "maintainers", "thanks", "credits", "acknowledgements", "code_of_conduct", "code-of-conduct", "contributing", "security", "governance", "support", "funding", "issue_template", "pull_request_template", "codeowners", "todo", "backers", "sponsors", "citation"];

    /// <summary>The language that most words of the documents are written in; empty when it is clear of none.</summary>
    public static string MainLanguage(IEnumerable<ScannedFile> documents) => documents.Where(d => d.Language.Length > 0).GroupBy(d => d.Language, StringComparer.Ordinal)
        .OrderByDescending(g => g.Sum(d => (long)d.Words)).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? "";

    /// <summary>Why a file is not chosen by itself, a few words; null when it is.</summary>
    public string? LeftOut(ScannedFile file)
    {
        if (file.Kind is not (FileKind.Documentation or FileKind.Code or FileKind.Example)) return "neither a document nor code";
        var folders = file.Path.Split('/').SkipLast(1).Select(f => f.ToLowerInvariant()).ToList();
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..].ToLowerInvariant();
        var stem = name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
        if (folders.Exists(TestFolders.Contains)) return "tests";
        if (file.Kind != FileKind.Documentation) return IsTest(stem) ? "tests" : file.Format == "css" ? "style sheet" : null;
        if (IsOf(stem, Changes) || folders.Exists(Changes.Contains)) return "change log";
        if (IsOf(stem, Legal)) return "licence";
        if (IsOf(stem, Project)) return "about the project, not its subject";
        if (IsTranslation(file)) return $"in another language ({file.Language})";
        if (folders.Exists(TranslationFolders.Contains) && !file.Language.Equals(mainLanguage, StringComparison.Ordinal)) return "translation";
        return file.Words == 0 ? "no words" : null;
    }

    /// <summary>Whether a document is written in another language than most.</summary>
    public bool IsTranslation(ScannedFile file) => file.Language.Length > 0 && mainLanguage.Length > 0 && file.Language != mainLanguage;

    private static bool IsTest(string stem) => stem.StartsWith("test_", StringComparison.Ordinal) || stem.EndsWith("_test", StringComparison.Ordinal) || stem.EndsWith(".test", StringComparison.Ordinal) || stem.EndsWith(".spec", StringComparison.Ordinal) || stem.EndsWith("tests", StringComparison.Ordinal) || stem is "conftest" or "setup" or "conf";

    // "CHANGELOG-2.0" and "LICENSE.MIT" as well as "changelog".
    private static bool IsOf(string stem, HashSet<string> names) => names.Contains(stem) || (stem.IndexOfAny(['-', '.', '_']) is > 0 and var cut && stem[..cut] is "changelog" or "license" or "licence" or "copying" or "changes" && names.Contains(stem[..cut]));
}

using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>Titles that tell documents apart: manual pages that all begin with "NAME", and pages of one template, are known by their files' names.</summary>
internal static partial class DocumentTitles
{
    public static IReadOnlyList<DocumentAnalysis> ToldApart(IReadOnlyList<DocumentAnalysis> documents)
    {
        documents = [.. documents.Select(d => d with { Title = Telling(d) })];
        var shared = documents.GroupBy(d => d.Title.Trim(), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return shared.Count == 0 ? documents : [.. documents.Select(d => shared.Contains(d.Title.Trim()) && NameOf(d.Path) is { Length: > 1 } name ? d with { Title = name } : d)];
    }

    /// <summary>The title without a version; of one that is the file's name, shouted or after "README", the words in it.</summary>
    private static string Telling(DocumentAnalysis document)
    {
        var title = Planning.ModuleNames.WithoutVersion(document.Title.Trim());
        if (FileName().Match(Planning.ModuleNames.WithoutNumber(title)) is not { Success: true } name) return title;
        var words = name.Groups["n"].Value.Replace('_', ' ').Replace('-', ' ').Replace('.', ' ').Trim();
        return words.Length < 3 ? title : Algorithms.Language.Text.Capital(words.ToLowerInvariant());
    }

    /// <summary>The file's name without what says its format; of a folder's own page the folder's.</summary>
    private static string NameOf(string path)
    {
        var steps = path.Split('/');
        var name = Path.GetFileNameWithoutExtension(steps[^1]);
        // "dpkg-deb.1.md": the section of the manual.
        if (name.Length > 2 && name[^2] == '.' && char.IsAsciiDigit(name[^1])) name = name[..^2];
        return name.ToLowerInvariant() is not ("index" or "readme") ? name : steps.Length > 1 ? steps[^2] : "";
    }

    // "README_DEVELOPERS", "README.android", "BUILDING_ON_WINDOWS"
    [GeneratedRegex(@"^(README[_.-]+(?<n>\w[\w.-]*?)(\.(md|txt|rst))?|(?<n>\p{Lu}+(_\p{Lu}+)+))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex FileName();
}

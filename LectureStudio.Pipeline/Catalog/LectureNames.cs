using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>Names for people, made from file names.</summary>
public static partial class LectureNames
{
    private const int LongestExtension = 8;
    private const int LongestTitle = 300;

    /// <summary>A title from a file name: "2026-11-20_linear_regression.mp4" becomes "Linear regression".</summary>
    public static string FromFile(string fileName) => FromName(Path.GetFileNameWithoutExtension(fileName.Replace('\\', '/').Split('/')[^1]));

    /// <summary>A title from a name without an extension: "linear_regression" becomes "Linear regression".</summary>
    public static string FromName(string name)
    {
        name = LeadingDate().Replace(Separators().Replace(Clean(name), " "), "").Trim();
        return name.Length == 0 ? "Lecture" : char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>What a lecture is called at first that was given no title, when what it is made of tells its origin; null for any other.</summary>
    internal static string? Guessed(object input, string settingsJson) =>
        input is ITellsOrigin told && string.IsNullOrWhiteSpace(WorkflowSettings.ToText(settingsJson).GetValueOrDefault("title")) ? Short(FromName(told.Name())) : null;

    /// <summary>Cut where it is longer than a title may be.</summary>
    internal static string Short(string title) => title.Length > LongestTitle ? title[..LongestTitle].TrimEnd() + "…" : title;

    /// <summary>The extension in lower case if it is a plain one, else empty.</summary>
    public static string SafeExtension(string fileName)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return extension.Length is > 1 and <= LongestExtension && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : "";
    }

    private static string Clean(string text) =>
        new([.. text.Normalize(NormalizationForm.FormC).Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format))]);

    [GeneratedRegex(@"[_\s.]+|(?<=\w)-(?=[A-Za-z])", RegexOptions.None, 10_000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\d{4}[- ]?\d{2}[- ]?\d{2}[- ]*", RegexOptions.None, 10_000)]
    private static partial Regex LeadingDate();
}

using System.Globalization;
using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>Ids of sections.</summary>
internal static class SectionId
{
    private const int Longest = 50;

    /// <summary>From the title's letters, digits and hyphens; of a title in another script from its number; none twice.</summary>
    public static string Of(string title, IReadOnlyCollection<CourseSection> before)
    {
        var id = new StringBuilder();
        foreach (var c in title.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) id.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '-') id.Append('-');
        }
        var slug = id.ToString();
        slug = (slug.Length > Longest ? slug[..Longest] : slug).Trim('-');
        if (slug.Length < 2) slug = string.Create(CultureInfo.InvariantCulture, $"section-{before.Count + 1}");
        var unique = slug;
        for (var n = 2; before.Any(s => s.Id == unique); n++) unique = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        return unique;
    }
}

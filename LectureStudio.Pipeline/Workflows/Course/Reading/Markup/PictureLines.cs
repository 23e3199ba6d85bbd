namespace LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

/// <summary>Whether lines show a picture and say of it what is said: letter by letter, whatever the marks between.</summary>
public static class PictureLines
{
    /// <param name="lines">Of the source.</param>
    /// <param name="target">The picture's path or address; its name must be there.</param>
    /// <param name="words">Each must be there; empty ones are.</param>
    public static bool Hold(IEnumerable<string> lines, string target, params IEnumerable<string> words)
    {
        var text = string.Join('\n', lines);
        var name = target[(target.LastIndexOf('/') + 1)..];
        return (text.Contains(name, StringComparison.Ordinal) || Uri.UnescapeDataString(text).Contains(Uri.UnescapeDataString(name), StringComparison.Ordinal)) && words.All(w => Has(text, w));
    }

    /// <summary>Whether the letters and digits of a text are there, one after the other.</summary>
    public static bool Has(string text, string words) => Letters(text).Contains(Letters(words), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(System.Net.WebUtility.HtmlDecode(text).Where(char.IsLetterOrDigit));
}

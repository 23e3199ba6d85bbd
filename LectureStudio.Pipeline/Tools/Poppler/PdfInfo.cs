using System.Globalization;

namespace LectureStudio.Pipeline.Tools.Poppler;

/// <summary>What is known of a PDF without reading its pages.</summary>
/// <param name="Pages">How many; 0 when it does not say.</param>
/// <param name="MayCopy">Whether its owner allows text to be taken out.</param>
public sealed record PdfInfo(int Pages, bool MayCopy)
{
    /// <summary>
    /// Reads what pdfinfo writes.
    /// <code>
    /// Pages:           34
    /// Encrypted:       yes (print:yes copy:no change:no addNotes:no algorithm:AES)
    /// </code>
    /// </summary>
    internal static PdfInfo Parse(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.TrimEntries);
        var pages = Value(lines, "Pages:");
        return new(int.TryParse(pages, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0, !Value(lines, "Encrypted:").Contains("copy:no", StringComparison.Ordinal));
    }

    /// <summary>One of its lines; empty when it is not there.</summary>
    internal static string Value(string output, string key) => Value(output.Split('\n', StringSplitOptions.TrimEntries), key);

    private static string Value(string[] lines, string key) =>
        Array.Find(lines, l => l.StartsWith(key, StringComparison.Ordinal))?[key.Length..].Trim() ?? "";
}

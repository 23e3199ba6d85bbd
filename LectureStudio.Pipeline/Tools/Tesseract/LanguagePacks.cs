using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Tools.Tesseract;

/// <summary>Which languages are asked for and which of them are not installed.</summary>
internal static partial class LanguagePacks
{
    /// <summary>The codes as tesseract takes them, joined by +; "eng" when none is given.</summary>
    /// <param name="wanted">As a person writes them: <c>eng+deu</c>, <c>eng, deu</c>.</param>
    /// <param name="installed">What tesseract lists.</param>
    /// <exception cref="StudioException">A code is none, or its pack is missing; the remedy names the packages.</exception>
    public static string Check(string wanted, IReadOnlyList<string> installed)
    {
        var codes = wanted.Split(['+', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        if (codes.Count == 0) codes = ["eng"];
        if (codes.Find(c => !Code().IsMatch(c)) is { } odd)
            throw new StudioException($"\"{Shorten(odd)}\" is no language code of tesseract.", "Under Languages on the slides, write codes such as eng or eng+deu.");
        var missing = codes.Where(c => !installed.Contains(c)).ToList();
        if (missing.Count == 0) return string.Join('+', codes);
        throw new StudioException(
            $"tesseract has no data for reading {Join(missing)}.",
            $"Install {Join(missing.Select(Package))}, or change Languages on the slides, and choose Retry.");
    }

    private static string Package(string code) => "tesseract-ocr-" + code.Replace('_', '-');

    private static string Join(IEnumerable<string> names) => string.Join(" and ", names);

    private static string Shorten(string text) => text.Length <= 20 ? text : text[..20] + "…";

    [GeneratedRegex("^[a-z]{3}(_[a-z]{2,8})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Code();
}

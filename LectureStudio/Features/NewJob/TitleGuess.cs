using System.Globalization;
using System.Text.RegularExpressions;

namespace LectureStudio.Features.NewJob;

/// <summary>A title and a date out of a file's name, to start from.</summary>
internal static partial class TitleGuess
{
    private const int Longest = 160;
    private const int PatienceMilliseconds = 500;

    /// <summary><c>2026-11-20_linear-regression_1080p.mp4</c> gives "Linear regression".</summary>
    public static string Title(string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName);
        var words = Spaces().Replace(Separators().Replace(Noise().Replace(Dates().Replace(name, " "), " "), " "), " ").Trim(' ', '-', '–', '.', ',');
        if (words.Length == 0) words = name.Trim();
        if (words.Length > Longest) words = words[..Longest].TrimEnd() + "…";
        return words.Length == 0 ? "" : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }

    /// <summary>The date in the name, or null.</summary>
    public static DateOnly? Date(string fileName)
    {
        var found = Dates().Match(fileName);
        if (!found.Success) return null;
        var (year, month, day) = (int.Parse(found.Groups["y"].ValueSpan), int.Parse(found.Groups["m"].ValueSpan), int.Parse(found.Groups["d"].ValueSpan));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)[-_. ]?(?<m>\d\d)[-_. ]?(?<d>\d\d)(?:[-_ T]?\d{2}[-_.:]?\d{2}(?:[-_.:]?\d{2})?)?(?!\d)", RegexOptions.None, PatienceMilliseconds)]
    private static partial Regex Dates();

    /// <summary>What cameras, meeting programs and encoders add.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])(?:\d{3,4}[pi]|[48]k|x26[45]|h26[45]|hevc|av1|final|recording|gmt|video|copy)(?![\p{L}\d])", RegexOptions.IgnoreCase, PatienceMilliseconds)]
    private static partial Regex Noise();

    [GeneratedRegex(@"[_.+]|(?<=\p{L}|\d)-(?=\p{L}|\d)|\(\s*\)|\[\s*\]", RegexOptions.None, PatienceMilliseconds)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s+", RegexOptions.None, PatienceMilliseconds)]
    private static partial Regex Spaces();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Tools.Git;

/// <summary>What <c>git fetch --progress</c> says while it works.</summary>
internal static partial class GitProgress
{
    /// <summary>Share of the whole fetch, by what git is doing: the transfer is most of it.</summary>
    private static readonly (string Phase, double From, double To)[] Phases =
        [("Counting objects", 0, 0.02), ("Compressing objects", 0.02, 0.1), ("Receiving objects", 0.1, 0.9), ("Resolving deltas", 0.9, 1)];

    /// <summary>Share of the fetch that is done, and a short word; null for a line that tells neither.</summary>
    /// <param name="line">Raw: <c>Receiving objects:  45% (123/272), 12.31 MiB | 3.07 MiB/s</c>, <c>remote: Compressing objects: 100% (90/90), done.</c></param>
    public static (double Fraction, string Message)? Parse(string line)
    {
        var match = Line().Match(line);
        if (!match.Success) return null;
        foreach (var (phase, from, to) in Phases)
        {
            if (phase != match.Groups["phase"].Value) continue;
            var share = double.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture) / 100;
            return (from + (to - from) * share, match.Groups["bytes"].Success ? $"{match.Groups["bytes"].Value} received" : phase.ToLowerInvariant());
        }
        return null;
    }

    /// <summary>Whether a line is progress of any phase, and no word for a log.</summary>
    public static bool IsProgress(string line) => Line().IsMatch(line);

    [GeneratedRegex(@"^(remote: )?(?<phase>[A-Z][a-z]+ [a-z]+): +(?<percent>\d{1,3})% \(\d+/\d+\)(, (?<bytes>[\d.]+ ([KMG]iB|bytes)))?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Line();
}

using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Questions.Qti;

/// <summary>Shares of one point.</summary>
internal static class QtiShares
{
    /// <summary>So many shares of four decimals that add up to 1: the last takes what rounding leaves.</summary>
    public static IReadOnlyList<string> Of(int count)
    {
        var share = Math.Round(1m / count, 4);
        return [.. Enumerable.Range(0, count).Select(i => (i < count - 1 ? share : 1 - (share * (count - 1))).ToString("0.####", CultureInfo.InvariantCulture))];
    }
}

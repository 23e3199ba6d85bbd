namespace LectureStudio.Pipeline.Workflows.Highlights.Editing;

/// <summary>Binary search in what is ordered by time.</summary>
internal static class Search
{
    public static int FirstEndingAfter(IReadOnlyList<Silence> silences, double time) => First(silences.Count, i => silences[i].End > time);

    /// <summary>The first index for which it is true, given that it is false before and true after; <paramref name="count"/> when there is none.</summary>
    public static int First(int count, Func<int, bool> isTrue)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isTrue(middle)) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}

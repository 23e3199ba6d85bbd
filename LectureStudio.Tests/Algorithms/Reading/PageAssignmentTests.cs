using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Tests.Algorithms.Reading;

public class PageAssignmentTests
{
    [Fact]
    public void A_weak_pair_stays_without_a_page() => Assert.Equal([0, -1, 2], PageAssignment.Best([[0.9, 0.1, 0.1], [0.2, 0.4, 0.45], [0.1, 0.1, 0.9]]));

    [Fact]
    public void Of_pages_alike_the_one_that_goes_forward_is_taken() =>
        // The second slide is as like page 1 as page 3; lecturers go forward.
        Assert.Equal([1, 2], PageAssignment.Best([[0.1, 0.9, 0.1], [0.82, 0.1, 0.8]]));

    [Fact]
    public void Going_back_is_believed_when_the_page_is_clear() => Assert.Equal([2, 0], PageAssignment.Best([[0.1, 0.1, 0.9], [0.95, 0.1, 0.3]]));

    [Fact]
    public void Of_the_like_pages_of_a_build_the_last_is_taken() => Assert.Equal([2], PageAssignment.Best([[0.8, 0.8, 0.8, 0.1]]));

    [Fact]
    public void No_slides_have_no_pages() => Assert.Empty(PageAssignment.Best([]));

    [Fact]
    public void It_is_the_best_of_all_assignments()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var (slides, pages) = (random.Next(1, 5), random.Next(1, 5));
            var likeness = Enumerable.Range(0, slides).Select(_ => (IReadOnlyList<double>)[.. Enumerable.Range(0, pages).Select(_ => random.NextDouble())]).ToList();
            var best = All(slides, pages).Max(a => Value(a, likeness));
            Assert.Equal(best, Value([.. PageAssignment.Best(likeness)], likeness), 9);
        }
    }

    private static IEnumerable<int[]> All(int slides, int pages) =>
        slides == 0 ? [[]] : All(slides - 1, pages).SelectMany(rest => Enumerable.Range(-1, pages + 1).Select(p => (int[])[.. rest, p]));

    private static double Value(int[] assignment, List<IReadOnlyList<double>> likeness)
    {
        var (value, last) = (0.0, -1);
        foreach (var (i, page) in assignment.Index())
        {
            if (page < 0) continue;
            if (likeness[i][page] <= PageAssignment.Least) return double.NegativeInfinity;
            value += likeness[i][page] - PageAssignment.Least - (page == last ? 0.1 : page < last ? 0.15 : 0);
            last = page;
        }
        return value;
    }
}

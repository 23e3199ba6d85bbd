using System.Globalization;
using LectureStudio.Tests.Workflows.Course;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>How much of a course is made again when one document of a hundred has changed; see <see cref="ChangedDocument"/>.</summary>
[Trait("Category", "Benchmark")]
public sealed class ChangeBenchmark(ITestOutputHelper output)
{
    [Fact(Timeout = 300_000)]
    public async Task One_document_of_a_hundred()
    {
        var change = await ChangedDocument.MakeAsync();

        var share = (double)(change.Analysed.Again + change.Written.Again) / (change.Analysed.First + change.Written.First);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH course.changed_share {share:0.000} ({change.Analysed.Again} of {change.Analysed.First} documents, {change.Written.Again} of {change.Written.First} modules; {change.Of.Count} made of it)"));
    }
}

using LectureStudio.Tests.Workflows.Course.Exports.Scorm;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>Whether packages for learning platforms report what they should; see <see cref="PlayedCourse"/>.</summary>
[Trait("Category", "Benchmark")]
public class PackageBenchmark(ITestOutputHelper output)
{
    [Fact(Timeout = 300_000)]
    public async Task Scorm_packages_report_completion_and_score_in_a_browser()
    {
        var old = await PlayedCourse.PlayAsync("12");
        var both = await PlayedCourse.PlayAsync("2004");

        var isReported = old["cmi.core.lesson_status"] == "passed" && old["cmi.core.score.raw"] == "90" && both["cmi.completion_status"] == "completed" && both["cmi.success_status"] == "passed" && both["cmi.score.scaled"] == "0.9";
        var faults = old.Faults.Count + both.Faults.Count;
        output.WriteLine($"BENCH course.scorm {(isReported && faults == 0 ? "yes" : "no")} ({faults} calls against the data models, {old.Interactions("id").Count + both.Interactions("id").Count} interactions)");
    }
}

namespace LectureStudio.Tests.Workflows.Course.Exports.Scorm;

/// <summary>Packages in a real browser within a platform that knows the rules.</summary>
public class ScormRunTests
{
    [Fact(Timeout = 120000)]
    public async Task SCORM_1_2_reports_completion_and_score_and_goes_on_where_it_was_left()
    {
        var played = await PlayedCourse.PlayAsync("12");

        AssertContinued(played, "cmi.core.lesson_status", "cmi.core.score.raw");
        Assert.Equal(("passed", "90"), (played["cmi.core.lesson_status"], played["cmi.core.score.raw"]));
        Assert.Equal("wrong", played.Interactions("result")["getting-started_q6"]);
        Assert.Equal("a,b", played.Interactions("student_response")["getting-started_q2"]);
        Assert.Equal("f", played.Interactions("correct_responses.0.pattern")["getting-started_q3"]);
        Assert.Equal(["passed", "passed", "passed", "passed"], played.Objectives("status").Values);
        Assert.All(played.Spans, s => Assert.Matches(@"^0000:0\d:\d\d\.\d\d$", s));
    }

    [Fact(Timeout = 120000)]
    public async Task SCORM_2004_reports_completion_success_and_score_and_goes_on_where_it_was_left()
    {
        var played = await PlayedCourse.PlayAsync("2004");

        AssertContinued(played, "cmi.completion_status", "cmi.score.raw");
        Assert.Equal(("completed", "passed"), (played["cmi.completion_status"], played["cmi.success_status"]));
        Assert.Equal(("0.9", "90", "1"), (played["cmi.score.scaled"], played["cmi.score.raw"], played["cmi.progress_measure"]));
        Assert.Equal("incorrect", played.Interactions("result")["getting-started_q6"]);
        Assert.Equal("c1[,]c2", played.Interactions("learner_response")["getting-started_q2"]);
        Assert.StartsWith("{case_matters=false}{order_matters=true}{lang=en}dead letter[,]{lang=en}person", played.Interactions("correct_responses.0.pattern")["getting-started_q4"]);
        Assert.Equal("{lang=en}Delivery is at most once.", played.Interactions("description")["getting-started_q3"]);
        Assert.Equal(["passed", "passed", "passed", "passed"], played.Objectives("success_status").Where(o => o.Key != "course").Select(o => o.Value));
        Assert.All(played.Spans, s => Assert.Matches(@"^PT0H\d+M\d+\.\d\dS$", s));
    }

    private static void AssertContinued(PlayedCourse played, string status, string score)
    {
        Assert.Equal(("over", "suspend", "incomplete"), ((string?)played.AfterFirst["state"], (string?)played.AfterFirst["exit"], (string?)played.AfterFirst["values"]![status]));
        Assert.True(string.IsNullOrEmpty((string?)played.AfterFirst["values"]![score]), "A course that is half done has no score that it could fail by.");
        Assert.Equal(("/package/modules/getting-started.html", 5, "{nothing} [,] ä | \""), (played.Went.Back, played.Went.Right, played.Went.Typed));
        Assert.Equal((4, 10), (played.Went.Done, played.Interactions("id").Count));
        Assert.Equal(played.Went.Suspended, played["cmi.suspend_data"]);
        Assert.InRange(played.Went.Packed[0], 3000, 4096);
        Assert.Equal([3000, 200, 1], played.Went.Packed.Skip(1));
        Assert.Empty(played.Faults);
        Assert.Empty(played.Went.Errors);
    }
}

using System.Text.Json.Nodes;
using LectureStudio.Pipeline.Workflows.Course.Exports;
using LectureStudio.Pipeline.Workflows.Course.Exports.Scorm;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LectureStudio.Tests.Workflows.Course.Exports.Scorm;

/// <summary>Packages in a real browser within a platform that knows the rules.</summary>
public class ScormRunTests
{
    // Answers every question of the page that is shown; those of the given kind wrongly.
    private const string Answer = """
        wrong => {
          for (const form of document.querySelectorAll('form.question')) {
            const answer = JSON.parse(form.dataset.answer), fields = [...form.elements].filter(e => e.name === 'a'), isWrong = form.dataset.kind === wrong;
            if (fields[0].matches('[type=radio], [type=checkbox]')) fields.forEach(f => f.checked = answer.includes(+f.value) !== isWrong);
            else fields.forEach((f, i) => f.value = f.matches('select') ? String(answer[i]) : isWrong ? '{nothing} [,] ä | "' : answer[i][0]);
            form.requestSubmit();
          }
        }
        """;

    [Fact(Timeout = 120000)]
    public async Task SCORM_1_2_reports_completion_and_score_and_goes_on_where_it_was_left()
    {
        var kept = await PlayAsync("12", "course.scorm12.zip");

        Assert.Equal("passed", Value(kept, "cmi.core.lesson_status"));
        Assert.Equal("90", Value(kept, "cmi.core.score.raw"));
        Assert.Equal("wrong", Interactions(kept, "result")["getting-started_q6"]);
        Assert.Equal("a,b", Interactions(kept, "student_response")["getting-started_q2"]);
        Assert.Equal("f", Interactions(kept, "correct_responses.0.pattern")["getting-started_q3"]);
        Assert.Equal(["passed", "passed", "passed", "passed"], Objectives(kept, "status").Values);
        Assert.All(kept["values"]!["spans"]!.AsArray(), s => Assert.Matches(@"^0000:0\d:\d\d\.\d\d$", (string)s!));
    }

    [Fact(Timeout = 120000)]
    public async Task SCORM_2004_reports_completion_success_and_score_and_goes_on_where_it_was_left()
    {
        var kept = await PlayAsync("2004", "course.scorm2004.zip");

        Assert.Equal(("completed", "passed"), (Value(kept, "cmi.completion_status"), Value(kept, "cmi.success_status")));
        Assert.Equal(("0.9", "90", "1"), (Value(kept, "cmi.score.scaled"), Value(kept, "cmi.score.raw"), Value(kept, "cmi.progress_measure")));
        Assert.Equal("incorrect", Interactions(kept, "result")["getting-started_q6"]);
        Assert.Equal("c1[,]c2", Interactions(kept, "learner_response")["getting-started_q2"]);
        Assert.StartsWith("{case_matters=false}{order_matters=true}{lang=en}dead letter[,]{lang=en}person", Interactions(kept, "correct_responses.0.pattern")["getting-started_q4"]);
        Assert.Equal("{lang=en}Delivery is at most once.", Interactions(kept, "description")["getting-started_q3"]);
        Assert.Equal(["passed", "passed", "passed", "passed"], Objectives(kept, "success_status").Where(o => o.Key != "course").Select(o => o.Value));
        Assert.All(kept["values"]!["spans"]!.AsArray(), s => Assert.Matches(@"^PT0H0M\d+\.\d\dS$", (string)s!));
    }

    /// <summary>The first module in a first session, the rest in a second; in a third everything is still there.</summary>
    private static async Task<JsonNode> PlayAsync(string edition, string file)
    {
        using var folder = new TempFolder();
        var package = await PackAsync(folder, file);
        await using var player = await PackagePlayer.OpenAsync(package, edition, ScormCourse.PassMark);

        var course = await player.LaunchAsync();
        Assert.EndsWith("/package/index.html", course.Url);
        await course.ClickAsync("#begin");
        course = await player.ShownAsync("modules/getting-started.html");
        await course.EvaluateAsync(Answer, "ShortAnswer");
        await player.LeaveAsync();
        var kept = await player.KeptAsync();
        Assert.Equal(("over", "suspend", "incomplete"), ((string?)kept["state"], (string?)kept["exit"], Value(kept, edition == "12" ? "cmi.core.lesson_status" : "cmi.completion_status")));
        Assert.True(string.IsNullOrEmpty(Value(kept, edition == "12" ? "cmi.core.score.raw" : "cmi.score.raw")), "A course that is half done has no score that it could fail by.");

        course = await player.LaunchAsync();
        Assert.EndsWith("modules/getting-started.html", course.Url);
        Assert.Equal(5, await course.Locator("form[data-checked=right]").CountAsync());
        Assert.Equal("{nothing} [,] ä | \"", await course.Locator("#q-q6 input").InputValueAsync());
        foreach (var module in new[] { "when-it-goes-wrong", "al-bidaya", "shuju" })
        {
            await course.ClickAsync($"[data-state-of={module}] > a");
            course = await player.ShownAsync($"modules/{module}.html");
            await course.EvaluateAsync(Answer, "none");
        }
        await player.LeaveAsync();
        var whole = await player.KeptAsync();

        course = await player.LaunchAsync();
        Assert.EndsWith("modules/shuju.html", course.Url);
        Assert.Equal(4, await course.Locator(".side .tick").CountAsync());
        await player.LeaveAsync();
        kept = await player.KeptAsync();
        Assert.Equal(Value(whole, "cmi.suspend_data"), Value(kept, "cmi.suspend_data"));
        Assert.Equal(10, Interactions(kept, "id").Count);
        Assert.Empty(kept["faults"]!.AsArray().Select(f => (string?)f));
        Assert.Empty(player.Errors);
        return kept;
    }

    private static async Task<string> PackAsync(TempFolder folder, string file)
    {
        var course = await CourseFixture.WriteAsync(folder["course"]);
        var format = Exporters.All().OfType<ScormExport>().Single(e => file == (e is Scorm12Export ? "course.scorm12.zip" : "course.scorm2004.zip"));
        return (await format.WriteAsync(course, Runs.In(folder)))[0].File.Path;
    }

    private static string? Value(JsonNode kept, string element) => (string?)kept["values"]![element];

    private static Dictionary<string, string> Interactions(JsonNode kept, string part) => List(kept, "interactions", part);

    private static Dictionary<string, string> Objectives(JsonNode kept, string part) => List(kept, "objectives", part);

    private static Dictionary<string, string> List(JsonNode kept, string list, string part)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var n = 0; Value(kept, $"cmi.{list}.{n}.id") is { } id; n++)
            if (Value(kept, $"cmi.{list}.{n}.{part}") is { } value) found.Add(id, value);
        return found;
    }
}

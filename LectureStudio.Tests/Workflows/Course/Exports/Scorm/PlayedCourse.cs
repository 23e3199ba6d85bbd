using System.Text.Json.Nodes;
using LectureStudio.Pipeline.Workflows.Course.Exports.Scorm;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course.Exports.Scorm;

/// <summary>What a platform has kept of <see cref="CourseFixture"/>, taken in three sessions: the first module with a wrong answer, the rest, and a look back.</summary>
/// <param name="AfterFirst">At the end of the first session.</param>
/// <param name="Kept">At the end.</param>
/// <param name="Went">What was seen on the way.</param>
public sealed record PlayedCourse(JsonNode AfterFirst, JsonNode Kept, PlayedCourse.Sights Went)
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

    /// <summary>An element of the data model.</summary>
    public string? this[string element] => (string?)Kept["values"]![element];

    /// <summary>Calls that the data model does not allow.</summary>
    public IReadOnlyList<string> Faults => [.. Kept["faults"]!.AsArray().Select(f => (string)f!)];

    /// <summary>Length of each session.</summary>
    public IReadOnlyList<string> Spans => [.. Kept["values"]!["spans"]!.AsArray().Select(s => (string)s!)];

    /// <param name="edition"><c>12</c> or <c>2004</c>.</param>
    public static async Task<PlayedCourse> PlayAsync(string edition)
    {
        using var folder = new TempFolder();
        var course = await CourseFixture.WriteAsync(folder["course"]);
        var format = Exporters.All().OfType<ScormExport>().Single(e => e is Scorm12Export == (edition == "12"));
        var run = Runs.In(folder);
        var package = (await format.WriteAsync(await course.WithSiteAsync(run), run))[0].File.Path;
        await using var player = await PackagePlayer.OpenAsync(package, edition, course.PassMark);

        var page = await player.LaunchAsync();
        await page.ClickAsync("#begin");
        page = await player.ShownAsync("modules/getting-started.html");
        await page.EvaluateAsync(Answer, "ShortAnswer");
        await player.LeaveAsync();
        var first = await player.KeptAsync();

        page = await player.LaunchAsync();
        var back = new Uri(page.Url).AbsolutePath;
        var (right, typed) = (await page.Locator("form[data-checked=right]").CountAsync(), await page.Locator("#q-q6 input").InputValueAsync());
        foreach (var module in course.Course.Modules.Skip(1).Select(m => m.Id))
        {
            await page.ClickAsync($"[data-state-of={module}] > a");
            page = await player.ShownAsync($"modules/{module}.html");
            await page.EvaluateAsync(Answer, "none");
        }
        await player.LeaveAsync();
        var second = await player.KeptAsync();

        page = await player.LaunchAsync();
        var done = await page.Locator(".side .tick").CountAsync();
        var packed = await page.EvaluateAsync<int[]>(Packing);
        await player.LeaveAsync();
        var kept = await player.KeptAsync();
        return new(first, kept, new(back, right, typed, done, (string?)second["values"]!["cmi.suspend_data"], packed, player.Errors));
    }

    // 200 modules of 15 questions, answered at length: how long it is when packed, and how many come back with their points.
    private const string Packing = """
        () => {
          const { pack, unpack } = window.parent.coursePacking, modules = Array.from({ length: 200 }, (_, n) => ({ id: `m${n}` }));
          const questions = modules.flatMap(m => Array.from({ length: 15 }, (_, n) => ({ id: `${m.id}/q${n}`, module: m.id })));
          const course = { key: 'k', room: 4096, modules, questions }, shares = [1, 0, 1, 1, 1];
          const state = { visited: Object.fromEntries(modules.map(m => [m.id, true])), answers: Object.fromEntries(questions.map((q, n) => [q.id, { right: n % 7 ? shares[n % 5] : 1 / 3, given: ['a long answer é'.repeat(3)] }])) };
          const text = pack(state, course), back = unpack(text, course);
          return [text.length, questions.filter(q => back?.answers[q.id]?.right === state.answers[q.id].right).length, modules.filter(m => back?.visited[m.id]).length, unpack(text, { ...course, key: 'other' }) === null ? 1 : 0];
        }
        """;

    /// <summary>A part of every interaction, by its id.</summary>
    public IReadOnlyDictionary<string, string> Interactions(string part) => List("interactions", part);

    /// <summary>A part of every objective, by its id.</summary>
    public IReadOnlyDictionary<string, string> Objectives(string part) => List("objectives", part);

    private Dictionary<string, string> List(string list, string part)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var n = 0; this[$"cmi.{list}.{n}.id"] is { } id; n++)
            if (this[$"cmi.{list}.{n}.{part}"] is { } value) found.Add(id, value);
        return found;
    }

    /// <param name="Back">The page the second session began with.</param>
    /// <param name="Right">Questions shown as right on it.</param>
    /// <param name="Typed">What had been typed into its last question.</param>
    /// <param name="Done">Modules shown as done in the third.</param>
    /// <param name="Suspended">What was kept at the end of the second.</param>
    /// <param name="Packed">Of a course far larger: letters, points and modules that came back, whether another course's was refused.</param>
    /// <param name="Errors">What the pages complained of.</param>
    public sealed record Sights(string Back, int Right, string Typed, int Done, string? Suspended, IReadOnlyList<int> Packed, IReadOnlyList<string> Errors);
}

using System.Text.Json;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Course.Fetching;

namespace LectureStudio.Tests.Workflows.Course;

/// <summary>A small repository, and what <c>process</c> made of it, once for all tests here.</summary>
public sealed class ProcessedRepository : IAsyncLifetime
{
    public static readonly (string Name, string Text)[] Documents =
    [
        ("README.md", "# Garden irrigation\n\nThis guide explains how a garden is watered. Start with [soil](docs/soil.md), then read about [drip lines](docs/drip.md) and [timers](docs/timer.md).\n"),
        ("docs/soil.md", "# Soil\n\nSoil is the upper layer of the ground in which plants grow. A loam is a soil made of sand, silt and clay in similar parts.\n\n## Field capacity\n\nField capacity is the amount of water that a soil holds against gravity. A loam holds about 27 percent of its volume at field capacity.\n\n## Wilting point\n\nThe wilting point is the amount of water below which a plant cannot take any more. Water the garden before the soil reaches the wilting point.\n"),
        ("docs/drip.md", "# Drip lines\n\nA drip line is a hose with small openings that lets water out slowly. A drip line needs a filter, because sand blocks its openings.\n\n## Emitters\n\nAn emitter is an opening of a drip line that lets out a fixed flow. Each emitter gives 2 litres an hour.\n\n```sh\nirrigate --line 1 --minutes 30\n```\n\n## Filter\n\nA filter is a mesh that keeps sand out of the drip line. Clean the filter once a month.\n"),
        ("docs/timer.md", "# Timers\n\nA timer is a valve that opens and closes at set times. You should know [drip lines](drip.md) first.\n\n## Schedule\n\nA schedule is a list of times at which the timer opens the valve. Water early in the morning, because less water evaporates then.\n\n1. Open the valve.\n2. Set the schedule.\n3. Close the box.\n"),
    ];

    public TempFolder Folder { get; } = new();

    public Repository Repository { get; private set; } = null!;

    public string Out => Folder["out"];

    public string Commit { get; private set; } = "";

    public (int ExitCode, string Output, string Errors) Result { get; private set; }

    public async Task InitializeAsync()
    {
        Repository = new(Folder, "garden-irrigation");
        Commit = await Repository.CommitAsync(Documents);
        Result = await ProcessAsync(Out);
    }

    public Task<(int ExitCode, string Output, string Errors)> ProcessAsync(string target) =>
        StudioProcess.RunAsync("process", Repository.Path + "#main", "--workflow", "course", "--out", target);

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }
}

public sealed class CourseProcessTests(ProcessedRepository processed) : IClassFixture<ProcessedRepository>
{
    private static readonly string[] FixedNames =
        ["source.json", "analysis.json", "pathways.json", "course/index.html", "course.md", "course.pdf", "course.scorm12.zip", "course.scorm2004.zip", "course.imscc",
         "questions.qti.zip", "questions.moodle.xml", "questions.gift", "citations.json", "course.json", "job.json"];

    [Fact]
    public void Leaves_everything_under_its_fixed_name()
    {
        Assert.True(processed.Result.ExitCode == 0, processed.Result.Output + processed.Result.Errors);
        Assert.Equal([], FixedNames.Where(n => !File.Exists(Path.Combine(processed.Out, n))));
        // Only a list of questions may be empty: there are courses without any.
        Assert.Equal([], FixedNames.Where(n => new FileInfo(Path.Combine(processed.Out, n)).Length == 0));
    }

    [Fact]
    public void The_course_is_pinned_and_every_citation_is_a_place_in_the_source()
    {
        var course = Read("course.json");
        Assert.Equal(processed.Commit, course.GetProperty("source").GetProperty("commit").GetString());
        var lines = ProcessedRepository.Documents.ToDictionary(d => d.Name, d => d.Text.Split('\n').Length);
        var cited = Citations(course).ToList();
        Assert.True(cited.Count > 5, $"{cited.Count} citations");
        Assert.All(cited, c => Assert.InRange(c.LastLine, c.FirstLine, lines[c.Path]));
    }

    [Fact]
    public void The_job_tells_its_stages_and_nothing_of_this_machine_stands_in_what_is_handed_on()
    {
        Assert.Equal(
            ["FetchSource", "ScanSource", "ChooseDocuments", "AnalyseDocuments", "ProposePathways", "WriteModules", "ExportCourse"],
            Read("job.json").GetProperty("stages").EnumerateArray().Select(s => s.GetProperty("name").GetString()!));
        foreach (var page in Directory.EnumerateFiles(Path.Combine(processed.Out, "course"), "*.html", SearchOption.AllDirectories))
            Assert.DoesNotContain(processed.Out, File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task Made_twice_it_is_the_same_byte_for_byte()
    {
        var again = processed.Folder["again"];
        Assert.Equal(0, (await processed.ProcessAsync(again)).ExitCode);
        var names = Names(processed.Out);
        Assert.Equal(names, Names(again));
        Assert.Equal([], names.Where(n => n != "job.json" && !File.ReadAllBytes(Path.Combine(processed.Out, n)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(again, n)))));
    }

    [Fact(Timeout = 180000)]
    public async Task Killed_or_cancelled_in_stage_after_stage_it_leaves_nothing_behind_and_ends_with_the_same_bytes()
    {
        var target = processed.Folder["interrupted"];
        foreach (var (stage, isKilled) in new[] { ("FetchSource", false), ("AnalyseDocuments", true), ("WriteModules", false), ("ExportCourse", true) })
        {
            await using var studio = Start();
            await Interruption.ReachAsync(studio, stage);
            if (isKilled)
            {
                await studio.KillAsync();
            }
            else
            {
                studio.Signal(StudioProcess.Interrupt);
                Assert.Contains(await studio.WaitAsync(), new[] { 130, 0 }); // 0: it was done before the signal came.
                Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(target, ".studio/work")));
            }
            Assert.True((await Interruption.ChildrenAsync(target)).Count == 0, $"Stopped in {stage} it leaves {string.Join(", ", await Interruption.ChildrenAsync(target))}.");
        }
        await using var last = Start();
        Assert.Equal(0, await last.WaitAsync());
        Assert.Equal(Interruption.Hashes(processed.Out), Interruption.Hashes(target));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(target, ".studio/work")));

        StudioProcess Start() => StudioProcess.Start(["process", processed.Repository.Path + "#main", "--workflow", "course", "--out", target, "--json"]);
    }

    private static List<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Where(f => !f.StartsWith(".studio", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private JsonElement Read(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(processed.Out, name))).RootElement;

    private static IEnumerable<(string Path, int FirstLine, int LastLine)> Citations(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("firstLine", out var first) && element.TryGetProperty("path", out var path) && element.GetProperty("lastLine").GetInt32() is > 0 and var last => [(path.GetString()!, first.GetInt32(), last)],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Citations(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Citations),
        _ => [],
    };
}

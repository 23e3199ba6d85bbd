using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Drift;
using LectureStudio.Tests.Support;
using static LectureStudio.Tests.Workflows.Course.Scanning.Snapshots;

namespace LectureStudio.Tests.Workflows.Course.Drift;

/// <summary>What of a course a changed source concerns.</summary>
public class CompareSourceTests
{
    private static readonly Dictionary<string, string> Before = new()
    {
        ["docs/fit.md"] = "# Fit\n\nA line is fitted.\nTo points.\n\nBy least squares.\n",
        ["docs/data.md"] = "# Data\n\nPoints are data.\n",
        ["docs/old.md"] = "# Old\n\nThis page goes on living under another name.\nIt says what a residual is and what it is not.\n",
        ["docs/gone.md"] = "# Gone\n",
        ["docs/edited.md"] = "# Edited\n\nOne.\n",
    };

    [Fact(Timeout = 180000)]
    public async Task Modules_made_of_what_has_changed_are_found_and_told_why()
    {
        var report = await CompareAsync(
            [
                Module("fit", false, ("docs/fit.md", 3, 4), ("docs/fit.md", 4, 4), ("docs/data.md", 3, 3)), Module("squares", false, ("docs/fit.md", 6, 6)), Module("data", false, ("docs/data.md", 1, 3)),
                Module("old", false, ("docs/old.md", 3, 3), ("docs/gone.md", 1, 1)), Module("mine", true, ("docs/edited.md", 3, 3)),
            ],
            [
                ("docs/fit.md", "# Fit\n\nA curve is fitted.\nTo many points.\n\nBy least squares.\n"), ("docs/data.md", Before["docs/data.md"]), ("docs/new/name.md", Before["docs/old.md"]),
                ("docs/edited.md", "# Edited\n\nTwo.\n"), ("docs/more.md", "# More\n" + English("more")), ("tests/plan.md", "# Plan\n" + English("plans")),
            ]);
        Assert.Equal(
            [
                "fit: docs/fit.md changed: 2 lines in 2 places cited by this module",
                "squares: docs/fit.md changed, but not in the lines cited by this module",
                "old: docs/gone.md is gone | docs/old.md has moved to docs/new/name.md",
                "mine (edited): docs/edited.md changed: 1 line in 1 place cited by this module",
            ],
            report.Affected.Select(a => $"{a.Id}{(a.IsEdited ? " (edited)" : "")}: {string.Join(" | ", a.Changes.Select(c => c.Why))}"));
        Assert.Equal((1, "docs/more.md", new string('a', 40)), (report.Unaffected, string.Join(' ', report.NewDocuments), report.ToCommit));
        Assert.Equal("4 of 5 modules affected", report.Remark());
    }

    [Fact(Timeout = 180000)]
    public async Task Pictures_that_change_alone_name_the_modules_that_show_them()
    {
        var data = Module("data", false, ("docs/data.md", 3, 3));
        var report = await CompareAsync(
            [data with { Pictures = Shown(("docs/a.svg", "<svg/>"), ("docs/b.svg", "<svg></svg>")) }, data with { Id = "same", Pictures = Shown(("docs/b.svg", "<svg></svg>")) }, data with { Id = "moved", Pictures = Shown(("c.svg", "<svg> </svg>"), ("d.svg", "-")) }],
            [("docs/data.md", Before["docs/data.md"]), ("docs/a.svg", "<svg>1</svg>"), ("docs/b.svg", "<svg></svg>"), ("img/c.svg", "<svg> </svg>")]);
        Assert.Equal(
            ["data: docs/a.svg changed, a picture that this module shows", "moved: c.svg, a picture that this module shows, has moved to img/c.svg | d.svg is gone, a picture that this module shows"],
            report.Affected.Select(a => $"{a.Id}: {string.Join(" | ", a.Changes.Select(c => c.Why))}"));
        Assert.Equal(1, report.Unaffected);

        static Dictionary<string, string> Shown(params (string Path, string Text)[] pictures) => pictures.ToDictionary(p => p.Path, p => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(p.Text))));
    }

    [Fact(Timeout = 180000)]
    public async Task A_document_that_is_mostly_in_another_one_is_said_to_be_there()
    {
        var report = await CompareAsync([Module("old", false, ("docs/old.md", 3, 3))], [("guide/other.md", Before["docs/old.md"] + "\nAnd a line more than there was before.\n")]);
        Assert.Equal("docs/old.md is gone; most of it is in guide/other.md now", Assert.Single(Assert.Single(report.Affected).Changes).Why);
    }

    [Fact(Timeout = 180000)]
    public async Task Without_the_earlier_texts_it_is_told_that_something_changed()
    {
        var report = await CompareAsync([Module("fit", false, ("docs/fit.md", 3, 4))], [("docs/fit.md", "# Other\n")], keepsTexts: false);
        Assert.Equal("docs/fit.md changed", Assert.Single(Assert.Single(report.Affected).Changes).Why);
        Assert.Empty(report.NewDocuments);
    }

    [Fact(Timeout = 180000)]
    public async Task New_documents_are_those_that_the_settings_would_take()
    {
        (string, string)[] now = [("docs/data.md", Before["docs/data.md"]), ("docs/a.md", "# A\n" + English("a")), ("guides/b.md", "# B\n" + English("b")), ("guides/c.md", "# C\n" + English("c"))];
        var report = await CompareAsync([Module("data", false, ("docs/data.md", 1, 1))], now, settings: new("guides", "guides/c.md"));
        Assert.Equal(["guides/b.md"], report.NewDocuments);
        Assert.Equal((0, 1), (report.Affected.Count, report.Unaffected));
    }

    private static async Task<DriftReport> CompareAsync(IReadOnlyList<EarlierModule> modules, (string, string)[] now, bool keepsTexts = true, CompareSettings? settings = null)
    {
        using var folder = new TempFolder();
        var tree = Of(folder, now);
        var state = new EarlierState(new string('0', 40), modules, keepsTexts ? [.. Before.Keys] : [], keepsTexts ? Before : []);
        await File.WriteAllTextAsync(folder["state.json"], JsonSerializer.Serialize(state, StudioJson.Compact));
        var course = new GivenCheckedCourse(new(Guid.Empty, new(folder["state.json"], "state.json", new string('0', 64), 1)));
        var report = await new CompareSource().RunAsync((tree, await ScanAsync(folder, tree), course, settings ?? new("", "")), Runs.In(folder));
        using var written = JsonDocument.Parse(await File.ReadAllTextAsync(report.Report!.Path));
        Assert.Equal(report.Affected.Count, written.RootElement.GetProperty("affected").GetArrayLength());
        return report;
    }

    private static EarlierModule Module(string id, bool isEdited, params (string Path, int First, int Last)[] citations) => new(
        id, id, isEdited, citations.Select(c => c.Path).Distinct().ToDictionary(p => p, p => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Before[p])))), [.. citations.Select(c => new Citation(c.Path, c.First, c.Last))]);
}

using System.IO.Compression;
using System.Text.Json;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.NarratedVideo;

/// <summary>The real program on a document of three pages: what it leaves, and what becomes of it when it is stopped in the middle.</summary>
public sealed class NarratedVideoTests(NarratedVideoTests.Undisturbed undisturbed) : IClassFixture<NarratedVideoTests.Undisturbed>
{
    private static readonly string[] FixedNames =
        ["description.md", "scenes/01.mp4", "script.json", "script.md", "thumbnail.jpg", "video.mp4", "video.srt", "video.vtt"];

    [Fact(Timeout = 180000)]
    public async Task Leaves_everything_under_its_fixed_name_and_each_sentence_with_its_page_and_place()
    {
        Assert.Equal([], FixedNames.Except(undisturbed.Files.Keys));
        var script = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(undisturbed.Out, "script.json"))).RootElement;
        var scenes = script.GetProperty("scenes").EnumerateArray().ToList();
        Assert.Equal(scenes.Count, undisturbed.Files.Keys.Count(n => n.StartsWith("scenes/", StringComparison.Ordinal)));
        var sentences = scenes.SelectMany(s => s.GetProperty("sentences").EnumerateArray()).ToList();
        Assert.Equal([1, 2, 3], sentences.Select(s => s.GetProperty("page").GetInt32()).Distinct());
        Assert.Contains(sentences, s => s.GetProperty("text").GetString()!.Contains("residual", StringComparison.OrdinalIgnoreCase) && s.GetProperty("box").GetProperty("w").GetDouble() > 0);
        var starts = sentences.Select(s => s.GetProperty("start").GetDouble()).ToList();
        Assert.Equal(starts.Order(), starts);
        var end = scenes[^1].GetProperty("end").GetDouble();
        Assert.True(starts[^1] < end);
        Assert.Equal(Math.Round(end * 24), double.Parse(await Watched.ProbeAsync(Path.Combine(undisturbed.Out, "video.mp4"), "-select_streams", "v", "-show_entries", "stream=nb_frames", "-of", "csv=p=0")));
        Assert.Equal((1920, 1080), await Watched.SizeAsync(Path.Combine(undisturbed.Out, "video.mp4")));
    }

    [Fact(Timeout = 280000)]
    public async Task Killed_and_cancelled_in_stage_after_stage_and_started_again_it_leaves_the_same_bytes()
    {
        using var folder = new TempFolder();
        foreach (var stage in (string[])["SpeakScript", "ComposeScenes"])
        {
            await using var killed = Start(undisturbed.Document, folder["out"]);
            await Interruption.ReachAsync(killed, stage);
            await killed.KillAsync();
            Assert.True((await Interruption.ChildrenAsync(folder.Path)).Count == 0, $"Killed in {stage} it leaves {string.Join(", ", await Interruption.ChildrenAsync(folder.Path))}.");
        }
        await using (var cancelled = Start(undisturbed.Document, folder["out"]))
        {
            await Interruption.ReachAsync(cancelled, "ComposeScenes");
            cancelled.Signal(StudioProcess.Interrupt);
            Assert.Contains(await cancelled.WaitAsync(), new[] { 130, 0 }); // 0: it was done before the signal came.
            Assert.Empty(await Interruption.ChildrenAsync(folder.Path));
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder["out/.studio/work"]));
        }
        await using var last = Start(undisturbed.Document, folder["out"]);
        Assert.Equal(0, await last.WaitAsync());
        Assert.Equal(undisturbed.Files, Interruption.Hashes(folder["out"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["out/.studio/work"]));
    }

    [Fact(Timeout = 180000)]
    public async Task Each_document_of_a_ZIP_has_its_folder_and_each_that_fails_its_line()
    {
        using var folder = new TempFolder();
        using (var zip = ZipFile.Open(folder["decks.zip"], ZipArchiveMode.Create))
        {
            foreach (var name in (string[])["one.pdf", "two/one.pdf"])
            {
                await using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                await entry.WriteAsync($"{name} is no document");
            }
        }
        var (code, _, errors) = await StudioProcess.RunAsync("process", folder["decks.zip"], "--workflow", "narrated-video", "--out", folder["out"]);
        Assert.Equal(1, code);
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, l => Assert.StartsWith("one.pdf: ReadDocument failed: ", l, StringComparison.Ordinal));
        Assert.All((string[])["one", "one-2"], name => Assert.Contains("\"Failed\"", File.ReadAllText(folder[$"out/{name}/job.json"]), StringComparison.Ordinal));
    }

    private static StudioProcess Start(string document, string target) =>
        StudioProcess.Start(["process", document, "--workflow", "narrated-video", "--set", "fps=24", "--set", "date=2026-01-02", "--out", target, "--json"]);

    public sealed class Undisturbed : IAsyncLifetime
    {
        private readonly TempFolder folder = new();

        public string Document => folder["three pages, öäü.pdf"];

        public string Out => folder["out"];

        public IReadOnlyDictionary<string, string> Files { get; private set; } = new Dictionary<string, string>();

        public async Task InitializeAsync()
        {
            await Pdfs.WriteAsync(Document, "", ["Least squares", "A short talk."], ["Residuals", "A residual is a distance."], ["Squares", "We add up the squares."]);
            await using var studio = Start(Document, Out);
            Assert.True(await studio.WaitAsync() == 0, studio.Output + studio.Errors);
            Files = Interruption.Hashes(Out);
        }

        public Task DisposeAsync()
        {
            folder.Dispose();
            return Task.CompletedTask;
        }
    }
}

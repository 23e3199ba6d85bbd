using System.Diagnostics;
using System.Text.Json;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Handout;

/// <summary>The real program, on a real recording, killed or cancelled in each of its stages.</summary>
public sealed class InterruptedHandoutTests(InterruptedHandoutTests.Undisturbed undisturbed) : IClassFixture<InterruptedHandoutTests.Undisturbed>
{
    private static readonly string[] Stages = ["ProbeMedia", "ExtractAudio", "Transcribe", "DetectSlides", "ReadSlides", "AlignSections", "WriteNotes", "ComposeHandout", "RenderHandout"];

    // Killed in one after the other, each start taking up what the one before left. Not in all nine: stages that run side by side
    // are interrupted together, and a stage that is interrupted three times fails the job.
    [Theory(Timeout = 280000)]
    [InlineData("ProbeMedia", "DetectSlides", "WriteNotes")]
    [InlineData("ExtractAudio", "ReadSlides", "ComposeHandout")]
    [InlineData("Transcribe", "AlignSections", "RenderHandout")]
    public async Task Killed_in_stage_after_stage_and_started_again_it_leaves_the_same_bytes(params string[] stages)
    {
        using var folder = new TempFolder();
        foreach (var stage in stages)
        {
            await using var killed = Start(undisturbed.Recording, folder["out"]);
            await Interruption.ReachAsync(killed, stage);
            await killed.KillAsync();
            Assert.True((await Interruption.ChildrenAsync(folder.Path)).Count == 0, $"Killed in {stage} it leaves {string.Join(", ", await Interruption.ChildrenAsync(folder.Path))}.");
        }
        await using var last = Start(undisturbed.Recording, folder["out"]);
        Assert.Equal(0, await last.WaitAsync());
        Assert.Equal(undisturbed.Files, Interruption.Hashes(folder["out"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["out/.studio/work"]));
    }

    [Fact(Timeout = 280000)]
    public async Task Cancelled_in_any_stage_it_leaves_no_process_and_no_temporary_file()
    {
        using var folder = new TempFolder();
        foreach (var stage in Stages)
        {
            await using var studio = Start(undisturbed.Recording, folder["out"]);
            await Interruption.ReachAsync(studio, stage);
            studio.Signal(StudioProcess.Interrupt);
            Assert.Contains(await studio.WaitAsync(), new[] { 130, 0 }); // 0: it was done before the signal came.
            Assert.True((await Interruption.ChildrenAsync(folder.Path)).Count == 0, $"Cancelled in {stage} it leaves {string.Join(", ", await Interruption.ChildrenAsync(folder.Path))}.");
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder["out/.studio/work"]));
            Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder["out/.studio"], "*.part", SearchOption.AllDirectories), _ => true);
            var job = JsonDocument.Parse(await File.ReadAllTextAsync(folder["out/job.json"])).RootElement;
            Assert.Contains(job.GetProperty("state").GetString(), new[] { "Cancelled", "Completed" });
        }
    }

    private static StudioProcess Start(string recording, string target) =>
        StudioProcess.Start(["process", recording, "--captions", Path.ChangeExtension(recording, ".vtt"), "--out", target, "--set", "date=2026-01-02", "--json"]);

    /// <summary>The first seconds of the sample lecture, and what becomes of it when nobody interferes.</summary>
    public sealed class Undisturbed : IAsyncLifetime
    {
        private readonly TempFolder folder = new();

        public string Recording => folder["lecture.mp4"];

        public IReadOnlyDictionary<string, string> Files { get; private set; } = new Dictionary<string, string>();

        public async Task InitializeAsync()
        {
            var sample = Path.Combine(Path.GetDirectoryName(StudioProcess.Dll)!, "wwwroot", "sample", "sample");
            File.Copy(sample + ".vtt", folder["lecture.vtt"]);
            using var cut = Process.Start(new ProcessStartInfo("ffmpeg", ["-v", "error", "-i", sample + ".mp4", "-t", "12", "-c", "copy", Recording]) { UseShellExecute = false })!;
            await cut.WaitForExitAsync();
            Assert.Equal(0, cut.ExitCode);
            await using var studio = Start(Recording, folder["out"]);
            Assert.Equal(0, await studio.WaitAsync());
            Files = Interruption.Hashes(folder["out"]);
            Assert.Contains("handout.pdf", Files.Keys);
        }

        public Task DisposeAsync()
        {
            folder.Dispose();
            return Task.CompletedTask;
        }
    }
}

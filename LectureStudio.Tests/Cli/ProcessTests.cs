using System.Text.Json;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Cli;

/// <summary>A recording of three slides, twelve seconds, and what <c>process</c> made of it, once for all tests here.</summary>
public sealed class ProcessedRecording : IAsyncLifetime
{
    public TempFolder Folder { get; } = new();

    public string Recording => Folder["three slides, öäü.mp4"];

    public string Captions => Folder["captions.vtt"];

    public string Out => Folder["out"];

    public (int ExitCode, string Output, string Errors) Result { get; private set; }

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Captions, "WEBVTT\n\n00:00.200 --> 00:03.600\nA residual is a distance.\n\n00:04.200 --> 00:07.600\nWe add up the squares.\n\n00:08.200 --> 00:11.600\nThat is least squares.\n");
        await new ToolRunner().RunAsync(new ToolCommand("ffmpeg", [.. Page("white", "Residuals", 0), .. Page("ivory", "Squares", 1), .. Page("azure", "Least squares", 2),
            "-f", "lavfi", "-i", "sine=frequency=300:duration=12", "-filter_complex", "[0][1][2]concat=n=3[v]", "-map", "[v]", "-map", "3:a",
            "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-shortest", Recording]), default);
        Result = await StudioProcess.RunAsync("process", Recording, "--captions", Captions, "--set", "title=Least squares", "--out", Out);
    }

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }

    private static string[] Page(string colour, string text, int number) =>
        ["-f", "lavfi", "-i", $"color={colour}:s=640x360:r=10:d=4,drawtext=text='{text}':fontsize=56:x=60:y={40 + number * 60},drawbox=x={60 + number * 160}:y=250:w=120:h=60:color=black:t=fill"];
}

public class ProcessTests(ProcessedRecording processed) : IClassFixture<ProcessedRecording>
{
    private static readonly string[] FixedNames =
        ["handout.pdf", "handout.html", "handout.docx", "handout.epub", "handout.md", "handout.json", "slides.json", "slides/001.png",
         "transcript.json", "transcript.vtt", "transcript.srt", "transcript.txt", "sections.json", "chapters.vtt", "job.json"];

    [Fact]
    public void Leaves_everything_under_its_fixed_name()
    {
        Assert.True(processed.Result.ExitCode == 0, processed.Result.Output + processed.Result.Errors);
        Assert.Equal([], FixedNames.Where(n => !File.Exists(Path.Combine(processed.Out, n)) || new FileInfo(Path.Combine(processed.Out, n)).Length == 0));
    }

    [Fact]
    public void The_job_is_told_as_json_with_the_reason_of_every_stage()
    {
        var job = Job(processed.Out);
        Assert.Equal("handout", job.GetProperty("workflow").GetString());
        Assert.Equal("Completed", job.GetProperty("state").GetString());
        Assert.True(job.GetProperty("seconds").GetDouble() > 0);
        var stages = job.GetProperty("stages").EnumerateArray().ToList();
        Assert.Equal(
            ["ProbeMedia", "ExtractAudio", "Transcribe", "DetectSlides", "ReadSlides", "AlignSections", "WriteNotes", "ComposeHandout", "RenderHandout"],
            stages.Select(s => s.GetProperty("name").GetString()));
        Assert.All(stages, s => Assert.Equal("Completed", s.GetProperty("state").GetString()));
        Assert.All(stages, s => Assert.True(s.GetProperty("seconds").GetDouble() >= 0));
        Assert.All(stages, s => Assert.NotEmpty(s.GetProperty("why").GetString()!));
    }

    [Fact]
    public void Progress_is_plain_lines_when_nobody_watches()
    {
        Assert.DoesNotContain('\u001b', processed.Result.Output);
        Assert.True(processed.Result.Output.Split('\n').Length > 9);
        Assert.Empty(processed.Result.Errors);
    }

    [Fact(Timeout = 180000)]
    public async Task A_second_run_into_the_same_folder_reuses_what_is_still_right_and_clears_what_it_replaces()
    {
        var target = processed.Folder["again"];
        CopyFolder(processed.Out, target);
        await File.WriteAllTextAsync(Path.Combine(target, "mine.txt"), "kept");
        var (code, output, _) = await StudioProcess.RunAsync("process", processed.Recording, "--captions", processed.Captions, "--set", "title=Least squares", "--set", "layout=grid", "--out", target, "--json");
        Assert.Equal(0, code);
        var states = Job(target).GetProperty("stages").EnumerateArray().ToDictionary(s => s.GetProperty("name").GetString()!, s => s.GetProperty("state").GetString());
        Assert.Equal("Reused", states["DetectSlides"]);
        Assert.Equal("Reused", states["WriteNotes"]);
        Assert.Equal("Completed", states["RenderHandout"]);
        Assert.True(File.Exists(Path.Combine(target, "mine.txt")));
        var events = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Contains(events, e => e.GetProperty("event").GetString() == "stage" && e.GetProperty("name").GetString() == "DetectSlides" && e.GetProperty("state").GetString() == "Reused");
        Assert.Equal("Completed", events[^1].GetProperty("state").GetString());
    }

    [Fact(Timeout = 180000)]
    public async Task A_failed_job_is_one_clear_line_exit_code_1_and_a_job_json()
    {
        var target = processed.Folder["failed"];
        var (code, _, errors) = await StudioProcess.RunAsync("process", processed.Captions, "--out", target);
        Assert.Equal(1, code);
        Assert.StartsWith("ProbeMedia failed: ", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal("Failed", Job(target).GetProperty("state").GetString());
    }

    [Theory(Timeout = 180000)]
    [InlineData(StudioProcess.Interrupt)]
    [InlineData(StudioProcess.Terminate)]
    public async Task A_stop_signal_cancels_for_real(int signal)
    {
        var target = processed.Folder["cancelled-" + signal];
        // A picture that never rests keeps the finding of slides busy for longer than the test waits.
        var endless = processed.Folder["endless.mp4"];
        if (!File.Exists(endless))
        {
            var few = processed.Folder["few.mp4"];
            await new ToolRunner().RunAsync(new ToolCommand("ffmpeg", "-f", "lavfi", "-i", "testsrc2=s=1280x720:r=25:d=4", "-c:v", "libx264", "-preset", "ultrafast", "-y", few), default);
            await new ToolRunner().RunAsync(new ToolCommand("ffmpeg", "-stream_loop", "14", "-i", few, "-c", "copy", "-y", endless), default);
        }
        await using var studio = StudioProcess.Start(["process", endless, "--out", target, "--json"]);
        while (!studio.Output.Contains("\"name\":\"DetectSlides\",\"state\":\"Running\"", StringComparison.Ordinal))
        {
            Assert.False(studio.HasExited, studio.Output + studio.Errors);
            await Task.Delay(20);
        }
        var children = Children(studio.Id);
        studio.Signal(signal);
        Assert.Equal(130, await studio.WaitAsync());
        Assert.Equal("Cancelled", Job(target).GetProperty("state").GetString());
        Assert.Equal([], children.Where(c => Directory.Exists($"/proc/{c}") && !IsZombie(c)));
        Assert.Equal([], Directory.EnumerateFileSystemEntries(Path.Combine(target, ".studio", "work")));
    }

    [Fact(Timeout = 180000)]
    public async Task A_folder_that_another_run_works_in_is_left_alone_and_the_second_run_ends_with_clear_words()
    {
        var root = Directory.CreateDirectory(Path.Combine(processed.Folder["taken"], ".studio")).FullName;
        using var taken = new FileStream(Path.Combine(root, "studio.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var (code, _, errors) = await StudioProcess.RunAsync("process", processed.Recording, "--out", processed.Folder["taken"]);
        Assert.Equal(1, code);
        Assert.StartsWith("Another LectureStudio is working in ", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(processed.Folder["taken"], "job.json")));
    }

    [Fact(Timeout = 180000)]
    public async Task A_run_that_ends_before_its_first_stage_leaves_a_job_json_too()
    {
        var target = processed.Folder["no-reading"];
        // A file that opens and gives an error at its first byte.
        var (code, _, errors) = await StudioProcess.RunAsync("process", processed.Recording, "--captions", "/proc/self/mem", "--out", target);
        Assert.Equal(1, code);
        Assert.Contains("/proc/self/mem cannot be read", errors, StringComparison.Ordinal);
        Assert.Equal("Failed", Job(target).GetProperty("state").GetString());
    }

    private static JsonElement Job(string folder) => JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "job.json"))).RootElement;

    private static IReadOnlyList<int> Children(int process) =>
        [.. Directory.EnumerateDirectories("/proc", "*").Select(d => int.TryParse(Path.GetFileName(d), out var id) ? id : 0).Where(id => id > 0 && ParentOf(id) == process)];

    // Raw: 4711 (ffmpeg) S 4700 …
    private static string[] StatOf(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return ["X", "0"];
        }
    }

    private static int ParentOf(int process) => int.Parse(StatOf(process)[1]);

    private static bool IsZombie(int process) => StatOf(process)[0] is "Z" or "X";

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

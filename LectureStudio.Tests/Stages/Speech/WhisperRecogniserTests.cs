using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Whisper;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Tools.Whisper;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Stages.Speech;

/// <summary>whisper.cpp stands in as a script that takes its arguments and writes its output; the program itself is not needed.</summary>
public sealed class WhisperRecogniserTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task Runs_whisper_with_model_language_and_vocabulary_and_takes_its_words()
    {
        var seen = new List<double>();
        var heard = await RecogniseAsync(
            $"""
            echo 'whisper_print_progress_callback: progress =   5%' >&2
            echo '[00:00:00.000 --> 00:00:02.400]   So the gradient vanishes.'
            echo 'whisper_print_progress_callback: progress =  95%' >&2
            cp '{folder["recorded.json"]}' "$base.json"
            """,
            new SpeechRequest("en", "base", "SGD, $(touch pwned) \"quotes\""), new StageRunServices { Report = (share, _) => seen.Add(share), Parallelism = 2 });
        Assert.Equal(("en", "whisper.cpp, base"), (heard.Language, heard.Engine));
        Assert.Equal(["So the gradient vanishes.", "Sonnenblume"], heard.Captions.Select(c => c.Text));
        Assert.Equal(4, heard.Captions[0].Words!.Count);
        Assert.Equal([0.05, 0.95], seen);
        Assert.Equal(
            ["-m", folder["ggml-base.bin"], "-f", folder["audio.wav"], "-l", "en", "-t", "2", "-ojf", "-of", Path.Combine(folder["work"], "whisper"), "-pp", "--prompt", "SGD, $(touch pwned) \"quotes\""],
            await File.ReadAllLinesAsync(folder["arguments"]));
        Assert.Empty(Directory.EnumerateFiles(folder["work"]));
    }

    [Fact(Timeout = 180000)]
    public async Task Without_a_language_it_is_left_to_whisper()
    {
        await RecogniseAsync($"cp '{folder["recorded.json"]}' \"$base.json\"", new SpeechRequest(null, "base", ""));
        var arguments = await File.ReadAllLinesAsync(folder["arguments"]);
        Assert.Equal("auto", arguments[Array.IndexOf(arguments, "-l") + 1]);
        Assert.DoesNotContain("--prompt", arguments);
    }

    [Theory]
    [InlineData("echo 'error: unknown argument: -ojf' >&2; exit 0")]
    [InlineData("echo '{\"half\":' > \"$base.json\"")]
    [InlineData("echo 'error: failed to read audio' >&2; exit 2")]
    public async Task A_whisper_that_fails_is_told_in_words(string script)
    {
        var problem = await Assert.ThrowsAnyAsync<StudioException>(() => RecogniseAsync(script, new SpeechRequest("en", "base", "")));
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public void Without_whisper_it_says_how_to_get_it()
    {
        var recogniser = Recogniser(folder["not-there"]);
        Assert.Contains("whisper-cli", recogniser.Missing, StringComparison.Ordinal);
        Assert.NotEqual(Recogniser("sh").Fingerprint, recogniser.Fingerprint);
    }

    private async Task<Recognition> RecogniseAsync(string script, SpeechRequest request, StageRunServices? services = null)
    {
        await File.WriteAllTextAsync(folder["recorded.json"], WhisperOutputTests.Json);
        await File.WriteAllTextAsync(folder["ggml-base.bin"], "a model");
        await OwnProgram.WriteAsync(folder["whisper-cli"], $"printf '%s\\n' \"$@\" > '{folder["arguments"]}'\nwhile [ $# -gt 0 ]; do [ \"$1\" = -of ] && base=$2; shift; done\n{script}");
        return await Recogniser(folder["whisper-cli"]).RecogniseAsync(await Waves.ToneAsync(folder, 5), request, new StageRun(folder["work"], CancellationToken.None, services));
    }

    private WhisperRecogniser Recogniser(string program) => new(
        new WhisperCli(new ToolRunner(), Options.Create(new ToolOptions { Whisper = program })),
        new WhisperModels(folder.Path, WhisperModel.Known, new ModelDownload(new HttpClient())));
}

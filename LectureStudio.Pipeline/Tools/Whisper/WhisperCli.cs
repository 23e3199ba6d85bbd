using System.Globalization;
using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Whisper;

/// <summary>whisper.cpp's <c>whisper-cli</c>.</summary>
public sealed class WhisperCli(ToolRunner runner, IOptions<ToolOptions> options)
{
    /// <summary>Whether the program is on this machine; looked up, not started.</summary>
    public bool IsHere => Spawner.Exists(options.Value.Whisper);

    /// <summary>Writes down a 16 kHz mono wave file.</summary>
    /// <exception cref="StudioException">It failed, or is another program of that name.</exception>
    public async Task<WhisperOutput> TranscribeAsync(WhisperTask task, Action<double> progress, CancellationToken cancellation)
    {
        var output = task.OutputBase + ".json";
        var command = new ToolCommand(
            options.Value.Whisper,
            [
                "-m", task.Model, "-f", task.Wave, "-l", task.Language ?? "auto", "-t", Math.Max(1, task.Threads).ToString(CultureInfo.InvariantCulture),
                "-ojf", "-of", task.OutputBase, "-pp", .. task.Prompt.Length > 0 ? (string[])["--prompt", task.Prompt] : [],
            ])
        {
            // It prints what it hears as it goes; the JSON has it all.
            OnOutputLine = _ => { },
            OnErrorLine = line => { if (WhisperOutput.TryParseProgress(line) is { } share) progress(share); },
            LogFile = task.LogFile,
            LowPriority = true,
        };
        var result = await runner.RunAsync(command, cancellation);
        try
        {
            return WhisperOutput.Parse(await File.ReadAllBytesAsync(output, cancellation));
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException or InvalidOperationException or KeyNotFoundException)
        {
            // It also ends with 0 when it does not know an argument.
            throw new StudioException("whisper-cli ended without a transcript.", "Check that Tools:Whisper names a current whisper-cli of whisper.cpp; its last lines are under Details.", e) { Details = [.. result.ErrorTail.TakeLast(20)] };
        }
        finally
        {
            File.Delete(output);
        }
    }
}

/// <summary>What whisper-cli is to do.</summary>
/// <param name="Model">Path of the model's file.</param>
/// <param name="Wave">Path of the sound.</param>
/// <param name="OutputBase">Path of the result without its extension.</param>
/// <param name="Language">Two-letter code, or null to let it find out.</param>
/// <param name="Prompt">Names and terms it should know; empty for none.</param>
/// <param name="Threads">How many at most.</param>
/// <param name="LogFile">Gets all it says.</param>
public sealed record WhisperTask(string Model, string Wave, string OutputBase, string? Language, string Prompt, int Threads, string? LogFile);

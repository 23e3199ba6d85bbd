using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>Piper (https://github.com/OHF-Voice/piper1-gpl): neural voices on this machine's processor. Debian's program of that name sets up mice.</summary>
public sealed partial class Piper(ToolRunner runner, IOptions<ToolOptions> options, IOptions<StorageOptions> storage) : IVoiceEngine
{
    public const string EngineName = "piper";

    /// <summary>It loads its model anew for each sentence, and may do so from a slow disk.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    // What a program says when asked for help is often paired with an exit code of its own.
    private static readonly IReadOnlyList<int> AnyExitCode = [.. Enumerable.Range(0, 256)];

    public string Name => EngineName;

    public string Fingerprint => ProgramFingerprint.Of(options.Value.Piper) is { } program
        ? $"{Name} {StageKey.Hash(string.Join('\n', [program, .. PiperModel.Find(Folder).Select(v => v.Name + v.Build)]))[..8]}"
        : $"{Name} not here";

    private string Folder => Path.GetFullPath(options.Value.PiperVoices, Path.GetFullPath(storage.Value.Root));

    private string HowToGet => $"Install it (pip install piper-tts), set Tools:Piper if it is not on PATH, and put voices (*.onnx with *.onnx.json) into {Folder}";

    public async Task<EngineVoices> LookAsync(CancellationToken cancellation)
    {
        try
        {
            var command = new ToolCommand(options.Value.Piper, "--help") { Timeout = Patience, AcceptedExitCodes = AnyExitCode };
            var answer = await runner.RunAsync(command, cancellation);
            if (!Answer().IsMatch(answer.Output + string.Join('\n', answer.ErrorTail)))
                return answer.ExitCode == 127 ? Absent("It is not on this machine.") : Absent($"{options.Value.Piper} is another program of that name.");
            var voices = PiperModel.Find(Folder);
            return voices.Count > 0 ? new(Name, await VersionAsync(cancellation), voices, null, HowToGet) : Absent($"It is here, but there is no voice in {Folder}.");
        }
        catch (ToolMissingException)
        {
            return Absent("It is not on this machine.");
        }
        catch (StudioException e)
        {
            return Absent(e.Message) with { IsTrouble = true };
        }
    }

    public Task SpeakAsync(Utterance utterance, CancellationToken cancellation)
    {
        var model = utterance.Voice.Handle ?? Path.Combine(Folder, utterance.Voice.Name + ".onnx");
        var length = (100.0 / utterance.Speed).ToString("0.###", CultureInfo.InvariantCulture);
        var command = new ToolCommand(options.Value.Piper, "-m", model, "-f", utterance.Sound, "--length_scale", length) { Input = utterance.Text + "\n", Timeout = Limit };
        return runner.RunAsync(command, cancellation);
    }

    /// <summary>The compiled one says it (<c>1.2.0</c>); the Python one may not, and is then known by its file.</summary>
    private async Task<string> VersionAsync(CancellationToken cancellation)
    {
        var answer = await runner.RunAsync(new ToolCommand(options.Value.Piper, "--version") { Timeout = Patience, AcceptedExitCodes = AnyExitCode }, cancellation);
        return Number().Match(answer.Output) is { Success: true } match ? match.Value : $"build {ProgramFingerprint.Of(options.Value.Piper)}";
    }

    private EngineVoices Absent(string why) => new(Name, null, [], why, HowToGet);

    // Its help names the options by which it is used here; older builds write --output_file, newer ones --output-file.
    [GeneratedRegex("--model(.|\n)*--output[_-]file|--output[_-]file(.|\n)*--model", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Answer();

    [GeneratedRegex(@"\b\d+\.\d+(\.\d+)?\b", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Number();
}

using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>flite, as a filter inside ffmpeg: English only.</summary>
public sealed partial class Flite(ToolRunner runner, IOptions<ToolOptions> options) : IVoiceEngine
{
    public const string EngineName = "flite";

    private const string Text = "flite.txt";
    private const string HowToGet = "Install an ffmpeg that has the filter flite, such as Debian's: apt-get install ffmpeg";

    /// <summary>A sentence of 2000 letters takes two seconds.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    // It ends with the list, and calls that an error or not, by version.
    private static readonly IReadOnlyList<int> AnyExitCode = [.. Enumerable.Range(0, 256)];

    /// <summary>Its voices as they were recorded at Carnegie Mellon University, from the most to the least natural.</summary>
    private static readonly Dictionary<string, (string Language, string Description, int Quality)> Known = new(StringComparer.Ordinal)
    {
        ["slt"] = ("en-US", "English (America), a woman", 20),
        ["rms"] = ("en-US", "English (America), a man", 18),
        ["awb"] = ("en-GB", "English (Scotland), a man", 15),
        ["kal16"] = ("en-US", "English (America), a man, plain", 8),
        ["kal"] = ("en-US", "English (America), a man, like a telephone", 6),
    };

    public string Name => EngineName;

    public string Fingerprint => $"{Name} {ProgramFingerprint.Of(options.Value.Ffmpeg) ?? "not here"}";

    public async Task<EngineVoices> LookAsync(CancellationToken cancellation)
    {
        try
        {
            var command = new ToolCommand(options.Value.Ffmpeg, "-nostdin", "-f", "lavfi", "-i", "flite=list_voices=1", "-f", "null", "-") { Timeout = Limit, AcceptedExitCodes = AnyExitCode };
            var answer = await runner.RunAsync(command, cancellation);
            var voices = Voices(answer.ErrorTail);
            var version = answer.ErrorTail.Select(l => Ffmpeg().Match(l)).FirstOrDefault(m => m.Success)?.Groups["version"].Value;
            return voices.Count > 0 ? new(Name, $"in ffmpeg {version}", voices, null, HowToGet) : Absent("The ffmpeg on this machine was built without it.");
        }
        catch (ToolMissingException)
        {
            return Absent("It comes with ffmpeg, which is not on this machine.");
        }
        catch (StudioException e)
        {
            return Absent(e.Message) with { IsTrouble = true };
        }
    }

    public async Task SpeakAsync(Utterance utterance, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(utterance.Sound)!;
        var text = EnglishLetters.Of(utterance.Text) ?? throw new VoiceFailedException("flite speaks English letters only.", "Choose a voice of another engine, such as espeak-ng:en-gb, or write the word as it is spoken.");
        await File.WriteAllTextAsync(Path.Combine(folder, Text), text, cancellation);
        var tempo = utterance.Speed == 100 ? "" : string.Create(CultureInfo.InvariantCulture, $",atempo={utterance.Speed / 100.0:0.##}");
        // The voice's name is one of the list; the text's is fixed, and looked for in the working folder: nothing here wants quoting.
        var command = new ToolCommand(options.Value.Ffmpeg, "-nostdin", "-v", "error", "-f", "lavfi", "-i", $"flite=textfile={Text}:voice={utterance.Voice.Name}{tempo}", "-bitexact", "-f", "wav", "-y", "file:" + utterance.Sound)
        {
            WorkingDirectory = folder,
            Timeout = Limit,
        };
        await runner.RunAsync(command, cancellation);
        File.Delete(Path.Combine(folder, Text));
    }

    /// <summary>The voices among what ffmpeg says, the most natural first. Raw: <c>[Parsed_flite_0 @ 0x55c9ef7edf00] slt</c></summary>
    internal static IReadOnlyList<Voice> Voices(IReadOnlyList<string> answer) =>
        [.. answer.Select(l => Line().Match(l)).Where(m => m.Success).Select(m => m.Groups["voice"].Value).Distinct().Select(Describe).OrderByDescending(v => v.Quality)];

    private static Voice Describe(string name)
    {
        var (language, description, quality) = Known.GetValueOrDefault(name, ("en", "English", 7));
        return new(EngineName, name, language, description, quality);
    }

    private EngineVoices Absent(string why) => new(Name, null, [], why, HowToGet);

    [GeneratedRegex(@"^\[\S*flite\S* @ \S+\] (?<voice>[A-Za-z0-9_]+) *$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Line();

    [GeneratedRegex(@"^ffmpeg version (?<version>\S+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Ffmpeg();
}

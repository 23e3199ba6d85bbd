using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Engines;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>eSpeak NG: small, quick, about a hundred languages.</summary>
public sealed partial class EspeakNg(ToolRunner runner, IOptions<ToolOptions> options) : IVoiceEngine
{
    public const string EngineName = "espeak-ng";

    /// <summary>Words a minute at 100 percent: talks are given at 140 to 160; its own default of 175 is a reader's pace.</summary>
    private const int WordsPerMinute = 155;

    /// <summary>A sentence of 2000 letters takes a fifth of a second.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly string HowToGet = KnownEngines.HowToInstall(EngineName)!;

    public string Name => EngineName;

    public string Fingerprint => $"{Name} {ProgramFingerprint.Of(options.Value.Espeak) ?? "not here"}";

    public async Task<EngineVoices> LookAsync(CancellationToken cancellation)
    {
        try
        {
            var answer = (await runner.RunAsync(Command("--version"), cancellation)).Output;
            if (Answer().Match(answer) is not { Success: true } match) return Absent($"{options.Value.Espeak} is another program of that name.");
            var voices = EspeakVoiceList.Parse((await runner.RunAsync(Command("--voices"), cancellation)).Output);
            return voices.Count > 0 ? new(Name, match.Groups["version"].Value, voices, null, HowToGet) : Absent("It has no voices.");
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

    public async Task SpeakAsync(Utterance utterance, CancellationToken cancellation)
    {
        var text = utterance.Sound + ".txt";
        await File.WriteAllTextAsync(text, utterance.Text, cancellation);
        var speed = (WordsPerMinute * utterance.Speed / 100).ToString(CultureInfo.InvariantCulture);
        // -b 1: the text is UTF-8; -z: no pause at the end, which is made by whoever puts sentences together.
        var command = Command("-v", utterance.Voice.Handle ?? utterance.Voice.Name, "-s", speed, "-b", "1", "-z", "--stdout", "-f", text);
        // Written here: on a full disk its own files break off, and it does not say so.
        await using (var sound = File.Create(utterance.Sound)) await runner.StreamAsync(command, (bytes, c) => bytes.CopyToAsync(sound, c), cancellation);
        File.Delete(text);
    }

    private ToolCommand Command(params string[] arguments) => new(options.Value.Espeak, arguments) { Timeout = Limit };

    private EngineVoices Absent(string why) => new(Name, null, [], why, HowToGet);

    // Raw: eSpeak NG text-to-speech: 1.51  Data at: /usr/lib/x86_64-linux-gnu/espeak-ng-data
    [GeneratedRegex(@"^eSpeak NG text-to-speech: (?<version>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Answer();
}

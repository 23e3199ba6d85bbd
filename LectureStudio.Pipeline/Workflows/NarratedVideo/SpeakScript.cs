using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Voices;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Speaking;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>Speaks the script sentence by sentence, each kept under what it is made of; where a voice fails, the next best one speaks.</summary>
public sealed class SpeakScript(VoiceCatalog voices, SentenceVoice speaker, StudioPronunciations pronunciations) : Stage<(Script Script, SpeakSettings Settings), SpokenScript>
{
    private const string NoVoice = "none";

    public override string Doing => "Speaking the narration";

    public override double UsualSeconds => 60;

    public override bool GrowsWithRecording => false;

    public override string? Fingerprint => $"{voices.Fingerprint}; list {StageKey.Hash(pronunciations.Text)[..8]}";

    /// <summary>A sentence's key names its voice, the engine's version and the text after the list.</summary>
    public override string? ItemFingerprint => null;

    public override async Task<SpokenScript> RunAsync((Script Script, SpeakSettings Settings) input, StageRun run)
    {
        var (script, settings) = input;
        var list = pronunciations.With(settings.Pronunciation);
        var texts = script.Scenes.Select(scene => scene.Sentences.Select(s => VoiceText.Clean(list.Apply(s.Spoken))).ToList()).ToList();
        var spoken = texts.SelectMany(t => t).Where(t => t.Length > 0).ToList();
        if (spoken.Count == 0) return new(await JoinAsync(script, settings, (_, _, sentence) => new(sentence, null, NoVoice), run), NoVoice, ["There is nothing to say in this script."]);

        var engines = await voices.LookAsync(run.Cancellation);
        var cast = new VoiceCast(VoiceChoice.Of(engines, script.Language, settings.Voice));
        var lines = await SpeakAsync([.. spoken.Distinct()], cast, engines, settings.Speed, run);
        var scenes = await JoinAsync(script, settings, (i, k, sentence) => new(sentence, lines.GetValueOrDefault(texts[i][k]), cast.For(texts[i][k]).Id), run);
        var most = spoken.GroupBy(t => cast.For(t).Id).MaxBy(g => g.Count())!.Key;
        return new(scenes, most, [.. list.Problems, .. Language(cast.First, script.Language), .. Wordless(texts), .. cast.Notices(spoken)]);
    }

    /// <summary>Speaks each text once. Those a voice could not say are spoken under the next one's key, so that it is asked again another time.</summary>
    private async Task<IReadOnlyDictionary<string, SpokenLine>> SpeakAsync(IReadOnlyList<string> texts, VoiceCast cast, IReadOnlyList<EngineVoices> engines, int speed, StageRun run)
    {
        while (true)
        {
            try
            {
                var lines = texts.Select(text => Line.Of(text, cast.For(text), engines, speed)).ToList();
                var spoken = await run.EachAsync(lines, line => line.Key, SpeakAsync, ItemsKept.AcrossRuns);
                return texts.Zip(spoken).ToDictionary(p => p.First, p => p.Second);
            }
            catch (Unspoken failed)
            {
                run.Log($"{failed.Line.Voice.Id}: {failed.Why.Message}");
                if (!cast.TryMoveOn(failed.Line.Text, failed.Why)) throw failed.Why;
            }
        }
    }

    private async Task<SpokenLine> SpeakAsync(Line line, ItemRun item)
    {
        var sound = item.NewFile(line.FileName);
        try
        {
            return new(sound, await speaker.SpeakAsync(new(line.Voice, line.Text, line.Speed, sound.Path), item.Cancellation));
        }
        catch (StudioException e) when (e is ToolFailedException or ToolMissingException or VoiceFailedException)
        {
            throw new Unspoken(line, e);
        }
    }

    private static async Task<IReadOnlyList<SpokenScene>> JoinAsync(Script script, SpeakSettings settings, Func<int, int, ScriptSentence, Part> find, StageRun run)
    {
        var scenes = new List<SpokenScene>();
        foreach (var (scene, i) in script.Scenes.Select((s, i) => (s, i)))
        {
            scenes.Add(await SceneSound.MakeAsync(scene, [.. scene.Sentences.Select((sentence, k) => find(i, k, sentence))], settings.Speed, run));
        }
        return scenes;
    }

    private static IEnumerable<string> Language(Voice voice, string language) =>
        voice.Fit(language) > 0 ? [] : [$"The voice {voice.Id} speaks {LanguageNames.Of(voice.Language)}, the script is in {LanguageNames.Of(language)}."];

    private static IEnumerable<string> Wordless(IEnumerable<IReadOnlyList<string>> texts) => texts.SelectMany(t => t).Count(t => t.Length == 0) switch
    {
        0 => [],
        1 => ["1 sentence has nothing in it that can be spoken; it is a short silence."],
        var n => [$"{n} sentences have nothing in them that can be spoken; they are short silences."],
    };

    private sealed class Unspoken(Line line, StudioException why) : Exception(why.Message, why)
    {
        public Line Line => line;

        public StudioException Why => why;
    }
}

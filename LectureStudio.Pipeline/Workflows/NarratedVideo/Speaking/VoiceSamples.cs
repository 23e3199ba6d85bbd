using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Voices;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Speaking;

/// <summary>Speaks single sentences for whoever wants to hear one, and keeps them below <c>voice-samples/</c> of the storage root (deleting that folder is harmless).</summary>
public sealed class VoiceSamples(VoiceCatalog voices, SentenceVoice speaker, StudioPronunciations pronunciations, StudioFolders folders)
{
    private const int MostLetters = 2000;

    /// <summary>A sentence is a few hundred kilobytes; above this many the oldest half goes.</summary>
    private const int MostKept = 400;

    /// <summary>The jobs have the first call on the processors.</summary>
    private readonly SemaphoreSlim two = new(2);

    private string Folder => Path.Combine(folders.Root, "voice-samples");

    /// <summary>A voice says a sentence in its language.</summary>
    /// <param name="id">Of the voice.</param>
    /// <exception cref="StudioException">There is no such voice, or it failed.</exception>
    public async Task<VoiceSample> SampleAsync(string id, CancellationToken cancellation)
    {
        var engines = await voices.LookAsync(cancellation);
        var voice = VoiceChoice.Named(engines, id);
        return await SpeakAsync(Line.Of(SampleSentences.Of(voice.Language), voice, engines, 100), cancellation);
    }

    /// <summary>Says a sentence as it will be heard in the video; where the voice fails, with the next best one.</summary>
    /// <exception cref="StudioException">There is no such voice, there is nothing to say, or every voice failed.</exception>
    public async Task<VoiceSample> SayAsync(SentenceToSay sentence, CancellationToken cancellation)
    {
        if (sentence.Text.Length > MostLetters) throw new StudioException($"This sentence has more than {MostLetters} letters.", "Make two of it.");
        if (sentence.Speed is < 50 or > 200) throw new StudioException("The speed must be between 50 and 200 percent.");
        var text = VoiceText.Clean(pronunciations.With(sentence.Pronunciation).Apply(sentence.Text));
        if (text.Length == 0) throw new StudioException("There is nothing in this sentence that can be spoken.");
        var engines = await voices.LookAsync(cancellation);
        var cast = new VoiceCast(VoiceChoice.Of(engines, sentence.Language, sentence.Voice));
        while (true)
        {
            try
            {
                return await SpeakAsync(Line.Of(text, cast.For(text), engines, sentence.Speed), cancellation);
            }
            catch (StudioException e) when (e is ToolFailedException or ToolMissingException or VoiceFailedException && cast.TryMoveOn(text, e))
            {
                // The next voice says it.
            }
        }
    }

    /// <summary>The path of a sentence that was spoken; null when it is kept no more.</summary>
    /// <param name="key">As <see cref="VoiceSample.Key"/>; untrusted.</param>
    public string? Find(string key) =>
        key.Length == 32 && key.All(char.IsAsciiHexDigitLower) && Path.Combine(Folder, key + ".wav") is var path && File.Exists(path) ? path : null;

    private async Task<VoiceSample> SpeakAsync(Line line, CancellationToken cancellation)
    {
        var key = StageKey.Hash(line.Key);
        if (Find(key) is not { } path) path = await MakeAsync(line, key, cancellation);
        return new(key, path, line.Voice.Id, (new FileInfo(path).Length - WaveFile.HeaderBytes) / 2.0 / SceneClock.SampleRate);
    }

    private async Task<string> MakeAsync(Line line, string key, CancellationToken cancellation)
    {
        await two.WaitAsync(cancellation);
        var draft = Path.Combine(Folder, Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(draft);
            var sound = Path.Combine(draft, "sample.wav");
            await speaker.SpeakAsync(new(line.Voice, line.Text, line.Speed, sound), cancellation);
            DropOld();
            var target = Path.Combine(Folder, key + ".wav");
            File.Move(sound, target, overwrite: true);
            return target;
        }
        finally
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
            two.Release();
        }
    }

    private void DropOld()
    {
        var kept = new DirectoryInfo(Folder).GetFiles("*.wav");
        if (kept.Length < MostKept) return;
        foreach (var file in kept.OrderBy(f => f.LastWriteTimeUtc).Take(MostKept / 2)) file.Delete();
    }
}

/// <summary>A sentence to hear.</summary>
/// <param name="Text">As it is spoken (<see cref="ScriptSentence.Spoken"/>), before the list of pronunciations; at most 2000 letters.</param>
/// <param name="Voice">A voice's id, or auto.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Speed">Percent, 50 to 200.</param>
/// <param name="Pronunciation">The video's own list, as the setting of that name.</param>
public sealed record SentenceToSay(string Text, string Voice = VoiceChoice.Auto, string Language = "en", int Speed = 100, string Pronunciation = "");

/// <summary>A sentence that was spoken.</summary>
/// <param name="Key">Names it: <c>/api/voices/spoken/KEY</c>.</param>
/// <param name="Path">Absolute path of a 48 kHz mono WAV.</param>
/// <param name="Voice">The voice that spoke.</param>
/// <param name="Seconds">Its length.</param>
public sealed record VoiceSample(string Key, string Path, string Voice, double Seconds);

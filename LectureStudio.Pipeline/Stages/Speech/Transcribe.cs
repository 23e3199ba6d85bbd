using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools;

namespace LectureStudio.Pipeline.Stages.Speech;

/// <summary>
/// Gets what was said, from the best source there is or the one that is set: captions given, captions embedded, then the recognisers
/// in their order. With nothing at all the job goes on, and the transcript says what is missing; likewise with captions that hold nothing.
/// </summary>
public sealed class Transcribe(IEnumerable<ISpeechRecogniser> recognisers, EmbeddedCaptions embedded)
    : Stage<(Recording Recording, MediaInfo Media, AudioTrack Audio, GivenCaptions Captions, TranscribeSettings Settings), Transcript>
{
    /// <summary>A ten-hour lecture with a time for each word has about 8 MB of captions.</summary>
    private const long MostCaptionBytes = 32 << 20;

    public override string Doing => "Getting the transcript";

    public override Lane Lane => Lane.Model;

    public override double UsualSeconds => 30;

    public override string? Fingerprint => string.Join("; ", recognisers.Select(r => r.Fingerprint));

    public override async Task<Transcript> RunAsync((Recording Recording, MediaInfo Media, AudioTrack Audio, GivenCaptions Captions, TranscribeSettings Settings) input, StageRun run)
    {
        var transcript = input.Settings.Transcript switch
        {
            "captions" => await GivenAsync(input.Captions.File ?? throw TranscriptAbsence.NoCaptionsGiven(), input.Media, input.Settings, run),
            "embedded" => await EmbeddedAsync(input.Recording, input.Media, input.Settings, run) ?? throw TranscriptAbsence.NoneEmbedded(),
            "whisper" => await RecogniseAsync(Recogniser(TranscriptSource.Whisper), input.Audio, input.Settings, run),
            "endpoint" => await RecogniseAsync(Recogniser(TranscriptSource.Endpoint), input.Audio, input.Settings, run),
            "none" => TranscriptAbsence.NotWanted(),
            _ => await BestAsync(input.Recording, input.Media, input.Audio, input.Captions, input.Settings, run),
        };
        return TranscriptFiles.Write(transcript, run.NewFile);
    }

    private async Task<Transcript> BestAsync(Recording recording, MediaInfo media, AudioTrack audio, GivenCaptions captions, TranscribeSettings settings, StageRun run)
    {
        if (captions.File is not { } file) return await WithoutAsync(recording, media, audio, settings, run);
        try
        {
            return await GivenAsync(file, media, settings, run);
        }
        catch (StudioException unusable) when (File.Exists(file.Path))
        {
            run.Log($"{unusable.Message} Going on without them.");
            return TranscriptAbsence.Instead(unusable, await WithoutAsync(recording, media, audio, settings, run));
        }
    }

    private async Task<Transcript> WithoutAsync(Recording recording, MediaInfo media, AudioTrack audio, TranscribeSettings settings, StageRun run)
    {
        if (await EmbeddedAsync(recording, media, settings, run) is { } transcript) return transcript;
        var recogniser = recognisers.FirstOrDefault(r => r.IsReady(settings.SpeechModel));
        if (audio.Wave is not null && recogniser is null && recognisers.Any(r => r.Missing is null)) return TranscriptAbsence.NoModel(settings.SpeechModel);
        return audio.Wave is null || recogniser is null ? TranscriptAbsence.Nothing(audio) : await RecogniseAsync(recogniser, audio, settings, run);
    }

    private static async Task<Transcript> GivenAsync(SourceFile file, MediaInfo media, TranscribeSettings settings, StageRun run)
    {
        if (!File.Exists(file.Path)) throw TranscriptAbsence.Gone(file.Name);
        if (new FileInfo(file.Path).Length > MostCaptionBytes) throw TranscriptAbsence.TooLarge(file.Name);
        var read = CaptionParser.Parse(CaptionEncoding.Decode(await File.ReadAllBytesAsync(file.Path, run.Cancellation)), media.Duration);
        foreach (var note in read.Notes) run.Log($"{file.Name}: {note}");
        if (read.Captions.Count == 0) throw TranscriptAbsence.NoCues(file.Name);
        return Made(TranscriptSource.GivenCaptions, file.Name, read.Captions, Wanted(settings) ?? LanguageTag.InName(file.Name) ?? read.Language);
    }

    /// <summary>Null when there is no track, or none that holds anything.</summary>
    private async Task<Transcript?> EmbeddedAsync(Recording recording, MediaInfo media, TranscribeSettings settings, StageRun run)
    {
        if (EmbeddedCaptions.Choose(media.Subtitles, Wanted(settings)) is not { } track) return null;
        try
        {
            var read = CaptionParser.Parse(await embedded.ReadAsync(recording.File.Path, track, run.LogFile, run.Cancellation), media.Duration);
            foreach (var note in read.Notes) run.Log($"Subtitle track: {note}");
            if (read.Captions.Count > 0) return Made(TranscriptSource.EmbeddedCaptions, "Subtitles in the recording", read.Captions, track.Language ?? Wanted(settings) ?? read.Language);
            run.Log("The recording's subtitle track is empty.");
        }
        catch (ToolFailedException e) when (e.ExitCode > 0)
        {
            run.Log("The recording's subtitle track cannot be read.");
        }
        return null;
    }

    private static async Task<Transcript> RecogniseAsync(ISpeechRecogniser recogniser, AudioTrack audio, TranscribeSettings settings, StageRun run)
    {
        if (audio.Wave is null) throw TranscriptAbsence.NoSound();
        var heard = await recogniser.RecogniseAsync(audio, new SpeechRequest(Wanted(settings)?.Split('-')[0], settings.SpeechModel, settings.Vocabulary.Trim()), run);
        return heard.Captions.Count == 0
            ? TranscriptAbsence.Silent(heard.Engine)
            : Made(recogniser.Source, heard.Engine, heard.Captions, Wanted(settings) ?? heard.Language);
    }

    private ISpeechRecogniser Recogniser(TranscriptSource source)
    {
        var recogniser = recognisers.Single(r => r.Source == source);
        return recogniser.Missing is { } missing ? throw TranscriptAbsence.NoRecogniser(missing) : recogniser;
    }

    private static string? Wanted(TranscribeSettings settings) => LanguageTag.Of(settings.Language);

    private static Transcript Made(TranscriptSource source, string engine, IReadOnlyList<Caption> captions, string? language) => new(
        language ?? LanguageGuess.Of(string.Join('\n', captions.Select(c => c.Text))),
        source, engine,
        [.. captions.Select(c => new Cue(c.Start, c.End, c.Text, c.Speaker, c.Words?.Select(w => new Word(w.Start, w.End, w.Text)).ToList()))],
        null, []);
}

using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Tools.Whisper;

namespace LectureStudio.Pipeline.Stages.Speech;

/// <summary>Recognises speech on this machine with whisper.cpp; fetches the model if it is not here yet.</summary>
public sealed class WhisperRecogniser(WhisperCli whisper, WhisperModels models) : ISpeechRecogniser
{
    /// <summary>A model's share of the progress while it is fetched; recognising takes far longer.</summary>
    private const double FetchShare = 0.1;

    public TranscriptSource Source => TranscriptSource.Whisper;

    public string? Missing => whisper.IsHere ? null : "Install whisper.cpp so that whisper-cli is on PATH, or set Tools:Whisper to it (Settings → Engines says how).";

    public string Fingerprint => whisper.IsHere ? $"whisper.cpp, {(models.Here.Count > 0 ? string.Join(' ', models.Here) : "no models")}" : "no whisper.cpp";

    public bool IsReady(string model) => whisper.IsHere && models.Has(model);

    public async Task<Recognition> RecogniseAsync(AudioTrack audio, SpeechRequest request, StageRun run)
    {
        var begun = models.Has(request.Model) ? 0 : FetchShare;
        var model = await models.GetAsync(request.Model, share => run.Report(share * FetchShare, $"Fetching the speech model {request.Model}"), run.Cancellation);
        var task = new WhisperTask(model, audio.Wave!.Path, Path.Combine(run.WorkFolder, "whisper"), request.Language, request.Vocabulary, run.Parallelism, run.LogFile);
        var heard = await whisper.TranscribeAsync(task, share => run.Report(begun + share * (1 - begun)), run.Cancellation);
        return new Recognition(heard.Language, $"whisper.cpp, {request.Model}", HeardCaptions.Tidy(heard.Captions, audio, run));
    }
}

/// <summary>What a recogniser heard, brought into order.</summary>
internal static class HeardCaptions
{
    public static IReadOnlyList<Caption> Tidy(IReadOnlyList<Caption> captions, AudioTrack audio, StageRun run)
    {
        var notes = new List<string>();
        var tidy = CaptionOrder.Tidy(captions, WaveFile.Seconds(audio.Wave!.Path), notes);
        foreach (var note in notes) run.Log($"Recogniser: {note}");
        return tidy;
    }
}

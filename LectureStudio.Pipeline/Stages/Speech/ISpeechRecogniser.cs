using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;

namespace LectureStudio.Pipeline.Stages.Speech;

/// <summary>An engine that writes down what is said: whisper.cpp, an endpoint.</summary>
public interface ISpeechRecogniser
{
    TranscriptSource Source { get; }

    /// <summary>What is missing and how to get it, one sentence for a lecturer; null when the engine can be used. Quick.</summary>
    string? Missing { get; }

    /// <summary>
    /// Whether it can start at once with this model. When it first has to fetch something it is only used if somebody asked for it
    /// by name: nothing large is downloaded unasked. Quick.
    /// </summary>
    bool IsReady(string model) => Missing is null;

    /// <summary>What of the engine the result depends on; part of the stage's fingerprint. Quick.</summary>
    string Fingerprint { get; }

    /// <summary>Writes down the sound.</summary>
    /// <param name="audio">With a wave file.</param>
    /// <param name="request">What is known beforehand.</param>
    /// <param name="run">Progress, cancellation, kept items.</param>
    Task<Recognition> RecogniseAsync(AudioTrack audio, SpeechRequest request, StageRun run);
}

/// <summary>What a recogniser is told.</summary>
/// <param name="Language">Two-letter code, or null to let it find out.</param>
/// <param name="Model">The model by setting: <c>base</c>.</param>
/// <param name="Vocabulary">Names and terms it should know, separated by commas; empty for none.</param>
public sealed record SpeechRequest(string? Language, string Model, string Vocabulary);

/// <summary>What a recogniser heard; captions in time order.</summary>
/// <param name="Language">BCP 47 tag, or null when it does not say.</param>
/// <param name="Engine">Name and model, for a person: "whisper.cpp, base".</param>
public sealed record Recognition(string? Language, string Engine, IReadOnlyList<Caption> Captions);

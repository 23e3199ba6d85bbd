using System.Text.Json.Serialization;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>An engine that speaks.</summary>
public interface IVoiceEngine
{
    /// <summary>The part of a voice's id before the colon.</summary>
    string Name { get; }

    /// <summary>Changes when the engine is installed, replaced, removed or set otherwise; found out without starting anything.</summary>
    string Fingerprint { get; }

    /// <summary>Asks it what it is and which voices it has; never throws for what is merely missing.</summary>
    Task<EngineVoices> LookAsync(CancellationToken cancellation);

    /// <summary>Speaks a text into a file that ffmpeg can read.</summary>
    /// <exception cref="ToolMissingException">The engine is not here.</exception>
    /// <exception cref="ToolFailedException">It ended with an error.</exception>
    /// <exception cref="VoiceFailedException">It did not do it, for a reason of its own.</exception>
    Task SpeakAsync(Utterance utterance, CancellationToken cancellation);
}

/// <summary>What an engine can do on this machine.</summary>
/// <param name="Engine">Its name.</param>
/// <param name="Version">As it says itself, with what else its sound depends on; null when it is not here.</param>
/// <param name="Voices">The best of a language first; empty when it is not here.</param>
/// <param name="Absence">Why there are none, in a sentence; null when there are.</param>
/// <param name="HowToGet">What to type or to set, one line.</param>
public sealed record EngineVoices(string Engine, string? Version, IReadOnlyList<Voice> Voices, string? Absence, string HowToGet)
{
    /// <summary>Whether it is here but did not answer as it should, perhaps because the machine was too busy: worth asking again.</summary>
    [JsonIgnore]
    public bool IsTrouble { get; init; }
}

/// <summary>Something to say.</summary>
/// <param name="Voice">One of the engine's.</param>
/// <param name="Text">Plain text, cleaned by <see cref="Algorithms.Text.VoiceText"/>.</param>
/// <param name="Speed">Percent of the voice's usual speed, 50 to 200.</param>
/// <param name="Sound">Absolute path of the file to write, in a folder of the caller's own, where the engine may leave others beside it.</param>
public sealed record Utterance(Voice Voice, string Text, int Speed, string Sound);

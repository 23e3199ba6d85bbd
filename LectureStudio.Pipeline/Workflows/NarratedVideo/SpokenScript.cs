using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>The script with its sound and exact times.</summary>
/// <param name="Scenes">In the order of the script, one for each of its scenes.</param>
/// <param name="Voice">The voice most of it is spoken with: <c>espeak-ng:en-gb</c>.</param>
/// <param name="Notices">What a person should know: "2 sentences were spoken by flite, because Piper failed."</param>
public sealed record SpokenScript(IReadOnlyList<SpokenScene> Scenes, string Voice, IReadOnlyList<string> Notices) : ITellsRemark
{
    /// <summary>How long the video will be, seconds.</summary>
    public double Seconds => Scenes.Sum(s => s.Seconds);

    public string? Remark() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Seconds / 60:0.0} min with {Voice}");
}

/// <summary>One scene's sound.</summary>
/// <param name="Id">Of the scene.</param>
/// <param name="Sound">48 kHz mono WAV (16 bits), exactly <paramref name="Seconds"/> long, with the pauses before, between and after the sentences.</param>
/// <param name="Seconds">A whole multiple of <see cref="SceneClock.Beat"/>, so that it is a whole number of frames at 24, 30 and 60 a second, and of samples.</param>
/// <param name="Sentences">One for each sentence of the script's scene.</param>
public sealed record SpokenScene(string Id, StageFile Sound, double Seconds, IReadOnlyList<SpokenSentence> Sentences);

/// <summary>When a sentence is heard.</summary>
/// <param name="Start">Seconds within the scene at which its first sound is heard.</param>
/// <param name="End">Seconds within the scene at which its last sound ends.</param>
/// <param name="Voice">The voice that speaks it: <c>espeak-ng:en-gb</c>.</param>
public sealed record SpokenSentence(double Start, double End, string Voice);

/// <summary>The grid on which scenes begin and end.</summary>
public static class SceneClock
{
    /// <summary>Seconds: 4 frames at 24, 5 at 30, 10 at 60 a second; 8000 samples at 48 kHz.</summary>
    public const double Beat = 1 / 6.0;

    public const int SampleRate = 48000;

    /// <summary>The beats that hold <paramref name="seconds"/>, at least one.</summary>
    public static int Beats(double seconds) => Math.Max(1, (int)Math.Ceiling((seconds / Beat) - 1e-6));
}

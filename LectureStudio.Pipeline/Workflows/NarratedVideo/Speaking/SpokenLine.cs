using LectureStudio.Pipeline.Algorithms.Audio;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Voices;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Speaking;

/// <summary>A sentence to speak, as the voice gets it.</summary>
internal sealed record Line(Voice Voice, string Version, int Speed, string Text)
{
    public static Line Of(string text, Voice voice, IReadOnlyList<EngineVoices> engines, int speed) =>
        new(voice, $"{engines.First(e => e.Engine == voice.Engine).Version} {voice.Build}", speed, text);

    /// <summary>All that its sound depends on.</summary>
    public string Key => string.Join('\n', Voice.Id, Version, Speed, Text);

    /// <summary>A name of its file that follows from the key alone.</summary>
    public string FileName => $"sentences/{StageKey.Hash(Key)}.wav";
}

/// <summary>A sentence that was spoken.</summary>
/// <param name="Sound">48 kHz mono WAV, hardly longer than what is heard.</param>
/// <param name="Edges">The samples between which it is heard.</param>
internal sealed record SpokenLine(StageFile Sound, SoundEdges Edges);

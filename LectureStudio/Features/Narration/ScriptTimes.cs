using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Features.Narration;

/// <summary>When each scene and sentence is heard: exact where it was spoken as it stands, else a guess.</summary>
/// <param name="Scenes">In the order of the script.</param>
public sealed record ScriptTimes(IReadOnlyList<SceneTimes> Scenes)
{
    /// <summary>Seconds of quiet at a scene's two ends, and the least a scene without words is shown.</summary>
    private const double SceneEnds = 1.2, Silent = 4;

    public double Seconds => Scenes.Sum(s => s.Seconds);

    public bool AreExact => Scenes.All(s => s.AreExact);

    /// <param name="script">As it is edited.</param>
    /// <param name="saved">As it was spoken.</param>
    public static ScriptTimes Of(Script script, Script saved, ScriptMaterial material)
    {
        var known = saved.Scenes.ToDictionary(s => s.Id);
        var spoken = material.Spoken?.Scenes.ToDictionary(s => s.Id) ?? [];
        var (scenes, start) = (new List<SceneTimes>(), 0.0);
        foreach (var scene in script.Scenes)
        {
            var times = spoken.GetValueOrDefault(scene.Id) is { } heard && known.TryGetValue(scene.Id, out var before) && heard.Sentences.Count == scene.Sentences.Count && before.Sentences.SequenceEqual(scene.Sentences)
                ? new SceneTimes(start, heard.Seconds, [.. heard.Sentences.Select(s => (start + s.Start, start + s.End))], AreExact: true)
                : Guess(scene, start, material.Voice.Speed);
            scenes.Add(times);
            start += times.Seconds;
        }
        return new(scenes);
    }

    private static SceneTimes Guess(ScriptScene scene, double start, int speed)
    {
        var (sentences, at) = (new List<(double, double)>(), start + (SceneEnds / 2));
        foreach (var sentence in scene.Sentences)
        {
            var end = at + SpeechTime.Of(sentence.Spoken, speed);
            sentences.Add((at, end));
            at = end;
        }
        return new(start, scene.Sentences.Count == 0 ? Silent : at + (SceneEnds / 2) - start, sentences, AreExact: false);
    }
}

/// <summary>When a scene is seen; seconds in the video.</summary>
/// <param name="Seconds">How long it lasts.</param>
/// <param name="Sentences">When each of its sentences begins and ends.</param>
/// <param name="AreExact">Measured of the sound rather than guessed.</param>
public sealed record SceneTimes(double Start, double Seconds, IReadOnlyList<(double Start, double End)> Sentences, bool AreExact);

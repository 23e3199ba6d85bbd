using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Export;

/// <summary>The finished video's scenes and sentences at their times.</summary>
/// <param name="Seconds">How long the video is.</param>
internal sealed record Timeline(string Title, string Language, double Seconds, IReadOnlyList<TimedScene> Scenes)
{
    /// <exception cref="InvalidOperationException">The scenes of script, sound and picture are not the same ones.</exception>
    public static Timeline Of(Script script, SpokenScript spoken, SceneVideos videos)
    {
        if (script.Scenes.Count != spoken.Scenes.Count || script.Scenes.Count != videos.Scenes.Count) throw new InvalidOperationException("Script, sound and picture have different numbers of scenes.");
        var scenes = new List<TimedScene>();
        // Summed in frames, so that rounding does not add up.
        long frames = 0;
        for (var i = 0; i < script.Scenes.Count; i++)
        {
            var (scene, sound, video) = (script.Scenes[i], spoken.Scenes[i], videos.Scenes[i]);
            if (scene.Id != sound.Id || scene.Id != video.Id || scene.Sentences.Count != sound.Sentences.Count) throw new InvalidOperationException($"The scene {scene.Id} is another one in sound or picture.");
            var start = (double)frames / videos.Fps;
            frames += video.Frames;
            scenes.Add(new(scene.Title, scene.Kind, scene.Page, start, (double)frames / videos.Fps, video, [.. scene.Sentences.Zip(sound.Sentences, (s, heard) => Timed(s, heard, start))]));
        }
        return new(script.Title, script.Language, (double)frames / videos.Fps, scenes);
    }

    private static TimedSentence Timed(ScriptSentence sentence, SpokenSentence heard, double sceneStart) =>
        new(sentence.Text, Math.Round(sceneStart + heard.Start, 3), Math.Round(sceneStart + heard.End, 3), sentence.Page, sentence.Box, heard.Voice);
}

/// <summary>A scene; times in seconds of the whole video.</summary>
internal sealed record TimedScene(string Title, SceneKind Kind, int Page, double Start, double End, SceneVideo Video, IReadOnlyList<TimedSentence> Sentences);

/// <summary>A sentence; times in seconds of the whole video.</summary>
internal sealed record TimedSentence(string Text, double Start, double End, int Page, PageBox? Box, string Voice);

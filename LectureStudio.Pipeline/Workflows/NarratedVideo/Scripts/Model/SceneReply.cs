namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Model;

/// <summary>A model's narration of one scene, as it answers; everything may be missing.</summary>
internal sealed record SceneReply(IReadOnlyList<GivenSentence?>? Sentences);

internal sealed record GivenSentence(string? Text, IReadOnlyList<string?>? Sources);

/// <summary>What came of one request; kept, so that a retry neither asks nor pays again.</summary>
/// <param name="Sentences">Null when the answer could not be used.</param>
/// <param name="Fault">Why not.</param>
internal sealed record WrittenScene(IReadOnlyList<ScriptSentence>? Sentences, int Input, int Output, string? Fault);

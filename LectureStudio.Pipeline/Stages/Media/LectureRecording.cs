using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Stages.Media;

/// <summary>What a person gives for a handout or for highlights.</summary>
public sealed record LectureRecording(Recording Recording, GivenCaptions Captions, GivenDeck Deck) : IChecksInput
{
    private static readonly string[] Written = [".pdf", ".md", ".markdown", ".txt", ".zip"];

    public IEnumerable<string> Problems() => Written.Contains(Recording.File.Extension)
        ? [$"“{Recording.File.Name}” is not a recording. This is made from a video or audio file; documents and texts become narrated videos."]
        : [];
}

using LectureStudio.Pipeline.Stages.Media;

namespace LectureStudio.Pipeline.Workflows.Handout;

/// <summary>What a person gives for a handout.</summary>
public sealed record LectureRecording(Recording Recording, GivenCaptions Captions, GivenDeck Deck);

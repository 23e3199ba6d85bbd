namespace LectureStudio.Pipeline.Stages.Media;

/// <summary>What a person gives for a handout or for highlights.</summary>
public sealed record LectureRecording(Recording Recording, GivenCaptions Captions, GivenDeck Deck);

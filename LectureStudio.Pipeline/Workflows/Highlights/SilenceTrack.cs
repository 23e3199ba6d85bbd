using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>Where nothing is said.</summary>
/// <param name="Regions">In time order, not touching each other; empty without sound and where the speech never rests.</param>
/// <param name="NoiseFloor">Level of the recording's own noise in dBFS; null without sound.</param>
/// <param name="SpeechLevel">Level of the speech in dBFS (95th percentile of 10 ms frames); null without sound.</param>
/// <param name="Threshold">Level in dBFS below which a frame counts as silent; null without sound or without speech.</param>
/// <param name="SilencesJson"><c>silences.json</c>: start and end of each region in seconds.</param>
public sealed record SilenceTrack(IReadOnlyList<Silence> Regions, double? NoiseFloor, double? SpeechLevel, double? Threshold, StageFile SilencesJson) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts() => [new("silences.json", ArtifactKind.Data, SilencesJson)];
}

/// <summary>A stretch without speech.</summary>
/// <param name="Start">Seconds, to the nearest 10 ms frame.</param>
/// <param name="End">Seconds, greater than <paramref name="Start"/>.</param>
/// <param name="Level">Mean level in dBFS, −80 at the lowest.</param>
public sealed record Silence(double Start, double End, double Level);

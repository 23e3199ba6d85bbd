using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>What the finished video depends on besides its scenes.</summary>
/// <param name="Captions"><c>sidecar</c>, <c>burned</c> or <c>both</c>; with burned ones there is no track to switch on.</param>
/// <param name="MusicVolume">Percent of the voice's loudness, before the music gives way to the voice; 0 leaves it out.</param>
public sealed record ExportVideoSettings(string Captions = "sidecar", int MusicVolume = 20) : IStageSettings;

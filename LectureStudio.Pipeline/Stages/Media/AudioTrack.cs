using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Stages.Media;

/// <summary>The recording's sound, ready for recognition.</summary>
/// <param name="Wave">16 kHz mono 16-bit WAV; null when the recording has no sound.</param>
/// <param name="Loudness">Integrated loudness in LUFS (EBU R 128); null without sound or when it is digital silence.</param>
/// <param name="Peaks">Binary: for each 100 ms one byte, the largest absolute sample scaled to 0–255; null without sound.</param>
public sealed record AudioTrack(StageFile? Wave, double? Loudness, StageFile? Peaks) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts() => Peaks is null ? [] : [new("waveform.peaks", ArtifactKind.Data, Peaks)];
}

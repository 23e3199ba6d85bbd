using System.Runtime.InteropServices;
using LectureStudio.Pipeline.Algorithms.Audio;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;

namespace LectureStudio.Tests.Support;

/// <summary>Sound as ExtractAudio leaves it.</summary>
public static class Waves
{
    /// <summary>A tone of the given length that pauses for half a second at the given seconds.</summary>
    public static async Task<AudioTrack> ToneAsync(TempFolder folder, double seconds, params double[] pauses)
    {
        var samples = Enumerable.Range(0, (int)(seconds * ExtractAudio.SampleRate))
            .Select(i => pauses.Any(p => i >= p * ExtractAudio.SampleRate && i < (p + 0.5) * ExtractAudio.SampleRate) ? (short)0 : (short)(8000 * Math.Sin(i * 0.17))).ToArray();
        await using (var file = new WaveFile(folder["audio.wav"], ExtractAudio.SampleRate)) await file.WriteAsync(MemoryMarshal.AsBytes<short>(samples).ToArray(), CancellationToken.None);
        var peaks = new WaveformPeaks(ExtractAudio.SampleRate / ExtractAudio.PeaksPerSecond);
        peaks.Add(samples);
        await File.WriteAllBytesAsync(folder["waveform.peaks"], peaks.ToArray());
        return new AudioTrack(new StageFile("audio.wav", folder.Path), -20, new StageFile("waveform.peaks", folder.Path));
    }
}

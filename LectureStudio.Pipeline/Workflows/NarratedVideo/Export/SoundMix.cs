using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Export;

/// <summary>The part of ffmpeg's filter graph that makes the sound: the voice, and music that gives way to it.</summary>
internal static class SoundMix
{
    /// <summary>Of the whole: seconds.</summary>
    private const double FadeIn = 1;
    private const double FadeOut = 3;

    /// <summary>
    /// Speech at −16 LUFS lies some 14 dB above the threshold of 0.02 (−34 dBFS), so that 3 to 1 takes about 9 dB from the music
    /// while somebody speaks; it comes back over half a second.
    /// </summary>
    private const string Ducking = "sidechaincompress=threshold=0.02:ratio=3:attack=60:release=500:makeup=1";

    /// <summary>From the inputs to <c>[mix]</c>: stereo, 48 kHz, exactly as long as the picture.</summary>
    /// <param name="voice">Number of the input with the voice.</param>
    /// <param name="music">Number of the input with the looped music, or null.</param>
    /// <param name="seconds">Length of the video.</param>
    public static string Graph(int voice, int? music, double seconds)
    {
        var samples = Samples(seconds);
        var whole = Text($"aformat=sample_fmts=fltp:sample_rates={SceneClock.SampleRate}:channel_layouts=stereo,atrim=end_sample={samples},apad=whole_len={samples}");
        var spoken = Text($"[{voice}:a]asetpts=N/SR/TB,{whole}");
        if (music is not { } bed) return spoken + "[mix]";
        var (fadeIn, fadeOut) = (Math.Min(FadeIn, seconds / 4), Math.Min(FadeOut, seconds / 4));
        return string.Join(
            ';',
            spoken + ",asplit[say][key]",
            Text($"[{bed}:a]asetpts=N/SR/TB,{whole},afade=t=in:d={fadeIn:0.###},afade=t=out:st={seconds - fadeOut:0.###}:d={fadeOut:0.###}[soft]"),
            $"[soft][key]{Ducking}[under]",
            Text($"[say][under]amix=inputs=2:duration=first:normalize=0,atrim=end_sample={samples},apad=whole_len={samples}[mix]"));
    }

    public static long Samples(double seconds) => (long)Math.Round(seconds * SceneClock.SampleRate);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

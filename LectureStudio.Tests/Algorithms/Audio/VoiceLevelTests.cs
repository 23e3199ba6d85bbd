using LectureStudio.Pipeline.Algorithms.Audio;

namespace LectureStudio.Tests.Algorithms.Audio;

public sealed class VoiceLevelTests
{
    private const int Rate = 48000;

    [Fact]
    public void Loudness_is_that_of_the_standards_own_tone()
    {
        // ITU-R BS.1770-4: a sine of 997 Hz at full scale in one channel measures −3.01 LKFS.
        Assert.Equal(-3.01, IntegratedLoudness.Of(Tone(997, 1, 3)).GetValueOrDefault(), 0.02);
        Assert.Equal(-23.01, IntegratedLoudness.Of(Tone(997, 0.1, 3)).GetValueOrDefault(), 0.02);
        // EBU Tech 3341, case 3 for one channel: what is 16 LU quieter is not counted.
        Assert.Equal(-23.01, IntegratedLoudness.Of([.. Tone(997, 0.0158, 10), .. Tone(997, 0.1, 60), .. Tone(997, 0.0158, 10)]).GetValueOrDefault(), 0.1);
        Assert.Null(IntegratedLoudness.Of(new float[Rate]));
        Assert.Null(IntegratedLoudness.Of([]));
        Assert.Equal(-23, IntegratedLoudness.Of(Tone(997, 0.1, 0.2)).GetValueOrDefault(), 0.5);
    }

    [Fact]
    public void A_peak_between_two_samples_is_found()
    {
        // At a quarter of the rate and 45° off, the samples reach only 0.707 of the wave.
        var between = new float[Rate];
        for (var i = 0; i < between.Length; i++) between[i] = (float)(0.5 * Math.Sin((Math.PI * i / 2) + (Math.PI / 4)));
        Assert.Equal(-6.02, TruePeak.Of(between), 0.2);
        Assert.Equal(-6.02, TruePeak.Of(Tone(997, 0.5, 1)), 0.1);
        Assert.Equal(double.NegativeInfinity, TruePeak.Of(new float[10]));
    }

    [Fact]
    public void The_limiter_keeps_to_the_ceiling_and_leaves_the_rest_alone()
    {
        var sound = Tone(300, 0.3, 2);
        for (var i = 40000; i < 40600; i++) sound[i] *= 5;
        var limited = (float[])sound.Clone();
        PeakLimiter.Run(limited, Rate, -2);
        Assert.InRange(TruePeak.Of(limited), -2.6, -1.95);
        Assert.Equal(sound[..39000], limited[..39000]);
        Assert.Equal(sound[42000..], limited[42000..]);
        var soft = Tone(300, 0.3, 1);
        PeakLimiter.Run(soft, Rate, -2);
        Assert.Equal(Tone(300, 0.3, 1), soft);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.9)]
    public void A_sentence_comes_to_its_level(double amplitude)
    {
        var spiky = Speech(amplitude);
        var level = SpeechLevelling.Level(spiky);
        Assert.Equal(SpeechLevelling.Target, IntegratedLoudness.Of(level).GetValueOrDefault(), 0.3);
        Assert.InRange(TruePeak.Of(level), -30, -1.9);
    }

    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(0.1, 0.02)]
    [InlineData(0.7003, 0.3)]
    public void A_sound_is_found_where_it_begins_and_ends(double silence, double amplitude)
    {
        float[] sound = [.. Hiss(silence), .. Tone(220, amplitude, 0.8), .. Hiss(0.3)];
        var edges = SoundEdges.Find(sound, Rate)!.Value;
        Assert.Equal(silence, edges.First / (double)Rate, 0.003);
        Assert.Equal(silence + 0.8, edges.End / (double)Rate, 0.005);
    }

    [Fact]
    public void A_click_before_it_is_not_its_beginning_and_a_soft_consonant_is()
    {
        float[] sound = [.. Hiss(0.3), .. Tone(900, 0.2, 0.002), .. Hiss(0.3), .. Noise(0.012, 0.12), .. Tone(200, 0.4, 0.5), .. Hiss(0.2)];
        Assert.Equal(0.602, SoundEdges.Find(sound, Rate)!.Value.First / (double)Rate, 0.005);
    }

    [Fact]
    public void Silence_has_no_edges()
    {
        Assert.Null(SoundEdges.Find(new float[Rate], Rate));
        Assert.Null(SoundEdges.Find(new float[10], Rate));
        Assert.Null(SoundEdges.Find([], Rate));
    }

    private static float[] Tone(double hertz, double amplitude, double seconds) =>
        [.. Enumerable.Range(0, (int)(seconds * Rate)).Select(i => (float)(amplitude * Math.Sin(2 * Math.PI * hertz * i / Rate)))];

    private static float[] Noise(double amplitude, double seconds)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, (int)(seconds * Rate)).Select(_ => (float)(amplitude * ((2 * random.NextDouble()) - 1)))];
    }

    private static float[] Hiss(double seconds) => Noise(0.00003, seconds);

    /// <summary>Syllables of a low voice with a spike in each.</summary>
    private static float[] Speech(double amplitude)
    {
        var speech = Tone(130, amplitude * 0.3, 2);
        for (var i = 0; i < speech.Length; i++) speech[i] *= i % 12000 < 200 ? 3.3f : (float)(0.6 + (0.4 * Math.Cos(i * 0.0005)));
        return speech;
    }
}

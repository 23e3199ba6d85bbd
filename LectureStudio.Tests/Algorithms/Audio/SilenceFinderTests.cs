using LectureStudio.Pipeline.Algorithms.Audio;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Algorithms.Audio;

/// <summary>The score is F1 over 10 ms frames, as in the benchmark; speech is synthetic, its pauses are known.</summary>
public class SilenceFinderTests
{
    /// <summary>Speech from and to; the rest is pause.</summary>
    private static readonly (double From, double To)[] Talk = [(1, 4), (4.8, 9), (10.5, 14), (14.6, 20), (23, 27), (27.6, 33), (34, 39)];

    [Theory]
    [InlineData(-66)]
    [InlineData(-54)]
    [InlineData(-45)]
    public void Pauses_are_found_whatever_the_noise(double noise) => Assert.True(F1(Speech().Noise(noise)) >= 0.98);

    [Fact]
    public void Mains_hum_is_not_heard() => Assert.True(F1(Speech().Noise(-66).Tone(50, -25).Tone(100, -35)) >= 0.98);

    [Fact]
    public void Clicks_do_not_interrupt_a_pause() => Assert.True(F1(Speech().Noise(-60).Click(4.4).Click(10).Click(21).Click(22.2).Click(33.6)) >= 0.98);

    [Fact]
    public void A_fan_switched_on_half_way_is_followed() => Assert.True(F1(Speech().Noise(-62).Noise(-42, from: 20)) >= 0.97);

    [Fact]
    public void A_fan_switched_on_in_a_pause_does_not_end_it()
    {
        var silences = Find(new Sounds(60).Noise(-62).Noise(-45, from: 28).Voice(-22, 0.5, 6).Voice(-22, 8, 15).Voice(-22, 22, 24).Voice(-22, 33, 42).Voice(-22, 45, 52).Voice(-22, 56, 59));
        Assert.Contains(silences, s => s.First is > 2390 and < 2410 && s.End is > 3290 and < 3310);
    }

    [Fact]
    public void Pauses_gated_to_zero_are_found()
    {
        var sound = Speech().Noise(-60);
        foreach (var (from, to) in Pauses(40)) sound.Zero(from, to);
        Assert.True(F1(sound) >= 0.98);
    }

    [Fact]
    public void A_quiet_recording_is_as_good_as_a_loud_one() => Assert.True(F1(Talk.Aggregate(new Sounds(40), (s, t) => s.Voice(-50, t.From, t.To)).Noise(-76)) >= 0.98);

    [Fact]
    public void Music_is_no_silence() => Assert.Empty(Find(new Sounds(30).Noise(-66).Music(-20)));

    [Fact]
    public void Applause_is_no_silence() => Assert.DoesNotContain(Find(Speech().Noise(-60).Applause(-22, 9, 10.5)), s => s.First < 1040 && s.End > 920);

    [Fact]
    public void Speech_without_pauses_has_none() => Assert.Empty(Find(new Sounds(30).Noise(-66).Voice(-22, 0, 30)));

    [Theory]
    [InlineData(-30)]
    [InlineData(-70)]
    [InlineData(-200)]
    public void Noise_alone_is_all_silence(double level) => Assert.Equal([(0, 2000)], Find(new Sounds(20).Noise(level)).Select(s => (s.First, s.End)));

    [Fact]
    public void A_minute_of_speech_in_three_hours_of_silence_is_heard()
    {
        var spoken = Levels(Speech().Noise(-60));
        var levels = new float[3 * 3600 * FrameLevels.PerSecond];
        for (var i = 0; i < levels.Length; i++) levels[i] = i < spoken.Length ? spoken[i] : spoken[i % 90];
        var silences = SilenceFinder.Find(levels).Silences;
        Assert.InRange(silences[^1].First / 100.0, 38.9, 39.2);
        Assert.Equal(levels.Length, silences[^1].End);
        Assert.Equal(Talk.Length + 1, silences.Count);
    }

    [Fact]
    public void Three_seconds_are_enough()
    {
        var silence = Assert.Single(Find(new Sounds(3).Noise(-60).Voice(-20, 0, 1.2).Voice(-20, 2, 3)));
        Assert.InRange(silence.First, 118, 123);
        Assert.InRange(silence.End, 197, 202);
    }

    [Fact]
    public void No_sound_has_no_silence() => Assert.Empty(SilenceFinder.Find([]).Silences);

    [Fact]
    public void A_silence_tells_its_level() => Assert.All(Find(Speech().Noise(-55)), s => Assert.InRange(s.Level, -56, -54));

    [Fact]
    public void Levels_do_not_depend_on_how_the_sound_is_cut_up()
    {
        var samples = Speech().Noise(-60).Samples();
        var (whole, parts) = (new FrameLevels(16000), new FrameLevels(16000));
        whole.Add(samples);
        for (var i = 0; i < samples.Length; i += 777) parts.Add(samples.AsSpan(i, Math.Min(777, samples.Length - i)));
        Assert.Equal(whole.ToArray(), parts.ToArray());
    }

    [Theory]
    [InlineData(50, -40, -24)]
    [InlineData(200, -3.2, -2.8)]
    [InlineData(1000, -0.1, 0.1)]
    public void The_filter_takes_hum_and_leaves_speech(double hertz, double from, double to) => Assert.InRange(Level(hertz) - -20, from, to);

    private static double Level(double hertz) => Levels(new Sounds(2).Tone(hertz, -20))[100];

    private static Sounds Speech() => Talk.Aggregate(new Sounds(40), (sound, t) => sound.Voice(-20, t.From, t.To));

    private static float[] Levels(Sounds sound)
    {
        var levels = new FrameLevels(16000);
        levels.Add(sound.Samples());
        return levels.ToArray();
    }

    private static IReadOnlyList<SilentFrames> Find(Sounds sound) => SilenceFinder.Find(Levels(sound)).Silences;

    private static IEnumerable<(double From, double To)> Pauses(double length) =>
        Talk.Select(t => t.To).Prepend(0).Zip(Talk.Select(t => t.From).Append(length));

    private static double F1(Sounds sound)
    {
        var (truth, found) = (new bool[4000], new bool[4000]);
        foreach (var (from, to) in Pauses(40)) truth.AsSpan((int)(from * 100), (int)Math.Round((to - from) * 100)).Fill(true);
        foreach (var s in Find(sound)) found.AsSpan(s.First, s.End - s.First).Fill(true);
        var (both, one) = (truth.Zip(found).Count(p => p is (true, true)), truth.Zip(found).Count(p => p.First != p.Second));
        return 2.0 * both / ((2 * both) + one);
    }
}

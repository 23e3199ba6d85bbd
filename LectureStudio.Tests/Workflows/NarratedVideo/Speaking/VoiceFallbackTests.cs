using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Voices;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.NarratedVideo.Speaking;

public sealed class VoiceFallbackTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly ToneEngine second = new("second", 10);

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task What_one_voice_cannot_say_the_next_one_says_and_the_job_tells()
    {
        var first = new ToneEngine("first", 20, text => { if (text.Contains('q')) throw new VoiceFailedException("It cannot say q.", ""); });
        var spoken = await SpeakAsync(first, null, ["One.", "Two q.", "Three."]);
        Assert.Equal(["first:hum", "second:hum", "first:hum"], Voices(spoken));
        Assert.Equal("first:hum", spoken.Voice);
        Assert.Equal(["1 sentence was spoken by second:hum, because first:hum could not: It cannot say q."], spoken.Notices);
    }

    [Fact(Timeout = 180000)]
    public async Task An_engine_that_goes_on_failing_is_asked_no_more()
    {
        var first = new ToneEngine("first", 20, _ => throw new VoiceFailedException("It is broken.", ""));
        var spoken = await SpeakAsync(first, null, [.. Enumerable.Range(1, 8).Select(i => $"Sentence {i}.")]);
        Assert.All(Voices(spoken), v => Assert.Equal("second:hum", v));
        Assert.Equal("second:hum", spoken.Voice);
        Assert.Equal(3, first.Said.Count);
        Assert.StartsWith("8 sentences were spoken by second:hum", Assert.Single(spoken.Notices), StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task When_nobody_can_say_it_the_job_fails_with_the_reason()
    {
        var only = new ToneEngine("only", 20, _ => throw new VoiceFailedException("It is broken.", "Mend it."));
        var failure = await Assert.ThrowsAsync<VoiceFailedException>(() => new SpeakingBench(folder, null, only).SpeakAsync(SpeakingBench.Script("en", ["One."])));
        Assert.Equal(("It is broken.", "Mend it."), (failure.Message, failure.Remedy));
    }

    [Fact(Timeout = 180000)]
    public async Task After_an_edit_only_the_changed_sentence_is_spoken_and_a_voice_that_failed_is_asked_again()
    {
        var isBroken = true;
        var first = new ToneEngine("first", 20, text => { if (isBroken && text == "Two.") throw new VoiceFailedException("Busy.", ""); });
        var items = new StageRunServices { ItemsFolder = folder["items"], Parallelism = 1 };
        await SpeakAsync(first, items, ["One.", "Two.", "Three."]);
        isBroken = false;
        Clear(first, second);
        var spoken = await SpeakAsync(first, items, ["One.", "Two.", "Three, changed."]);
        Assert.Equal(["Two.", "Three, changed."], first.Said.Select(u => u.Text));
        Assert.Empty(second.Said);
        Assert.Equal(["first:hum", "first:hum", "first:hum"], Voices(spoken));
        Assert.Empty(spoken.Notices);
    }

    [Fact(Timeout = 180000)]
    public async Task A_sentence_is_spoken_once_as_the_list_says_and_without_marks_of_its_own()
    {
        var engine = new ToneEngine("first", 20);
        var spoken = await new SpeakingBench(folder, null, engine).SpeakAsync(SpeakingBench.Script("en", ["SQL <b>is</b> old.", "…", "SQL is old.", new string('a', 2000)]), new() { Pronunciation = "SQL = sequel", Speed = 150 });
        Assert.Equal(["sequel is old.", new string('a', 2000)], engine.Said.Select(u => u.Text).OrderBy(t => t.Length));
        Assert.All(engine.Said, u => Assert.Equal(150, u.Speed));
        var sentences = Assert.Single(spoken.Scenes).Sentences;
        // A hum of half a second each, and a short silence for what cannot be spoken; nothing overlaps.
        Assert.Equal([0.5, 0.6, 0.5, 0.5], sentences.Select(s => Math.Round(s.End - s.Start, 1)));
        Assert.All(sentences.Zip(sentences.Skip(1)), p => Assert.True(p.Second.Start > p.First.End + 0.1));
        Assert.Contains("nothing in it that can be spoken", Assert.Single(spoken.Notices), StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task A_script_without_words_is_silence_and_needs_no_voice()
    {
        var spoken = await new SpeakingBench(folder, new ToolOptions { Espeak = "no-such-espeak", Ffmpeg = "no-such-ffmpeg" }).SpeakAsync(SpeakingBench.Script("en", [], ["…"]));
        Assert.Equal([3, 2], spoken.Scenes.Select(s => s.Seconds));
        Assert.Equal("none", spoken.Voice);
    }

    [Fact(Timeout = 180000)]
    public async Task Without_espeak_english_is_spoken_by_flite_and_german_says_what_to_install()
    {
        var tools = new ToolOptions { Espeak = "no-such-espeak" };
        Assert.Equal("flite:slt", (await new SpeakingBench(folder, tools).SpeakAsync(SpeakingBench.Script("en", ["Yes, it is."]))).Voice);
        var refusal = await Assert.ThrowsAsync<StudioException>(() => new SpeakingBench(folder, tools).SpeakAsync(SpeakingBench.Script("de", ["Ja, so ist es."])));
        Assert.Contains("German", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install espeak-ng", refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task Other_letters_in_english_go_to_a_voice_that_knows_them()
    {
        var spoken = await new SpeakingBench(folder).SpeakAsync(SpeakingBench.Script("en", ["The rate is small.", "The rate α is small."]));
        Assert.Equal(["flite:slt", "espeak-ng:en-gb"], Voices(spoken));
    }

    private Task<SpokenScript> SpeakAsync(ToneEngine first, StageRunServices? services, string[] sentences) =>
        new SpeakingBench(folder, null, first, second).SpeakAsync(SpeakingBench.Script("en", sentences), null, new StageRun(folder[Guid.NewGuid().ToString("N")], CancellationToken.None, services ?? new StageRunServices { Parallelism = 1 }));

    private static void Clear(params ToneEngine[] engines)
    {
        foreach (var engine in engines) engine.Said.Clear();
    }

    private static IEnumerable<string> Voices(SpokenScript spoken) => spoken.Scenes.SelectMany(s => s.Sentences).Select(s => s.Voice);
}

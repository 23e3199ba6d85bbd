using System.Diagnostics;
using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Content;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Highlights;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>
/// Where the clips of every labelled recording are cut, against the true times of what is said. A cut is at fault within a spoken phrase unless the
/// speaker is truly silent there; a clip's own ends are always at fault there. Each recording is given short and long total lengths.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed class ClipBenchmark(ITestOutputHelper output)
{
    private const double Exact = 0.005;

    [Fact(Timeout = 900_000)]
    public async Task Cuts_no_word_of_any_sample()
    {
        var (cuts, inWord, offSentence, loud, clips, clock) = (0, 0, 0, 0, 0, new Stopwatch());
        foreach (var sample in Samples.All())
        {
            using var folder = new TempFolder();
            await using var provider = new ServiceCollection().AddOptions().AddMedia().BuildServiceProvider();
            var file = Clips.Recording(Samples.Recording(sample));
            var media = await ActivatorUtilities.CreateInstance<ProbeMedia>(provider).RunAsync(file, Runs.In(folder, "probe"));
            var audio = await ActivatorUtilities.CreateInstance<ExtractAudio>(provider).RunAsync((file, media), Runs.In(folder, "audio"));
            var captions = CaptionParser.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(Samples.Recording(sample), ".vtt")), media.Duration).Captions;
            var transcript = new Transcript("en", TranscriptSource.GivenCaptions, "", [.. captions.Select(c => new Cue(c.Start, c.End, c.Text))], null, []);
            var slides = new SlideTrack([.. TrueTrack.Visits(sample).Select(v => new Visit(v.Slide, VisitKind.Slide, v.Start, v.End, 1))], []);
            clock.Start();
            var silences = await new FindSilences().RunAsync(audio, Runs.In(folder, "silences"));
            var topics = new TopicTrack(Topics.Of(Lecture.Of(transcript, slides, new([], new StageFile("slides.json", "")), silences, "auto")), null);
            clock.Stop();
            foreach (var settings in new SelectSettings[] { new(30, 2), new(60, 3), new(), new(600, 20, 200) })
            {
                clock.Start();
                var plan = ClipEditing.Propose(topics, LectureTimes.Of(transcript, silences, media.Duration), new(), settings);
                clock.Stop();
                var ends = plan.Clips.SelectMany(c => new[] { c.Pieces[0].Start, c.Pieces[^1].End }).ToList();
                var all = plan.Clips.SelectMany(c => c.Pieces).SelectMany(p => new[] { p.Start, p.End }).ToList();
                clips += plan.Clips.Count;
                cuts += all.Count;
                inWord += all.Count(t => InPhrase(sample, t) && !sample.Silences.Any(s => t > s[0] && t < s[1]));
                offSentence += ends.Count(t => InPhrase(sample, t));
                loud += all.Count(t => !silences.Regions.Any(s => t >= s.Start - Exact && t <= s.End + Exact));
                if (settings == new SelectSettings() && Environment.GetEnvironmentVariable("BENCH_DETAIL") is not null) Tell(sample.Name, topics, plan);
            }
        }
        Print("clips.cuts_in_words", inWord, $"of {cuts} cuts of {clips} clips");
        Print("clips.ends_off_sentences", offSentence, "");
        Print("clips.cuts_not_in_silence", loud, "");
        Print("clips.seconds", clock.Elapsed.TotalSeconds, "silences, topics and four choices of clips for each recording");
    }

    /// <summary>A lecture of three hours, as a page asks for it when a weight is moved: all topics ranked, all clips proposed anew.</summary>
    [Fact]
    public void Proposes_anew_for_three_hours_of_speech()
    {
        var lecture = new SpokenLecture();
        string[] subjects = ["river valley erosion", "planet orbit gravity", "enzyme protein cell", "market price demand", "verb noun syntax"];
        for (var i = 0; lecture.Duration < 3 * 3600; i++) lecture.Say($"For example sentence {i} says that the {subjects[i / 12 % subjects.Length]} is important in part {i / 60}.");
        var clock = Stopwatch.StartNew();
        var topics = new TopicTrack(lecture.Topics(), null);
        Print("clips.three_hours_topics_ms", clock.Elapsed.TotalMilliseconds, $"{topics.Topics.Count} topics");
        clock.Restart();
        var times = lecture.Times();
        Print("clips.three_hours_times_ms", clock.Elapsed.TotalMilliseconds, $"{times.Words.Count} words");
        clock.Restart();
        var plan = ClipEditing.Propose(topics, times, new(), new(1800, 30));
        Print("clips.three_hours_propose_ms", clock.Elapsed.TotalMilliseconds, $"{plan.Clips.Count} clips");
    }

    private static bool InPhrase(SampleTruth sample, double time) => sample.Cues.Any(c => time > c.Start + Exact && time < c.End - Exact);

    private void Tell(string name, TopicTrack topics, ClipPlan plan)
    {
        output.WriteLine($"{name}: {topics.Topics.Count} topics, {plan.Clips.Count} clips, {plan.Clips.Sum(c => c.Duration):0} s");
        foreach (var topic in topics.Topics)
            output.WriteLine($"   {topic.Start,7:0.0} {topic.End,7:0.0} {TopicScore.Of(topic, plan.Weights):0.000} {topic.Title} | {string.Join("; ", topic.Evidence.Select(e => $"{e.Kind} {e.Strength:0.00} {e.Text}"))}");
        foreach (var clip in plan.Clips) output.WriteLine($"   {clip.Id} {clip.Duration:0.0} s {clip.Title} | {string.Join(" ", clip.Pieces.Select(p => $"{p.Start:0.00}-{p.End:0.00}"))}");
    }

    private void Print(string key, double value, string remark) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH {key} {value:0.##} ({remark})"));
}

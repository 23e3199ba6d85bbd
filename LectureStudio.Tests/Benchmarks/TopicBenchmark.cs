using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Tests.Benchmarks.Segmentation;
using Microsoft.Extensions.Options;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>
/// Topic boundaries on talks put together from texts on different subjects, scored by Pk (D. Beeferman, A. Berger and J. Lafferty,
/// "Statistical models for text segmentation", Machine Learning 34, 1999; 0 is perfect). Only words tell: no pauses, no slides. The peers get help
/// that we do not: the even split knows how many topics there are, and TextTiling is given the block size that suits it best.
/// The constants were chosen on sources none of which is in the talks that are reported.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed class TopicBenchmark(ITestOutputHelper output)
{
    private const double WordsPerSecond = 2.5;
    private const int Talks = 40;

    [Fact(Timeout = 600_000)]
    public async Task Parts_talks_of_known_topics()
    {
        var reader = new PdfReader(new ToolRunner(), Options.Create(new ToolOptions()));
        var dev = await SourcesAsync(reader, Passages.Dev, ["lmu_slides-bayesian-optimization-3-bayesian-loop_2", "lmu_slides-constrained-2-lp", "t4rr_08_rpack"], ["itaccess_captions_en"]);
        var heldOut = await SourcesAsync(reader, Passages.HeldOut, ["lmu_slides-evolutionary-algorithms-2-ea-numeric", "lmu_slides-multivar-first-order-9-sgd", "t4rr_09_testdebug", "t4rr_13_python"], ["blocks4all_captions_en", "wwa_captions_en"]);
        Report("dev", KnownTopics.Mix(dev, Talks, 1));
        Report("dev, long", KnownTopics.Mix(dev, 8, 3, 40));
        Report("long", KnownTopics.Mix(heldOut, 8, 4, 40));
        var reported = Report("held out", KnownTopics.Mix(heldOut, Talks, 2));
        Print("topics.pk", reported.Ours, "mean of 40 talks of 6–10 topics");
        Print("topics.pk_even", reported.Even, "even split into the true number of topics");
        Print("topics.pk_texttiling", reported.TextTiling, "best of several block sizes");
        Assert.True(reported.Ours < reported.Even && reported.Ours < reported.TextTiling);
    }

    private (double Ours, double Even, double TextTiling) Report(string name, IReadOnlyList<KnownTopics> talks)
    {
        var tongue = Tongue.For("en", "");
        var ours = talks.Average(t => Pk(t, Ours(t, tongue)));
        var even = talks.Average(t => Pk(t, [.. Enumerable.Range(0, t.Starts.Count).Select(i => i * t.Sentences.Count / t.Starts.Count)]));
        var tiling = new[] { (20, 10), (20, 6), (20, 3), (10, 10), (10, 6), (10, 4) }.Min(p => talks.Average(t => Pk(t, new TextTiling(p.Item1, p.Item2).Starts(t.Sentences, tongue))));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-12} ours {ours:0.000}, even {even:0.000}, TextTiling {tiling:0.000}; topics {talks.Average(t => t.Starts.Count):0.0}, found {talks.Average(t => Ours(t, tongue).Count):0.0}"));
        return (ours, even, tiling);
    }

    private static IReadOnlyList<int> Ours(KnownTopics talk, Tongue tongue)
    {
        var (time, sentences) = (0.0, new List<TopicSentence>());
        foreach (var text in talk.Sentences)
        {
            var seconds = KnownTopics.Words(text) / WordsPerSecond;
            sentences.Add(new(time, time + seconds, Pipeline.Workflows.Highlights.Content.Topics.Stems(text, tongue), 0));
            time += seconds;
        }
        return TopicSegments.Starts(sentences);
    }

    /// <summary>The share of word pairs half a topic apart that one division puts together and the other apart.</summary>
    private static double Pk(KnownTopics talk, IReadOnlyList<int> found)
    {
        var (truth, guess) = (Labels(talk, talk.Starts), Labels(talk, found));
        var k = Math.Max(1, truth.Length / talk.Starts.Count / 2);
        return Enumerable.Range(0, truth.Length - k).Average(i => (truth[i] == truth[i + k]) == (guess[i] == guess[i + k]) ? 0.0 : 1.0);
    }

    /// <summary>For each word the number of its topic.</summary>
    private static int[] Labels(KnownTopics talk, IReadOnlyList<int> starts) =>
        [.. talk.Sentences.SelectMany((s, i) => Enumerable.Repeat(starts.Count(x => x <= i), KnownTopics.Words(s)))];

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> SourcesAsync(PdfReader reader, IReadOnlyList<string> passages, string[] decks, string[] captions)
    {
        List<IReadOnlyList<string>> sources = [.. passages.Select(KnownTopics.Lines)];
        if (Samples.Folder is null) return sources;
        foreach (var deck in decks) sources.Add(await KnownTopics.DeckAsync(deck, reader));
        foreach (var file in captions) sources.Add(await KnownTopics.CaptionsAsync(file));
        return sources;
    }

    private void Print(string key, double value, string remark) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH {key} {value:0.000} ({remark})"));
}

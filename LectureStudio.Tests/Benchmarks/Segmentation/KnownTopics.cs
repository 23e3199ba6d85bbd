using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Tools.Poppler;

namespace LectureStudio.Tests.Benchmarks.Segmentation;

/// <summary>A talk put together from texts on different subjects, so that it is known where a topic ends.</summary>
/// <param name="Sentences">What is said, in order.</param>
/// <param name="Starts">Which sentences begin a topic; the first is among them.</param>
internal sealed record KnownTopics(IReadOnlyList<string> Sentences, IReadOnlyList<int> Starts)
{
    /// <summary>Words of a topic: half a minute to a minute and a half of speech.</summary>
    private const int FewestWords = 75;
    private const int MostWords = 220;

    /// <summary>Puts talks together from sources, each a list of sentences; neighbouring topics are from different ones.</summary>
    public static IReadOnlyList<KnownTopics> Mix(IReadOnlyList<IReadOnlyList<string>> sources, int talks, int seed, int? topics = null)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, talks).Select(_ => One(sources, random, topics ?? random.Next(6, 11)))];
    }

    private static KnownTopics One(IReadOnlyList<IReadOnlyList<string>> sources, Random random, int topics)
    {
        var (sentences, starts, used) = (new List<string>(), new List<int>(), new List<int>());
        for (; topics > 0; topics--)
        {
            var source = random.Next(sources.Count);
            // No source within the last three, so that a topic is one of its own.
            while (used.TakeLast(3).Contains(source)) source = random.Next(sources.Count);
            used.Add(source);
            starts.Add(sentences.Count);
            var aim = random.Next(FewestWords, MostWords);
            var all = sources[source];
            var fits = Enumerable.Range(0, all.Count).Where(i => all.Skip(i).Sum(Words) >= FewestWords).ToList();
            var at = fits[random.Next(fits.Count)];
            for (var said = 0; at < all.Count && said < aim; at++)
            {
                sentences.Add(all[at]);
                said += Words(all[at]);
            }
        }
        return new(sentences, starts);
    }

    public static IReadOnlyList<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The text of a sample deck, a printed line a sentence.</summary>
    public static async Task<IReadOnlyList<string>> DeckAsync(string name, PdfReader reader) =>
        [.. (await reader.WordsAsync(Path.Combine(Samples.Folder!, "decks", name + ".pdf"), CancellationToken.None))
            .SelectMany(page => page.Lines.Select(l => l.Text)).Where(l => Words(l) >= 3)];

    public static async Task<IReadOnlyList<string>> CaptionsAsync(string name) =>
        [.. CaptionParser.Parse(await File.ReadAllTextAsync(Path.Combine(Samples.Folder!, "captions", name + ".vtt")), 1e6).Captions.Select(c => c.Text)];

    public static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}

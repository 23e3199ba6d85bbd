namespace LectureStudio.Pipeline.Algorithms.Reading;

/// <summary>
/// Compares what was recognised with exact pages by the letters' triples within words, so that a misread letter costs three triples and
/// not the word. Triples that occur on every page (the running foot) count little.
/// </summary>
public sealed class WordShapes
{
    private readonly List<Dictionary<string, int>> pages;
    private readonly Dictionary<string, int> onPages = [];

    /// <param name="pages">The words of each page.</param>
    public WordShapes(IEnumerable<IEnumerable<string>> pages)
    {
        this.pages = [.. pages.Select(Triples)];
        foreach (var triple in this.pages.SelectMany(p => p.Keys)) onPages[triple] = onPages.GetValueOrDefault(triple) + 1;
    }

    /// <summary>Whether the page has enough text to be known by it.</summary>
    public bool HasText(int page) => HasText(pages[page]);

    /// <summary>How alike the words are to each page, 0 to 1; null when there are too few.</summary>
    public IReadOnlyList<double>? Similarity(IEnumerable<string> words)
    {
        var read = Triples(words);
        if (!HasText(read)) return null;
        var all = Weight(read);
        return [.. pages.Select(page => Similarity(read, all, page))];
    }

    private double Similarity(Dictionary<string, int> read, double all, Dictionary<string, int> page)
    {
        var own = Weight(page);
        if (own <= 0) return 0;
        var common = read.Sum(p => Weight(p.Key) * Math.Min(p.Value, page.GetValueOrDefault(p.Key)));
        // What is read off figures and photographs is not among a page's words; that all of the page's words were read counts by itself.
        return (2 * common / (own + all) + common / own) / 2;
    }

    private static bool HasText(Dictionary<string, int> triples) => triples.Count >= 12;

    private double Weight(Dictionary<string, int> triples) => triples.Sum(p => Weight(p.Key) * p.Value);

    private double Weight(string triple) => Math.Log(1 + pages.Count / (double)Math.Max(1, onPages.GetValueOrDefault(triple)));

    private static Dictionary<string, int> Triples(IEnumerable<string> words)
    {
        var triples = new Dictionary<string, int>();
        foreach (var word in words)
        {
            var bare = " " + string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant() + " ";
            for (var i = 0; i + 3 <= bare.Length; i++)
                triples[bare.Substring(i, 3)] = triples.GetValueOrDefault(bare.Substring(i, 3)) + 1;
        }
        return triples;
    }
}

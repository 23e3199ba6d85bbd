namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>A text as the weights of its stems, of length 1; ids ascend.</summary>
internal sealed record TermVector(int[] Ids, float[] Weights)
{
    /// <summary>Cosine, 0 to 1.</summary>
    public double Similarity(TermVector other)
    {
        var sum = 0.0;
        for (int a = 0, b = 0; a < Ids.Length && b < other.Ids.Length;)
        {
            if (Ids[a] == other.Ids[b]) sum += Weights[a++] * (double)other.Weights[b++];
            else if (Ids[a] < other.Ids[b]) a++;
            else b++;
        }
        return sum;
    }

    /// <summary>Share of this text's weight that the other has too, 0 to 1.</summary>
    public double Covered(TermVector other)
    {
        double shared = 0, all = 0;
        for (var a = 0; a < Ids.Length; a++)
        {
            all += Weights[a];
            if (Array.BinarySearch(other.Ids, Ids[a]) >= 0) shared += Weights[a];
        }
        return all > 0 ? shared / all : 0;
    }
}

/// <summary>Weighs stems by how rare they are among a lecture's sentences (tf-idf).</summary>
internal sealed class TermSpace
{
    private readonly Dictionary<string, int> ids = [];
    private readonly Dictionary<string, int> documents = [];
    private readonly Tongue tongue;
    private readonly int count;

    public TermSpace(IEnumerable<string> sentences, Tongue tongue)
    {
        this.tongue = tongue;
        foreach (var sentence in sentences)
        {
            count++;
            foreach (var stem in Stems(sentence).Distinct())
                documents[stem] = documents.GetValueOrDefault(stem) + 1;
        }
    }

    public TermVector Vector(string text)
    {
        var weights = new SortedDictionary<int, float>();
        foreach (var stem in Stems(text))
        {
            if (!ids.TryGetValue(stem, out var id)) ids[stem] = id = ids.Count;
            weights[id] = weights.GetValueOrDefault(id) + (float)Math.Log(1 + (count + 1.0) / (1 + documents.GetValueOrDefault(stem)));
        }
        var length = Math.Sqrt(weights.Values.Sum(w => (double)w * w));
        return new([.. weights.Keys], [.. weights.Values.Select(w => (float)(w / Math.Max(length, 1e-9)))]);
    }

    private IEnumerable<string> Stems(string text) =>
        WordTokens.Split(text).Where(w => tongue.IsContent(w.Text)).Select(w => tongue.StemOf(w.Text));
}

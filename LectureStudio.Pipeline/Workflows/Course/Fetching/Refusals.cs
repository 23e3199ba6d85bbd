namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>What is not taken from a source, told in sentences; so many that people still read them.</summary>
internal sealed class Refusals
{
    private const int Most = 50;
    private const int LongestName = 120;

    private readonly List<string> sentences = [];
    private int more;

    /// <param name="path">Untrusted.</param>
    /// <param name="why">A phrase: "leads out of the source".</param>
    public void Add(string path, string why) => Tell($"{Shown(path)} {why}.");

    public void Tell(string sentence)
    {
        if (sentences.Count < Most) sentences.Add(sentence);
        else more++;
    }

    public IReadOnlyList<string> Sentences => more == 0 ? [.. sentences] : [.. sentences, $"{more} more were not taken."];

    private static string Shown(string path)
    {
        var plain = new string([.. path.Where(c => !char.IsControl(c))]);
        return plain.Length == 0 ? "A file" : plain.Length <= LongestName ? plain : plain[..LongestName] + "…";
    }
}

using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>Finds the names of concepts in a sentence, inflected or not; the longest name wins where several fit.</summary>
internal sealed class ConceptMentions
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Tongue tongue;
    private readonly int longest = 1;

    public ConceptMentions(IEnumerable<string> concepts, Tongue tongue)
    {
        this.tongue = tongue;
        // In an order of their own: of two that are written almost alike the same one is found whatever comes first.
        foreach (var name in concepts.OrderBy(n => n.ToLowerInvariant(), StringComparer.Ordinal).ThenBy(n => n, StringComparer.Ordinal))
        {
            var stems = Stems(name);
            if (stems.Length == 0) continue;
            names.TryAdd(string.Join(' ', stems), name);
            longest = Math.Max(longest, Math.Min(stems.Length, 8));
        }
    }

    /// <summary>The concepts named in a text, each once, in order.</summary>
    public IReadOnlyList<string> In(string text)
    {
        var stems = Stems(text);
        var found = new List<string>();
        for (var i = 0; i < stems.Length;)
        {
            var step = 1;
            for (var length = Math.Min(longest, stems.Length - i); length > 0; length--)
            {
                if (!names.TryGetValue(string.Join(' ', stems, i, length), out var name)) continue;
                if (!found.Contains(name)) found.Add(name);
                step = length;
                break;
            }
            i += step;
        }
        return found;
    }

    // A hyphen joins what others write apart.
    private string[] Stems(string text) => [.. WordTokens.Split(text.Replace('-', ' ')).Select(w => tongue.StemOf(w.Text))];
}

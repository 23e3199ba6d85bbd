using System.Text;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;

/// <summary>
/// A list of how words are said: <c>SQL = sequel; Euler = oiler</c>, separated by semicolons or line ends; a line that begins with <c>#</c> is a remark.
/// Whole words only, the longest first, and what was put in is not looked at again. An entry with a capital stands for exactly that way of
/// writing, one without for any; <c>GAN</c> also stands for <c>GANs</c>.
/// </summary>
public sealed class Pronunciations
{
    private const int MostEntries = 5000;
    private readonly ILookup<char, Pronunciation> byFirst;

    private Pronunciations(IReadOnlyList<Pronunciation> entries, IReadOnlyList<string> problems)
    {
        (Entries, Problems) = (entries, problems);
        byFirst = entries.OrderByDescending(e => e.Written.Length).ToLookup(e => char.ToLowerInvariant(e.Written[0]));
    }

    /// <summary>No entries.</summary>
    public static Pronunciations None { get; } = new([], []);

    /// <summary>In the order given; of two for the same word only the last.</summary>
    public IReadOnlyList<Pronunciation> Entries { get; }

    /// <summary>What could not be read, a sentence each; those entries are left out.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Reads one list or several; where two differ, the later one counts: the studio's own first, then the video's.</summary>
    public static Pronunciations Parse(params IEnumerable<string> lists)
    {
        var entries = new List<Pronunciation>();
        var problems = new List<string>();
        foreach (var piece in lists.SelectMany(Pieces))
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            var entry = equals < 0 ? new(piece, "") : new Pronunciation(piece[..equals].Trim(), piece[(equals + 1)..].Trim());
            if (entry.Problem() is { } problem) problems.Add(problem);
            else
            {
                entries.RemoveAll(e => e.Written == entry.Written);
                entries.Add(entry);
            }
        }
        if (entries.Count > MostEntries) problems.Add($"Only the last {MostEntries} entries are used.");
        return new(entries.Count > MostEntries ? entries[^MostEntries..] : entries, problems);
    }

    /// <summary>The text as the voice should get it.</summary>
    public string Apply(string text)
    {
        if (Entries.Count == 0) return text;
        var said = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var (entry, length) = At(text, i);
            said.Append(entry is null ? text[i].ToString() : entry.Said);
            i += length;
        }
        return said.ToString();
    }

    /// <summary>The list as it is read back.</summary>
    public override string ToString() => string.Join("; ", Entries);

    private (Pronunciation? Entry, int Length) At(string text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at])) return (null, 1);
        foreach (var entry in byFirst[char.ToLowerInvariant(text[at])])
        {
            var comparison = entry.Written.Any(char.IsUpper) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
            if (string.Compare(text, at, entry.Written, 0, entry.Written.Length, comparison) != 0) continue;
            var end = at + entry.Written.Length;
            if (EndsWord(text, end)) return (entry, end - at);
            if (text[end] == 's' && EndsWord(text, end + 1) && IsAcronym(entry.Written)) return (entry with { Said = entry.Said + "s" }, end + 1 - at);
        }
        return (null, 1);
    }

    private static bool EndsWord(string text, int end) => end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]);

    private static bool IsAcronym(string word) => word.Length > 1 && word.All(char.IsUpper);

    private static IEnumerable<string> Pieces(string list) =>
        list.Split('\n').Where(l => !l.TrimStart().StartsWith('#')).SelectMany(l => l.Split(';')).Select(p => p.Trim()).Where(p => p.Length > 0);
}

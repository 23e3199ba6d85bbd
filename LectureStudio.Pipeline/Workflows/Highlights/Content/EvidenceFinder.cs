using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.Highlights.Content;

/// <summary>What speaks for the importance of each topic.</summary>
internal static class EvidenceFinder
{
    /// <summary>A list for each of <paramref name="parts"/>.</summary>
    public static IReadOnlyList<List<Evidence>> Find(IReadOnlyList<IReadOnlyList<TimedText>> parts, Lecture lecture)
    {
        var found = parts.Select(part => new List<Evidence>()).ToList();
        for (var i = 0; i < parts.Count; i++)
            foreach (var sentence in parts[i]) found[i].AddRange(SaidEvidence.In(sentence, lecture));
        TermEvidence.Add(parts, lecture, found);
        PaceEvidence.Add(parts, lecture, found);
        return found;
    }

    /// <summary>A text for a person, at most about eighty letters.</summary>
    public static string Short(string text)
    {
        const int Longest = 80;
        if (text.Length <= Longest) return text;
        var cut = text.LastIndexOf(' ', Longest);
        return text[..(cut > Longest / 2 ? cut : Longest - 1)].TrimEnd(',', ';', ':', ' ') + "…";
    }
}

using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

/// <summary>Parts what is said into portions; what begins in one piece of a page stays together.</summary>
internal static class Portions
{
    /// <summary>At most <paramref name="count"/> portions of about the same length, none empty.</summary>
    public static IReadOnlyList<IReadOnlyList<Passage>> Even(IReadOnlyList<Passage> passages, int count)
    {
        var whole = passages.Sum(p => p.Seconds);
        var portions = new List<IReadOnlyList<Passage>>();
        var (portion, before) = (new List<Passage>(), 0.0);
        foreach (var group in ByBlock(passages))
        {
            var seconds = group.Sum(p => p.Seconds);
            // A portion ends where its share of the whole is nearest.
            if (portion.Count > 0 && portions.Count < count - 1 && before + (seconds / 2) > whole * (portions.Count + 1) / count)
            {
                portions.Add(portion);
                portion = [];
            }
            portion.AddRange(group);
            before += seconds;
        }
        if (portion.Count > 0) portions.Add(portion);
        return portions;
    }

    /// <summary>Neighbours that begin in the same piece.</summary>
    public static IEnumerable<IReadOnlyList<Passage>> ByBlock(IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count;)
        {
            var group = passages.Skip(i).TakeWhile(p => p.Blocks[0] == passages[i].Blocks[0]).ToList();
            yield return group;
            i += group.Count;
        }
    }
}

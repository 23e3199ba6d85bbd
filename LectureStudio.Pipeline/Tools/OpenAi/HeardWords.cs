using LectureStudio.Pipeline.Algorithms.Captions;

namespace LectureStudio.Pipeline.Tools.OpenAi;

/// <summary>Puts the words of a reply, which come without punctuation and beside the segments, into their segments.</summary>
internal static class HeardWords
{
    /// <summary>A segment gets words only where as many were heard within it as are written in it; the writing is the segment's.</summary>
    public static IReadOnlyList<Caption> Assign(IReadOnlyList<Caption> captions, IReadOnlyList<CaptionWord> words)
    {
        var at = 0;
        var assigned = new List<Caption>(captions.Count);
        foreach (var caption in captions)
        {
            var written = caption.Text.Split(' ');
            var heard = words.Skip(at).TakeWhile(w => (w.Start + w.End) / 2 < caption.End + 0.05).ToList();
            at += heard.Count;
            assigned.Add(heard.Count == written.Length ? caption with { Words = [.. heard.Zip(written, (w, t) => w with { Text = t })] } : caption);
        }
        return assigned;
    }
}

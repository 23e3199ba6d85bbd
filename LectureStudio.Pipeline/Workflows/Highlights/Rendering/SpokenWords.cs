using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>The words of a cue with their times; where the source has none, in proportion to their letters.</summary>
internal static class SpokenWords
{
    public static IReadOnlyList<Word> Of(Cue cue)
    {
        if (cue.Words is { Count: > 0 } known) return known;
        var texts = cue.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double all = texts.Sum(t => t.Length + 1), before = 0;
        var words = new List<Word>(texts.Length);
        foreach (var text in texts)
        {
            var start = cue.Start + (cue.End - cue.Start) * before / all;
            before += text.Length + 1;
            words.Add(new(start, cue.Start + (cue.End - cue.Start) * before / all, text));
        }
        return words;
    }
}

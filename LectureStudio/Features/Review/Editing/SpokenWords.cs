using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Features.Review.Editing;

/// <summary>The words of a transcript with times; where the source has none, a cue's time is shared out by the words' lengths.</summary>
public static class SpokenWords
{
    public static IReadOnlyList<Word> Of(Transcript? transcript) => [.. (transcript?.Cues ?? []).SelectMany(Of)];

    private static IEnumerable<Word> Of(Cue cue)
    {
        if (cue.Words is { Count: > 0 } timed) return timed;
        var texts = cue.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var letters = (double)Math.Max(1, texts.Sum(t => t.Length));
        var at = cue.Start;
        return texts.Select(text =>
        {
            var start = at;
            at += (cue.End - cue.Start) * text.Length / letters;
            return new Word(start, at, text);
        });
    }
}

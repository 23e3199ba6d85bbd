using System.Text;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Handout.Document;

/// <summary>Groups spoken sentences into paragraphs of a length that reads well in print.</summary>
internal static class SpeechParagraphs
{
    // A printed paragraph of 60–120 words is five to nine lines at the handout's measure.
    private const int EnoughWords = 60;
    private const int ManyWords = 105;
    private const int FewWords = 18;

    /// <summary>A pause that a listener notices as the end of a thought, in seconds.</summary>
    private const double Pause = 0.9;

    /// <summary>Never splits a sentence; begins anew with each speaker.</summary>
    public static IReadOnlyList<SpokenParagraph> Group(IReadOnlyList<SpokenSentence> sentences)
    {
        List<List<SpokenSentence>> groups = [];
        var words = 0;
        foreach (var sentence in sentences.Where(s => !string.IsNullOrWhiteSpace(s.Text)))
        {
            var last = groups.Count > 0 ? groups[^1][^1] : null;
            if (last is null || EndsBefore(sentence, last, words))
            {
                groups.Add([]);
                words = 0;
            }
            groups[^1].Add(sentence);
            words += CountWords(sentence.Text);
        }
        JoinShortEnd(groups);
        return [.. groups.Select(Paragraph).Where(p => p.Text.Length > 0)];
    }

    private static bool EndsBefore(SpokenSentence next, SpokenSentence last, int words) =>
        next.Speaker != last.Speaker
        || words >= ManyWords
        || (words >= EnoughWords && next.Start - last.End >= Pause)
        || (words >= EnoughWords / 2 && next.Start - last.End >= Pause * 3);

    private static void JoinShortEnd(List<List<SpokenSentence>> groups)
    {
        if (groups.Count < 2 || groups[^1][0].Speaker != groups[^2][0].Speaker) return;
        if (groups[^1].Sum(s => CountWords(s.Text)) >= FewWords) return;
        groups[^2].AddRange(groups[^1]);
        groups.RemoveAt(groups.Count - 1);
    }

    private static SpokenParagraph Paragraph(List<SpokenSentence> sentences)
    {
        var text = new StringBuilder();
        foreach (var sentence in sentences) text.Append(text.Length > 0 ? " " : "").Append(PlainText.OneLine(sentence.Text));
        var speaker = PlainText.OneLine(sentences[0].Speaker);
        return new(sentences[0].Start, sentences[^1].End, text.ToString(), speaker.Length > 0 ? speaker : null);
    }

    private static int CountWords(string text) => text.AsSpan().Count(' ') + 1;
}

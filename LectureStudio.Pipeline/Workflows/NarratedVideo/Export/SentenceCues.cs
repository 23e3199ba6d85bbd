using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Stages.Lettering;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Export;

/// <summary>The captions beside the video: each sentence begins exactly when it is heard; long ones are cut into what two lines hold, their parts timed by their letters.</summary>
internal static class SentenceCues
{
    /// <summary>About 42 letters, the usual width of a line of captions, in ems of a sans serif face.</summary>
    private const double Line = 22;

    public static IReadOnlyList<Caption> Of(Timeline timeline)
    {
        var sentences = timeline.Scenes.SelectMany(s => s.Sentences).Where(s => s.End > s.Start).Select(s => Spread(PlainText.OneLine(s.Text), s.Start, s.End)).Where(c => c.Text.Length > 0).ToList();
        return [.. CaptionChunks.Of(sentences, _ => Line, timeline.Seconds).Select(c => c with { Start = Math.Round(c.Start, 3), End = Math.Round(c.End, 3), Words = null })];
    }

    private static Caption Spread(string text, double start, double end)
    {
        var words = text.Split(' ');
        // A letter more for the space.
        double all = words.Sum(w => w.Length + 1), said = 0;
        var timed = new List<CaptionWord>(words.Length);
        foreach (var word in words)
        {
            var from = start + (end - start) * said / all;
            said += word.Length + 1;
            timed.Add(new(from, start + (end - start) * said / all, word));
        }
        return new(start, end, text, Words: timed);
    }
}

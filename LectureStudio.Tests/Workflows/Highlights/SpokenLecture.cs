using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Content;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;

namespace LectureStudio.Tests.Workflows.Highlights;

/// <summary>A lecture written in a test: each word lasts 0.3 s, each sentence is followed by a silence.</summary>
internal sealed class SpokenLecture(string language = "en")
{
    private const double EachWord = 0.3;
    private readonly List<Cue> cues = [];
    private readonly List<Silence> silences = [];
    private readonly List<Visit> visits = [];
    private readonly List<SlideReading> slides = [];
    private double time = 1;

    public IReadOnlyList<SpokenSentence> Sentences => [.. cues.Select(c => new SpokenSentence(c.Start, c.End, c.Text))];

    public Transcript Transcript => new(language, TranscriptSource.GivenCaptions, "", cues, null, []);

    public SilenceTrack Silences => new(silences, -60, -20, -50, new StageFile("silences.json", ""));

    public double Duration => time;

    /// <summary>Says a sentence; then it is silent for a while.</summary>
    public SpokenLecture Say(string sentence, double pause = 0.6, double slower = 1)
    {
        if (silences.Count == 0) silences.Add(new(0, time, -60));
        var words = sentence.Split(' ').Select((w, i) => new Word(Math.Round(time + (i * EachWord * slower), 3), Math.Round(time + ((i + 1) * EachWord * slower), 3), w)).ToList();
        cues.Add(new(words[0].Start, words[^1].End, sentence, null, words));
        time = Math.Round(words[^1].End + pause, 3);
        silences.Add(new(words[^1].End, time, -60));
        return this;
    }

    public SpokenLecture SayAll(string sentences)
    {
        foreach (var sentence in sentences.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) Say(sentence);
        return this;
    }

    /// <summary>Shows a slide from now on.</summary>
    public SpokenLecture Show(string title, string text = "")
    {
        if (visits.Count > 0) visits[^1] = visits[^1] with { End = time };
        var known = slides.FirstOrDefault(s => s.Title == title);
        if (known is null) slides.Add(known = new(slides.Count + 1, title, title + "\n" + text, [], 1, null, null));
        visits.Add(new(known.Slide, VisitKind.Slide, visits.Count == 0 ? 0 : time, double.MaxValue, 1));
        return this;
    }

    public LectureTimes Times() => LectureTimes.Of(Transcript, Silences, Duration);

    public (Transcript Transcript, SlideTrack Track, SlideText Text) Material() =>
        (Transcript, new([.. visits.Select(v => v with { End = Math.Min(v.End, time) })], []), new(slides, new StageFile("slides.json", "")));

    public IReadOnlyList<Topic> Topics()
    {
        var (transcript, track, text) = Material();
        return Pipeline.Workflows.Highlights.Content.Topics.Of(Lecture.Of(transcript, track, text, Silences, "auto"));
    }
}

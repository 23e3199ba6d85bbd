using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout;

namespace LectureStudio.Tests.Workflows.Handout;

/// <summary>A lecture as the earlier stages would hand it to composing; every part can be replaced.</summary>
public sealed record SampleLecture(MediaInfo Media, Transcript Transcript, SlideTrack Track, SlideText Slides, Sections Sections, Notes Notes, ComposeSettings Settings)
{
    private const double SectionLength = 75;

    private static readonly string[] Speech =
    [
        "Last week we looked at how a single number can describe the centre of a sample, and today we ask what to do when two quantities move together.",
        "Think of the hours a student spends on the exercises and the points in the exam.",
        "If you draw one against the other you get a cloud, and the cloud leans.",
        "Regression is nothing more than the honest description of that lean.",
        "We look for the straight line that is, taken over all points, least wrong.",
        "Least wrong needs a definition, and the one we take is the sum of the squared vertical distances.",
        "Why squared and not simply the distance itself?",
        "Because squares punish large errors more than small ones, and because the calculus then works out in two lines.",
        "Please keep in mind that this choice is a convention and not a law of nature.",
        "The slope tells you how many points one more hour is worth, on average and in this sample.",
        "It does not tell you that the hour was the cause.",
        "The intercept is where the line meets the axis, and quite often nobody has ever been there.",
        "So be careful with sentences about a student who does not study at all.",
        "The residual is what is left over: observed value minus fitted value.",
        "If the residuals have a pattern, then the line has missed something.",
        "A fan that opens to the right says that the spread grows with the value.",
        "A smile says that the relation is curved.",
        "And one single point far away from the others can turn the whole line, which is why we draw before we compute.",
        "The coefficient of determination compares the line with the most stupid forecast there is, the mean.",
        "A value of one half means that half of the variation is described by the line, no more and no less.",
        "It says nothing about whether the model is right.",
        "For the exam you should be able to compute the slope by hand for five points.",
        "You should also be able to say in one sentence what the number means, with its unit.",
    ];

    private static readonly string[] Titles =
    [
        "Linear regression", "Two quantities that move together", "Least squares", "What the slope means", "Residuals and what they tell you when you look at them long enough to see a pattern",
        "The coefficient of determination", "Outliers", "Correlation is not causation", "Exercises",
    ];

    /// <param name="pictures">Slide pictures, one a section; a section beyond them has none.</param>
    /// <param name="sections">How many sections.</param>
    /// <param name="sentences">How many sentences section n (from 0) has.</param>
    public static SampleLecture Make(IReadOnlyList<StageFile> pictures, int sections, Func<int, int>? sentences = null)
    {
        var items = Enumerable.Range(0, sections).Select(n => MakeSection(n, n < pictures.Count ? n + 1 : null, sentences?.Invoke(n) ?? 7)).ToList();
        var duration = sections * SectionLength;
        var chapters = new StageFile("chapters.vtt", "");
        return new(
            new(duration, "mov,mp4", new(0, 1280, 720, 25, false, 0, "h264", true), new(1, "aac", 2, 48000, "eng"), [], [], new DateOnly(2026, 11, 20), null),
            new("en", TranscriptSource.GivenCaptions, "lecture.vtt", [], null, []),
            new([], [.. pictures.Select((p, i) => new SlidePicture(i + 1, p, i * SectionLength, null, []))]),
            new([.. pictures.Select((_, i) => new SlideReading(i + 1, Titles[i % Titles.Length], Titles[i % Titles.Length] + "\ny = a + b·x\nΣ (yᵢ − ŷᵢ)² → min", [], 0.96, null, null))], new("slides.json", "")),
            new(items, chapters, chapters, null),
            MakeNotes(items),
            new() { Title = "Linear regression: the honest description of a lean", Date = "2026-11-20", Speaker = "Dr. Example", VideoUrl = "https://video.example.org/watch/linear-regression.mp4" });
    }

    private static Section MakeSection(int n, int? slide, int sentences)
    {
        var start = n * SectionLength;
        var step = SectionLength / Math.Max(1, sentences);
        return new(n + 1, Titles[n % Titles.Length], start, start + SectionLength, slide, [],
            [.. Enumerable.Range(0, sentences).Select(i => new SpokenSentence(start + (i * step), start + ((i + 0.9) * step), Speech[((n * 5) + i) % Speech.Length]))]);
    }

    private static Notes MakeNotes(IReadOnlyList<Section> sections) => new(
        "Built-in extractive writer",
        [new("Regression describes how two quantities move together by the line that is least wrong.", 12), new("It explains slope, intercept and residuals, shows when a line is the wrong picture, and warns against reading causes into it.", 80)],
        [new("Compute a least-squares line for a small sample by hand.", 30), new("Say in words what slope and intercept mean, with their units.", 95), new("Recognise from the residuals when a straight line does not fit.", 200)],
        [.. Glossary.Select((t, i) => new Term(t.Name, t.Definition, i * 9))],
        [.. sections.Select(MakeSectionNotes)],
        null);

    private static SectionNotes MakeSectionNotes(Section section, int n)
    {
        string Say(int i) => Speech[((n * 5) + i) % Speech.Length];
        var terms = Glossary.Skip(n % Glossary.Length).Take(n % 3).Select(t => new Term(t.Name, t.Definition, section.Start + 5));
        return new(section.Number,
            [new(Say(3), section.Start + 20), new(Say(4), section.Start + 31)],
            [.. Enumerable.Range(0, 2 + (n % 3)).Select(i => new Statement(Say(i * 2), section.Start + (i * 12)))],
            [.. terms],
            [new($"What does the {Glossary[n % Glossary.Length].Name} say, and what does it not say?", Glossary[n % Glossary.Length].Definition, section.Start + 40),
             new("Fill in: squares punish _____ errors more than small ones.", "large", section.Start + 50)]);
    }

    public static readonly (string Name, string Definition)[] Glossary =
    [
        ("coefficient of determination", "Share of the variation that the line describes, between 0 and 1."),
        ("correlation", "How closely two quantities move together, between −1 and 1."),
        ("fitted value", "What the line forecasts for an observation."),
        ("intercept", "Where the line meets the vertical axis."),
        ("least squares", "Choosing the line for which the sum of squared residuals is smallest."),
        ("leverage", "How strongly an observation can turn the line because it lies far from the mean of x."),
        ("outlier", "An observation far from the others; to be looked at, not to be thrown away."),
        ("residual", "Observed value minus fitted value."),
        ("slope", "Change of y for one more unit of x, on average."),
        ("standard error", "How much an estimate would vary from sample to sample."),
    ];
}

using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout;

namespace LectureStudio.Tests.Workflows.Handout.Alignment;

public class AlignSectionsTests
{
    private static readonly string[] Titles = ["Introduction", "Gradient descent", "Momentum"];

    [Fact]
    public void A_sentence_goes_whole_to_the_slide_on_which_most_of_it_is_spoken()
    {
        var sections = Build([Slide(1, 0, 30), Slide(2, 30, 60)], [new(5, 10, "Welcome to all."), new(29, 35, "Now the gradient."), new(35, 40, "It points uphill.")]);
        Assert.Equal(["Welcome to all."], Said(sections[0]));
        Assert.Equal(["Now the gradient.", "It points uphill."], Said(sections[1]));
        Assert.Equal(29, sections[1].Start);
        Assert.Equal(29, sections[0].End);
    }

    [Fact]
    public void A_sentence_that_ends_after_the_change_stays_with_the_slide_it_was_about()
    {
        var sections = Build([Slide(1, 0, 30), Slide(2, 30, 60)], [new(20, 32, "Welcome to all."), new(33, 40, "It points uphill.")]);
        Assert.Equal(["Welcome to all."], Said(sections[0]));
        Assert.Equal(30, sections[1].Start);
    }

    [Fact]
    public void Short_visits_merge_and_nothing_said_is_lost()
    {
        var sections = Build(
            [Slide(1, 0, 30), Slide(2, 30, 33), Slide(3, 33, 60), Slide(1, 60, 64), Slide(3, 64, 90)],
            [new(5, 10, "One."), new(30.5, 32, "Two."), new(40, 45, "Three."), new(61, 63, "Four."), new(70, 80, "Five.")]);
        Assert.Equal([1, 3], sections.Select(s => s.Slide));
        Assert.Equal([2, 1], sections[1].OtherSlides);
        Assert.Equal(["Two.", "Three.", "Four.", "Five."], Said(sections[1]));
        AssertGapless(sections, 90);
    }

    [Fact]
    public void A_speaker_shown_for_a_moment_interrupts_no_section()
    {
        var sections = Build([Slide(1, 0, 30), new(0, VisitKind.Other, 30, 36, 1), Slide(1, 36, 60), new(0, VisitKind.Other, 60, 70, 1), Slide(2, 70, 90)], []);
        Assert.Equal([1, 2], sections.Select(s => s.Slide));
        Assert.Equal([0.0, 70], sections.Select(s => s.Start));
    }

    [Fact]
    public void A_long_talk_without_a_slide_is_a_section_of_its_own()
    {
        var sections = Build([new(0, VisitKind.Other, 0, 50, 1), Slide(1, 50, 100)], [new(1, 40, "Machine learning is everywhere, and machine learning is fun.")]);
        Assert.Equal([null, 1], sections.Select(s => s.Slide));
        Assert.Equal("Machine learning", sections[0].Title);
    }

    [Fact]
    public void Titles_that_repeat_are_told_apart()
    {
        var sections = Build([Slide(1, 0, 30), Slide(2, 30, 60), Slide(1, 60, 90)], []);
        Assert.Equal(["Introduction", "Gradient descent", "Introduction (2)"], sections.Select(s => s.Title));
    }

    [Fact]
    public void Sound_alone_is_parted_by_subject_into_some_minutes_each()
    {
        var (cues, time) = (new List<Cue>(), 0.0);
        foreach (var subject in new[] { "rivers valleys erosion", "planets orbits gravity", "enzymes proteins cells" })
            for (var i = 0; i < 60; i++, time += 4)
                cues.Add(new(time, time + 3.5, $"Today about {subject} again."));
        var sections = Build([], cues, 720);
        Assert.Equal([0.0, 240, 480], sections.Select(s => s.Start));
        Assert.All(sections, s => Assert.Null(s.Slide));
        Assert.Equal(cues.Count, sections.Sum(s => s.Sentences.Count));
        Assert.Equal(3, sections.Select(s => s.Title).Distinct().Count());
    }

    [Fact]
    public void Without_slides_and_speech_there_is_one_section()
    {
        var section = Assert.Single(Build([], [], 1234.5));
        Assert.Equal((0.0, 1234.5, "Part 1"), (section.Start, section.End, section.Title));
    }

    [Fact]
    public void Whatever_the_visits_sections_are_gapless_and_hold_every_sentence()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var (visits, time) = (new List<Visit>(), 0.0);
            for (var i = random.Next(1, 25); i > 0; i--)
            {
                var end = time + 0.2 + random.NextDouble() * random.Next(1, 60);
                var slide = random.Next(0, 4);
                visits.Add(new(slide, slide == 0 ? VisitKind.Other : VisitKind.Slide, time, end, 1));
                time = end;
            }
            var (cues, at) = (new List<Cue>(), random.NextDouble() * 5);
            while (at < time + 3)
            {
                cues.Add(new(at, at + 1 + random.NextDouble() * 5, $"Sentence {cues.Count} ends."));
                at = cues[^1].End + random.NextDouble() * random.Next(0, 9);
            }
            var sections = Build(visits, cues, time, random.Next(0, 20));
            AssertGapless(sections, Math.Round(time, 3));
            Assert.Equal(cues.Select(c => c.Text), sections.SelectMany(s => s.Sentences).Select(s => s.Text));
            Assert.Equal(sections.Count, sections.Select(s => s.Title).Distinct().Count());
        }
    }

    private static IReadOnlyList<Section> Build(IReadOnlyList<Visit> visits, IReadOnlyList<Cue> cues, double? duration = null, double shortest = 8)
    {
        var transcript = new Transcript("en", TranscriptSource.GivenCaptions, "lecture.vtt", cues, null, []);
        var readings = Titles.Select((t, i) => new SlideReading(i + 1, t, t, [], 1, null, null)).ToList();
        return AlignSections.Build(transcript, new(visits, []), new(readings, new StageFile("slides.json", "")), duration ?? visits[^1].End, shortest);
    }

    private static Visit Slide(int number, double start, double end) => new(number, VisitKind.Slide, start, end, 1);

    private static IEnumerable<string> Said(Section section) => section.Sentences.Select(s => s.Text);

    private static void AssertGapless(IReadOnlyList<Section> sections, double duration)
    {
        Assert.Equal(0, sections[0].Start);
        Assert.Equal(duration, sections[^1].End);
        Assert.All(sections, s => Assert.True(s.End > s.Start));
        Assert.All(sections.Zip(sections.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.Equal(Enumerable.Range(1, sections.Count), sections.Select(s => s.Number));
    }
}

using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Pipeline.Workflows.Handout.Corrections;

namespace LectureStudio.Tests.Workflows.Handout.Corrections;

public class SlideCorrectingTests
{
    private static readonly StageFile Nowhere = new("slides.json", "");

    /// <summary>A title, a list that grows (2, then 3), the title again, somebody before shelves (4) twice, and a film.</summary>
    private static readonly SlideCorrecting Slides = new(
        new SlideTrack([Shown(1, 0, 10), Shown(2, 10, 20), Shown(3, 20, 40), Shown(1, 40, 50), Shown(4, 50, 80), Shown(3, 80, 90), Shown(4, 90, 120), new(0, VisitKind.Other, 120, 130, 0.5)], []),
        new SlideText([Read(1, "Lines", "by Ada"), Read(2, "Why squares", "They are smooth"), Read(3, "Why squares", "They are smooth\nThey punish"), Read(4, "", "|| |")], Nowhere));

    [Fact]
    public void A_visit_merged_with_the_one_before_is_one_visit_of_its_slide()
    {
        var visits = Slides.Visits(Slides.Merge(LectureCorrections.None, 40));
        Assert.Equal(Slides.Track.Visits.Count - 1, visits.Count);
        Assert.Equal((3, 20.0, 50.0), (visits[2].Slide, visits[2].Start, visits[2].End));
        Assert.Equal(1, visits[0].Slide);
    }

    [Fact]
    public void Of_a_slide_that_was_built_up_the_fullest_picture_stays()
    {
        var once = new SlideCorrecting(Slides.Track with { Visits = [Shown(2, 0, 10), Shown(3, 10, 20)] }, Slides.Saved);
        Assert.Equal([new(3, VisitKind.Slide, 0, 20, 0.9)], once.Visits(once.Merge(LectureCorrections.None, 10)));
        var back = new SlideCorrecting(Slides.Track with { Visits = [Shown(3, 0, 10), Shown(2, 10, 20)] }, Slides.Saved);
        Assert.Equal([new(3, VisitKind.Slide, 0, 20, 0.9)], back.Visits(back.Merge(LectureCorrections.None, 10)));
    }

    [Fact]
    public void A_film_takes_the_slide_that_is_merged_with_it_and_a_slide_takes_a_film()
    {
        Assert.Equal((4, 90.0, 130.0), (Slides.Visits(Slides.Merge(LectureCorrections.None, 120))[^1] is var last ? (last.Slide, last.Start, last.End) : default));
        var film = new SlideCorrecting(Slides.Track with { Visits = [new(0, VisitKind.Other, 0, 10, 1), Shown(2, 10, 20)] }, Slides.Saved);
        Assert.Equal([new(2, VisitKind.Slide, 0, 20, 1)], film.Visits(film.Merge(LectureCorrections.None, 10)));
    }

    [Fact]
    public void What_is_no_slide_is_left_out_each_time_and_can_be_taken_back()
    {
        var without = Slides.LeaveOut(LectureCorrections.None, 90);
        Assert.Equal([50.0, 90, 120], Slides.Visits(without).Where(v => v.Kind == VisitKind.Other).Select(v => v.Start));
        Assert.Equal([4, 4, null], Slides.Visits(without).Where(v => v.Kind == VisitKind.Other).Select(Slides.LeftOut));
        Assert.False(Slides.TakeBack(without, 50).HasSlides);
        // Saved and opened again, it can still be taken back.
        var saved = new SlideCorrecting(Slides.Track, Slides.Apply(without));
        Assert.Equal(Slides.Track.Visits, saved.Visits(saved.TakeBack(LectureCorrections.None, 90)));
    }

    [Fact]
    public void What_cannot_be_done_changes_nothing()
    {
        Assert.Same(LectureCorrections.None, Slides.Merge(LectureCorrections.None, 0));
        Assert.Same(LectureCorrections.None, Slides.Merge(LectureCorrections.None, 11));
        Assert.Same(LectureCorrections.None, Slides.LeaveOut(LectureCorrections.None, 120));
        Assert.Same(LectureCorrections.None, Slides.TakeBack(LectureCorrections.None, 120));
        Assert.Same(LectureCorrections.None, Slides.Rename(LectureCorrections.None, 9, "Nine"));
        Assert.Same(Slides.Saved, Slides.Apply(LectureCorrections.None));
    }

    [Fact]
    public void Another_title_stands_first_in_the_text_and_the_text_is_corrected_below_it()
    {
        var renamed = Slides.Rename(LectureCorrections.None, 3, " Why  squares? ");
        Assert.Equal(("Why squares?", "Why squares?\nThey are smooth\nThey punish", 1.0), Of(renamed, 3));
        var written = Slides.Write(renamed, 3, "They are smooth\r\n\r\n  They punish outliers ");
        Assert.Equal(("Why squares?", "Why squares?\nThey are smooth\nThey punish outliers", 1.0), Of(written, 3));
        Assert.Equal(("", "They are smooth\nThey punish outliers", 1.0), Of(Slides.Rename(written, 3, ""), 3));
        Assert.False(Slides.Rename(renamed, 3, "Why squares").HasSlides);
        Assert.Equal(0.8, Of(written, 2).Confidence);
    }

    [Fact]
    public void Sections_follow_the_corrected_visits()
    {
        var corrections = Slides.LeaveOut(Slides.Merge(LectureCorrections.None, 20), 50);
        var sections = AlignSections.Build(new("en", TranscriptSource.None, "", [], null, []), Slides.Track, Slides.Apply(corrections), 130, 0);
        Assert.Equal([1, 2, 1, null, 3, null], sections.Select(s => s.Slide));
    }

    [Fact]
    public void Visits_with_a_gap_or_of_unknown_slides_are_refused()
    {
        Assert.Empty(Slides.Apply(Slides.Merge(LectureCorrections.None, 20)).Problems());
        Assert.Equal(["What is shown at 0:11 does not begin where the slide before ends.", "There is no slide 7 to be shown at 0:11."], (Slides.Saved with { Visits = [Shown(1, 0, 10), Shown(7, 11, 12)] }).Problems());
    }

    private static Visit Shown(int slide, double start, double end) => new(slide, VisitKind.Slide, start, end, start == 0 ? 0.9 : 1);

    private static SlideReading Read(int slide, string title, string body) => new(slide, title, title.Length > 0 ? $"{title}\n{body}" : body, [], 0.8, null, null);

    private static (string Title, string Text, double Confidence) Of(LectureCorrections corrections, int slide) =>
        Slides.Reading(corrections, slide) is { } reading ? (reading.Title, reading.Text, reading.Confidence) : default;
}

using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Pipeline.Workflows.Handout.Corrections;

/// <summary>What a person does to the slides: one with the one before, no slide at all, another title, another text.</summary>
/// <param name="Track">What was found in the recording.</param>
/// <param name="Saved">What is saved of it.</param>
public sealed record SlideCorrecting(SlideTrack Track, SlideText Saved)
{
    private IReadOnlyList<Visit> SavedVisits => Saved.Visits ?? Track.Visits;

    /// <summary>The slides as corrected; <c>slides.json</c> is the saved one.</summary>
    public SlideText Apply(LectureCorrections corrections)
    {
        if (!corrections.HasSlides) return Saved;
        return Saved with { Visits = corrections.Visits ?? Saved.Visits, Slides = [.. Saved.Slides.Select(slide => Corrected(slide, corrections))] };
    }

    public IReadOnlyList<Visit> Visits(LectureCorrections corrections) => corrections.Visits ?? SavedVisits;

    /// <summary>What a slide says now; null for a number that none has.</summary>
    public SlideReading? Reading(LectureCorrections corrections, int slide) =>
        Saved.Slides.FirstOrDefault(s => s.Slide == slide) is { } reading ? Corrected(reading, corrections) : null;

    /// <summary>
    /// The visit that begins at <paramref name="start"/> becomes part of the one before. Of two slides, the one that says more stands for both where
    /// this was its only visit (a slide that was built up line by line); else the one before does.
    /// </summary>
    public LectureCorrections Merge(LectureCorrections corrections, double start)
    {
        var visits = Visits(corrections);
        var at = Find(visits, start);
        if (at < 1) return corrections;
        var (before, visit) = (visits[at - 1], visits[at]);
        var shown = before.Kind == VisitKind.Other || (visit.Kind == VisitKind.Slide && SaysMore(visit, before, visits)) ? visit : before;
        var merged = shown with { Start = before.Start, End = visit.End, Confidence = before.Confidence };
        return With(corrections, [.. visits.Take(at - 1), merged, .. visits.Skip(at + 1)]);
    }

    /// <summary>What is shown there is no slide, whenever it is shown: its picture is left out, and what is said stays.</summary>
    public LectureCorrections LeaveOut(LectureCorrections corrections, double start)
    {
        var visits = Visits(corrections);
        if (visits.ElementAtOrDefault(Find(visits, start)) is not { Kind: VisitKind.Slide } shown) return corrections;
        return With(corrections, [.. visits.Select(v => v.Slide == shown.Slide ? v with { Slide = 0, Kind = VisitKind.Other } : v)]);
    }

    /// <summary>What was left out is a slide again, whenever it is shown.</summary>
    public LectureCorrections TakeBack(LectureCorrections corrections, double start)
    {
        var visits = Visits(corrections);
        if (visits.ElementAtOrDefault(Find(visits, start)) is not { } shown || LeftOut(shown) is not { } slide) return corrections;
        return With(corrections, [.. visits.Select(v => LeftOut(v) == slide ? v with { Slide = slide, Kind = VisitKind.Slide } : v)]);
    }

    /// <summary>The slide that a visit showed before a person said that it is none; null for what never was one.</summary>
    public int? LeftOut(Visit visit)
    {
        if (visit.Kind == VisitKind.Slide) return null;
        var middle = (visit.Start + visit.End) / 2;
        return Track.Visits.LastOrDefault(v => v.Start <= middle) is { Kind: VisitKind.Slide } found && Saved.Slides.Any(s => s.Slide == found.Slide) ? found.Slide : null;
    }

    public LectureCorrections Rename(LectureCorrections corrections, int slide, string title) =>
        Reading(corrections, slide) is { } reading ? Read(corrections, slide, title, reading.Body()) : corrections;

    /// <param name="body">The text without the title, a line a line.</param>
    public LectureCorrections Write(LectureCorrections corrections, int slide, string body) =>
        Reading(corrections, slide) is { } reading ? Read(corrections, slide, reading.Title, body) : corrections;

    private LectureCorrections Read(LectureCorrections corrections, int slide, string title, string body)
    {
        title = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var lines = body.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
        var corrected = new SlideCorrection(slide, title, string.Join('\n', title.Length > 0 ? lines.Prepend(title) : lines));
        var saved = Saved.Slides.First(s => s.Slide == slide);
        var others = corrections.Slides.Where(s => s.Slide != slide);
        return corrections with { Slides = [.. (corrected.Title == saved.Title && corrected.Text == saved.Text ? others : others.Append(corrected)).OrderBy(s => s.Slide)] };
    }

    private LectureCorrections With(LectureCorrections corrections, IReadOnlyList<Visit> visits) =>
        corrections with { Visits = visits.SequenceEqual(SavedVisits) ? null : visits };

    private bool SaysMore(Visit visit, Visit before, IReadOnlyList<Visit> visits) =>
        visits.Count(v => v.Slide == visit.Slide) == 1 && Letters(visit) > Letters(before);

    private int Letters(Visit visit) => Saved.Slides.FirstOrDefault(s => s.Slide == visit.Slide)?.Text.Count(char.IsLetterOrDigit) ?? 0;

    /// <summary>A person has read it, so that it is sure. The words stay where they were seen.</summary>
    private static SlideReading Corrected(SlideReading saved, LectureCorrections corrections) =>
        corrections.Slides.FirstOrDefault(s => s.Slide == saved.Slide) is { } slide ? saved with { Title = slide.Title, Text = slide.Text, Confidence = 1 } : saved;

    private static int Find(IReadOnlyList<Visit> visits, double start) => visits.Index().Where(v => v.Item.Start == start).Select(v => (int?)v.Index).FirstOrDefault() ?? -1;
}

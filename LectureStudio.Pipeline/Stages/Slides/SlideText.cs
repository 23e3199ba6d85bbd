using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Stages.Slides;

/// <summary>What the slides say.</summary>
/// <param name="Slides">One entry a slide number, ordered by it.</param>
/// <param name="SlidesJson"><c>slides.json</c>: the visits with picture, title and text.</param>
/// <param name="Visits">The visits as a person corrected them, in place of <see cref="SlideTrack.Visits"/>; null where nobody did.</param>
public sealed record SlideText(IReadOnlyList<SlideReading> Slides, StageFile SlidesJson, IReadOnlyList<Visit>? Visits = null) : IPublishesArtifacts, IReviewed, IRewritesFiles
{
    private const int MostTitleLetters = 500;
    private const int MostTextLetters = 20_000;

    public IEnumerable<StageArtifact> Artifacts() =>
        [new("slides.json", ArtifactKind.Data, SlidesJson),
         .. Slides.Select(s => s.PageImage).OfType<StageFile>().DistinctBy(page => page.Name).Select(page => new StageArtifact(page.Name, ArtifactKind.Slide, page))];

    public IEnumerable<string> Problems() => [.. SlideProblems(), .. VisitProblems(Visits ?? [])];

    public object Rewrite(Func<string, StageFile> newFile) => this with
    {
        SlidesJson = Visits is { } visits ? Stages.Slides.SlidesJson.Write(visits, Slides, newFile) : Stages.Slides.SlidesJson.Rewrite(SlidesJson, Slides, newFile),
    };

    private IEnumerable<string> SlideProblems()
    {
        foreach (var same in Slides.GroupBy(s => s.Slide).Where(g => g.Count() > 1)) yield return $"Slide {same.Key} is there twice.";
        foreach (var slide in Slides)
        {
            if (slide.Title.Length > MostTitleLetters || slide.Title.Contains('\n')) yield return $"The title of slide {slide.Slide} is not one line of at most {MostTitleLetters} letters.";
            if (slide.Text.Length > MostTextLetters) yield return $"The text of slide {slide.Slide} has more than {MostTextLetters} letters.";
        }
    }

    private IEnumerable<string> VisitProblems(IReadOnlyList<Visit> visits)
    {
        var known = Slides.Select(s => s.Slide).ToHashSet();
        double? end = null;
        foreach (var visit in visits)
        {
            var at = Clock.Time(visit.Start);
            if (visit.Start != (end ?? visit.Start) || visit.Start < 0 || visit.End < visit.Start) yield return $"What is shown at {at} does not begin where the slide before ends.";
            if (visit.Kind == VisitKind.Slide ? !known.Contains(visit.Slide) : visit.Slide != 0) yield return $"There is no slide {visit.Slide} to be shown at {at}.";
            if (visit.Confidence is < 0 or > 1) yield return $"The confidence of what is shown at {at} is not between 0 and 1.";
            end = visit.End;
        }
    }
}

/// <summary>One slide as read.</summary>
/// <param name="Slide">Its number, from 1.</param>
/// <param name="Title">Its title on one line; empty when it has none.</param>
/// <param name="Text">All its text, a line a line, the title first.</param>
/// <param name="Words">Words with boxes in pixels of the slide's picture; empty when taken from the deck.</param>
/// <param name="Confidence">Mean confidence of the words, 0 to 1; 1 from the deck; 0 when nothing was read.</param>
/// <param name="DeckPage">The deck's page (from 1) whose exact text and picture are used, or null.</param>
/// <param name="PageImage">PNG of the deck's page, sharper than the recording's picture; null without a deck page.</param>
public sealed record SlideReading(int Slide, string Title, string Text, IReadOnlyList<SlideWord> Words, double Confidence, int? DeckPage, StageFile? PageImage);

/// <summary>A word on a slide.</summary>
public sealed record SlideWord(string Text, PixelBox Box, double Confidence);

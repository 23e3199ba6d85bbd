using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Stages.Slides;

/// <summary>What the slides say.</summary>
/// <param name="Slides">One entry a slide number, ordered by it.</param>
/// <param name="SlidesJson"><c>slides.json</c>: the visits with picture, title and text.</param>
public sealed record SlideText(IReadOnlyList<SlideReading> Slides, StageFile SlidesJson) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts() =>
        [new("slides.json", ArtifactKind.Data, SlidesJson),
         .. Slides.Select(s => s.PageImage).OfType<StageFile>().DistinctBy(page => page.Name).Select(page => new StageArtifact(page.Name, ArtifactKind.Slide, page))];
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

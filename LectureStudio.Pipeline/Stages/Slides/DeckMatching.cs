using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Stages.Slides;

/// <summary>Finds the deck's page that each slide shows, by what it says and how it looks.</summary>
internal static class DeckMatching
{
    /// <summary>A filmed screen looks like none of the pages but says the same; two figures under one title say the same but look different.</summary>
    private const double TextShare = 0.7;

    /// <summary>Pages without text are known by their look alone, which then has to be very like.</summary>
    private const double LookAlone = 0.65;

    /// <summary>With fewer of the slides found it is another lecture's deck, whose title page and thanks are much alike.</summary>
    private const double LeastShare = 0.25;

    /// <summary>The page of each slide, from 1, or null; null for all when the deck does not belong to the recording.</summary>
    public static IReadOnlyList<int?> Match(IReadOnlyList<ReadSlide> slides, Deck deck)
    {
        var shapes = new WordShapes(deck.Pages.Select(p => p.Words.Select(w => w.Text)));
        var likeness = slides.Select(slide => Likeness(slide, deck, shapes)).ToList();
        var pages = PageAssignment.Best(likeness);
        var belongs = pages.Count(p => p >= 0) >= LeastShare * pages.Count;
        return [.. pages.Select(page => belongs && page >= 0 ? page + 1 : (int?)null)];
    }

    private static IReadOnlyList<double> Likeness(ReadSlide slide, Deck deck, WordShapes shapes)
    {
        var says = shapes.Similarity(slide.Page.Words.Select(w => w.Text));
        return [.. deck.Looks.Select((look, page) => Likeness(slide.Looks.Max(l => PageLook.Similarity(l, look)), says is not null && shapes.HasText(page) ? says[page] : null))];
    }

    private static double Likeness(double looks, double? says) =>
        says is { } text ? TextShare * text + (1 - TextShare) * looks : looks * LookAlone;
}

using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Pipeline.Workflows.Handout.Document;

/// <summary>The best picture there is of a slide, with its text.</summary>
internal sealed record SlideSource(int Slide, StageFile Image, PixelBox? Content, string Title, string Text)
{
    /// <summary>One entry a slide: the deck's page where the deck was given, else the recording's own picture.</summary>
    public static IEnumerable<SlideSource> Choose(SlideTrack track, SlideText text)
    {
        var readings = text.Slides.ToDictionary(s => s.Slide);
        foreach (var picture in track.Slides.OrderBy(s => s.Slide))
        {
            var reading = readings.GetValueOrDefault(picture.Slide);
            var (title, lines) = (PlainText.OneLine(reading?.Title), PlainText.Lines(reading?.Text));
            yield return reading?.PageImage is { } page
                ? new(picture.Slide, page, null, title, lines)
                : new(picture.Slide, picture.Image, picture.Content, title, lines);
        }
    }

    public HandoutPicture Describe()
    {
        var size = PngSize.TryRead(Image.Path);
        var crop = Content is { W: > 0, H: > 0 } c && size is var (w, h) && c.X >= 0 && c.Y >= 0 && c.X + c.W <= w && c.Y + c.H <= h ? c : null;
        return new(Slide, Image.Name, crop?.W ?? size?.Width ?? 0, crop?.H ?? size?.Height ?? 0, crop, Title, Text);
    }
}

using LectureStudio.Pipeline.Stages.Lettering;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>A stretch of a clip's picture, for showing it before it is rendered. All boxes are x, y, width and height as shares of 1.</summary>
/// <param name="Start">Second of the recording from which it is so.</param>
/// <param name="Parts">What of the recording's picture (first four numbers) goes where on the clip's (last four), in drawing order.</param>
/// <param name="Lifted">Where the camera picture is painted over with the slide's ground, in the recording's picture; null when it is not.</param>
/// <param name="Captions">Where captions go.</param>
/// <param name="Anchor">Which side of that box they keep to.</param>
/// <param name="Radius">Of the parts' corners, as a share of the clip's width.</param>
public sealed record PreviewPicture(double Start, IReadOnlyList<double[]> Parts, double[]? Lifted, double[] Captions, string Anchor, double Radius);

/// <summary>A caption of a clip, for showing it before it is rendered; seconds of the clip.</summary>
public sealed record PreviewCaption(double Start, double End, string Text);

/// <summary>Makes up pictures as the rendering does, without rendering. Left out are what a slide's text does to the place of captions,
/// and the slide's colours.</summary>
public sealed class PicturePreview
{
    private readonly VideoStream? video;
    private readonly Canvas canvas;

    /// <param name="shape"><c>16:9</c>, <c>9:16</c> or <c>1:1</c>.</param>
    /// <param name="video">Null for sound alone.</param>
    public PicturePreview(string shape, VideoStream? video) => (this.video, canvas) = (video, Canvas.For(shape, video));

    /// <summary>Width over height of the clips.</summary>
    public double Aspect => (double)canvas.Width / canvas.Height;

    /// <summary>How the clip's picture is made up over time; empty for sound alone.</summary>
    public IReadOnlyList<PreviewPicture> Of(Clip clip, IReadOnlyList<LayoutSegment> layout)
    {
        if (video is not { Width: > 1, Height: > 1 }) return [];
        var composer = new Composer(canvas, clip.Captions, new PixelBox(0, 0, video.Width, video.Height));
        var shown = layout.Where(s => clip.Pieces.Any(p => p.Start < s.End && p.End > s.Start)).ToList();
        return shown.Count == 0
            ? [Picture(0, composer.Make(clip.Layout, null, CaptionPlace.Lower))]
            : [.. shown.Select(s => Picture(s.Start, composer.Make(clip.Layout, s, CaptionPlace.Lower)))];
    }

    /// <summary>What the clip's captions say and when: without what is cut, in parts that the lines hold.</summary>
    public IReadOnlyList<PreviewCaption> CaptionsOf(Clip clip, IReadOnlyList<LayoutSegment> layout, IReadOnlyList<Cue> cues, IReadOnlyList<Silence> silences)
    {
        var size = TypeSize.On(canvas, clip.Captions);
        var (pieces, pictures) = (PlayedPiece.Of(clip.Pieces), Of(clip, layout));
        var captions = RetimedCaptions.Of(cues, silences, pieces).Select(c => c.Caption).ToList();
        return [.. CaptionChunks.Of(captions, at => Drawing.LineWidth(Room(at), size), clip.Duration).Select(c => new PreviewCaption(Math.Round(c.Start, 3), Math.Round(c.End, 3), c.Text))];

        double Room(double at)
        {
            var piece = pieces.Last(p => p.At <= at + 1e-6);
            var picture = pictures.LastOrDefault(p => p.Start <= piece.Start + at - piece.At) ?? pictures.FirstOrDefault();
            return picture is null ? SoundCard.Make(canvas, size).Captions.Box.W : picture.Captions[2] * canvas.Width;
        }
    }

    private PreviewPicture Picture(double start, Composition composition) => new(
        start,
        [.. new[] { composition.Main, composition.Beside }.OfType<Placement>().Select(p => (double[])[.. OfSource(p.Source), .. OfCanvas(p.Target)])],
        composition.Lifted is { } lifted ? OfSource(lifted.Painted(video!.Width, video.Height)) : null,
        OfCanvas(composition.Captions.Box),
        composition.Captions.Anchor.ToString(),
        Round((double)composition.Radius / canvas.Width));

    private double[] OfSource(PixelBox box) => Shares(box, video!.Width, video.Height);

    private double[] OfCanvas(PixelBox box) => Shares(box, canvas.Width, canvas.Height);

    private static double[] Shares(PixelBox box, double width, double height) => [Round(box.X / width), Round(box.Y / height), Round(box.W / width), Round(box.H / height)];

    private static double Round(double share) => Math.Round(share, 5);
}

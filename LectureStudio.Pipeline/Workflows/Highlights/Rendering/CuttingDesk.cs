using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>A clip, ready to be encoded.</summary>
/// <param name="Captions">In the clip's time.</param>
internal sealed record ClipDraft(ClipRecipe Recipe, IReadOnlyList<Caption> Captions);

/// <summary>Lays out each clip: cuts on the frame grid, the make-up of its picture, its captions.</summary>
internal sealed class CuttingDesk(string source, MediaInfo media, SlideTrack slides, LayoutTrack layout, Transcript transcript, Canvas canvas)
{
    private readonly FrameRate rate = FrameRate.Of(media.Video);
    private readonly ClipStreams streams = new(media.Video?.Index, media.Audio?.Index, media.Video?.Width ?? 0, media.Video?.Height ?? 0);

    public ClipDraft Prepare(Clip clip)
    {
        var spans = FrameSpan.Of(clip, rate, media.Duration);
        var captions = RetimedCaptions.Of(transcript.Cues, PlayedPiece.Of(spans, rate));
        var size = TypeSize.On(canvas, clip.Captions);
        var shots = ShotsOf(clip, spans);
        var recipe = new ClipRecipe(
            source, canvas, rate, spans, media.Video is null ? [] : shots,
            Drawing.Layer(canvas, size, shots, rate, clip.Title), Drawing.Captions(canvas, size, clip.Captions, shots, rate, captions), streams);
        return new(recipe, captions);
    }

    private IReadOnlyList<Shot> ShotsOf(Clip clip, IReadOnlyList<FrameSpan> spans)
    {
        var composer = new Composer(canvas, clip.Captions, new PixelBox(0, 0, Math.Max(2, streams.Width), Math.Max(2, streams.Height)));
        return Shots.Of(spans, layout.Segments, rate, segment => composer.Make(clip.Layout, segment, CaptionPlace.Lower));
    }
}

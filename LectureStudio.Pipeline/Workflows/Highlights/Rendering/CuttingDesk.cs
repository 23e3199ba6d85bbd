using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>A clip, ready to be encoded.</summary>
/// <param name="Captions">In the clip's time.</param>
internal sealed record ClipDraft(ClipRecipe Recipe, IReadOnlyList<Caption> Captions);

/// <summary>Lays out each clip: cuts on the frame grid, the make-up of its picture, its captions.</summary>
/// <param name="peaks">The outline of the sound, for recordings without a picture.</param>
internal sealed class CuttingDesk(string source, MediaInfo media, LayoutTrack layout, Transcript transcript, SilenceTrack silences, Canvas canvas, byte[] peaks)
{
    /// <summary>Shown for less than this, a slide is on its way out; seconds.</summary>
    private const double Glimpse = 0.3;

    private readonly FrameRate rate = FrameRate.Of(media.Video);
    private readonly ClipStreams streams = new(media.Video?.Index, media.Audio?.Index, media.Video?.Width ?? 0, media.Video?.Height ?? 0);

    /// <param name="slides">What is where on the slides the clip shows, by number.</param>
    /// <param name="visits">When they are on the screen.</param>
    public ClipDraft Prepare(Clip clip, IReadOnlyDictionary<int, SlideInk> slides, IReadOnlyList<Visit> visits)
    {
        var spans = FrameSpan.Of(clip, rate, media.Duration);
        var played = PlayedPiece.Of(spans, rate);
        var captions = RetimedCaptions.Of(transcript.Cues, silences.Regions, played);
        var size = TypeSize.On(canvas, clip.Captions);
        IReadOnlyList<Shot> shots = media.Video is null ? [new(SoundCard.Make(canvas, size), 0, spans.Sum(s => s.Count))] : ShotsOf(clip, spans, slides, visits);
        var recipe = new ClipRecipe(
            source, canvas, rate, spans, media.Video is null ? [] : shots,
            Drawing.Layer(canvas, size, shots, rate, clip.Title, media.Video is null ? script => SoundCard.DrawOutline(script, canvas, peaks, played) : null), Drawing.Captions(canvas, size, clip.Captions, shots, rate, [.. captions.Select(c => c.Caption)]), streams);
        return new(recipe, [.. captions.Select(c => c.Written)]);
    }

    /// <summary>The numbers of the slides that a clip shows.</summary>
    public static IEnumerable<int> Shown(Clip clip, IReadOnlyList<Visit> visits) =>
        visits.Where(v => v.Kind == VisitKind.Slide && clip.Pieces.Any(p => Math.Min(p.End, v.End) - Math.Max(p.Start, v.Start) > Glimpse)).Select(v => v.Slide).Distinct();

    private IReadOnlyList<Shot> ShotsOf(Clip clip, IReadOnlyList<FrameSpan> spans, IReadOnlyDictionary<int, SlideInk> slides, IReadOnlyList<Visit> visits)
    {
        var composer = new Composer(canvas, clip.Captions, new PixelBox(0, 0, Math.Max(2, streams.Width), Math.Max(2, streams.Height)));
        IReadOnlyList<SlideInk> shown = [.. Shown(clip, visits).Where(slides.ContainsKey).Select(s => slides[s])];
        var place = CaptionPlacing.Choose(shown, p => composer.Make(ClipLayout.Full, null, p));
        var changes = layout.Segments.Select(s => s.Start).Concat(visits.Select(v => v.Start)).Order().ToList();
        return Shots.Of(spans, changes, rate, at => composer.Make(clip.Layout, layout.Segments.LastOrDefault(s => s.Start <= at), place, box => Ground(box, at)));

        int Ground(PixelBox box, double at) => visits.LastOrDefault(v => v.Start <= at) is { } visit && slides.GetValueOrDefault(visit.Slide) is { } ink
            ? ink.GroundAround(((double)box.X / streams.Width, (double)box.Y / streams.Height, (double)(box.X + box.W) / streams.Width, (double)(box.Y + box.H) / streams.Height))
            : 0xFFFFFF;
    }
}

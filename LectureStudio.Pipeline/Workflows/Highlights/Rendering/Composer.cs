using LectureStudio.Pipeline.Stages.Lettering;
using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>Where captions go over a picture that is shown as it is.</summary>
internal enum CaptionPlace { Lower, Upper, Band }

/// <summary>Makes up pictures: what of the recording goes where on the canvas, and where text has room.</summary>
/// <param name="canvas">The picture to make.</param>
/// <param name="style">How captions are drawn; without them their room goes to the picture.</param>
/// <param name="source">The recording's picture.</param>
internal sealed class Composer(Canvas canvas, CaptionStyle style, PixelBox source)
{
    /// <summary>Below this the rectangles are a guess, and the picture is better left whole.</summary>
    private const double Sure = 0.5;

    /// <summary>Share of its width that may be cut off a camera picture to show the speaker larger.</summary>
    private const double CameraCrop = 0.4;

    private readonly TypeSize size = TypeSize.On(canvas, style);

    private int Margin => size.Margin;

    private int Band => style == CaptionStyle.None ? 0 : size.Band;

    private PixelBox Everything => new(0, 0, canvas.Width, canvas.Height);

    /// <summary>The composition of a stretch; null for the segment and unsure ones give the picture as it is.</summary>
    /// <param name="place">Where captions go when the picture is shown as it is.</param>
    /// <param name="ground">The slide's colour around a rectangle of the recording, 0xRRGGBB; white when null.</param>
    public Composition Make(ClipLayout layout, LayoutSegment? segment, CaptionPlace place, Func<PixelBox, int>? ground = null)
    {
        var sure = segment is { Kind: not LayoutKind.Unsure } && segment.Confidence >= Sure ? segment : null;
        var camera = Inside(sure is { Kind: LayoutKind.SpeakerOnly, Camera: null } ? source : sure?.Camera);
        var screen = Inside(sure?.Screen);
        return layout switch
        {
            ClipLayout.Speaker when camera is not null => Speaker(camera),
            ClipLayout.Auto or ClipLayout.Split when camera is not null && sure!.Kind == LayoutKind.SpeakerOnly => Speaker(camera),
            ClipLayout.Auto or ClipLayout.Split when camera is not null && screen is not null => Split(screen, camera, sure!.SplitRatio, ground ?? (_ => 0xFFFFFF)),
            _ => Full(place),
        };
    }

    private Composition Full(CaptionPlace place)
    {
        var title = Title();
        var top = title is null ? 0 : title.Box.Y + title.Box.H + Margin;
        var room = Everything;
        if (canvas.IsTall || canvas.IsSquare)
        {
            // The free height is shared out: a little above, the captions below.
            var height = Fit.Within(room, source.W, source.H).H;
            var y = Math.Max(top, TypeSize.Even((canvas.Height - height - Band) * 0.45));
            if (canvas.Height - y - height >= Band) return new(new(source, Fit.Within(new(0, y, canvas.Width, height), source.W, source.H)), null, null, 0, Below(y + height), title);
        }
        if (place == CaptionPlace.Band && Band > 0)
        {
            var picture = Fit.Within(room with { H = canvas.Height - Band }, source.W, source.H);
            return new(new(source, picture), null, null, 0, Below(canvas.Height - Band), null);
        }
        var whole = Fit.Within(room, source.W, source.H);
        var edge = Math.Max(Margin, whole.Y);
        var box = new PixelBox(Margin, place == CaptionPlace.Upper ? edge : canvas.Height - edge - size.Band, canvas.Width - 2 * Margin, size.Band);
        return new(new(source, whole), null, null, 0, new(box, place == CaptionPlace.Upper ? TextAnchor.Top : TextAnchor.Bottom), null);
    }

    private Composition Speaker(PixelBox camera)
    {
        var picture = Fit.Filling(Everything, camera, 0.7);
        var bottom = picture.Target.Y + picture.Target.H;
        // Below the picture where there is room for them, else on it.
        var captions = canvas.Height - bottom >= size.Band ? Below(bottom)
            : new TextZone(new(Margin, bottom - 2 * Margin - size.Band, canvas.Width - 2 * Margin, size.Band), TextAnchor.Bottom);
        return new(picture, null, null, picture.Target.W < canvas.Width ? Radius : 0, captions, picture.Target.Y > (Title()?.Box.H ?? canvas.Height) + 2 * Margin ? Title() : null);
    }

    private Composition Split(PixelBox screen, PixelBox camera, double ratio, Func<PixelBox, int> ground)
    {
        var lifted = Overlap(screen, camera) is { } over ? new Patch(over, ground(over)) : null;
        if (canvas.IsTall) return Stacked(screen, camera, lifted);
        return canvas.IsSquare ? Cornered(screen, camera, lifted) : SideBySide(screen, camera, lifted, ratio);
    }

    /// <summary>Slide at the left, speaker at the right and no wider than the slide, captions below both.</summary>
    private Composition SideBySide(PixelBox screen, PixelBox camera, Patch? lifted, double ratio)
    {
        var (width, height) = (canvas.Width - 3 * Margin, canvas.Height - 2 * Margin - Band);
        var slide = Fit.Within(new(Margin, Margin, TypeSize.Even(width * Math.Clamp(ratio, 0.6, 0.82)), height), screen.W, screen.H);
        var beside = Fit.Filling(new(0, Margin, Math.Min(width - slide.W, slide.W), height), camera, CameraCrop);
        var left = TypeSize.Even((canvas.Width - slide.W - Margin - beside.Target.W) / 2.0);
        slide = slide with { X = left };
        // Their upper edges on one line, where that leaves the speaker within the room.
        var y = Math.Min(slide.Y, Margin + height - beside.Target.H);
        beside = beside with { Target = beside.Target with { X = left + slide.W + Margin, Y = Math.Max(Margin, y / 2 * 2) } };
        return new(new(screen, slide), beside, lifted, Radius, Below(canvas.Height - Band - Margin / 2), null);
    }

    /// <summary>Title, slide, captions, speaker; what height is left over is shared out between above and below.</summary>
    private Composition Stacked(PixelBox screen, PixelBox camera, Patch? lifted)
    {
        var title = Title()!;
        var (top, width) = (title.Box.Y + title.Box.H + Margin, canvas.Width - 2 * Margin);
        var slide = Fit.Within(new(Margin, top, width, canvas.Height / 2), screen.W, screen.H) with { Y = top };
        var gap = Math.Max(Band, Margin);
        var room = canvas.Height - top - slide.H - gap - 2 * Margin;
        var beside = Fit.Filling(new(Margin, 0, width, room), camera, CameraCrop);
        var down = TypeSize.Even((room - beside.Target.H) * 0.4);
        slide = slide with { Y = top + down };
        beside = beside with { Target = beside.Target with { Y = slide.Y + slide.H + gap } };
        return new(new(screen, slide), beside, lifted, Radius, new(new(Margin, slide.Y + slide.H, width, Band), TextAnchor.Middle), title with { Box = title.Box with { Y = title.Box.Y + down / 2 } });
    }

    /// <summary>The slide above; below it the speaker at the left and captions at the right.</summary>
    private Composition Cornered(PixelBox screen, PixelBox camera, Patch? lifted)
    {
        var width = canvas.Width - 2 * Margin;
        var slide = Fit.Within(new(Margin, Margin, width, TypeSize.Even(canvas.Height * 0.64)), screen.W, screen.H) with { Y = Margin };
        var below = slide.Y + slide.H + Margin;
        var row = new PixelBox(Margin, below, Band > 0 ? TypeSize.Even(Math.Min(width, slide.W) * 0.42) : width, canvas.Height - below - Margin);
        var beside = Fit.Filling(row, camera, CameraCrop);
        if (Band > 0) beside = beside with { Target = beside.Target with { X = slide.X } };
        var right = beside.Target.X + beside.Target.W + Margin;
        return new(new(screen, slide), beside, lifted, Radius, new(new(right, below, canvas.Width - right - Margin, row.H), TextAnchor.Middle), null);
    }

    private int Radius => TypeSize.Even(size.Margin * 0.6);

    private TextZone Below(int y) => new(new(Margin, y, canvas.Width - 2 * Margin, Math.Max(Band, Math.Min(canvas.Height - y - Margin, (int)(1.6 * Band)))), TextAnchor.Middle);

    /// <summary>Only tall pictures have room for a title.</summary>
    private TextZone? Title() => canvas.IsTall ? new(new(2 * Margin, 3 * Margin, canvas.Width - 4 * Margin, size.TitleBand), TextAnchor.Middle) : null;

    private PixelBox? Inside(PixelBox? box)
    {
        if (box is null) return null;
        var inside = Overlap(box, source);
        return inside is { W: >= 32, H: >= 32 } ? inside : null;
    }

    private static PixelBox? Overlap(PixelBox a, PixelBox b)
    {
        var (x, y) = (Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
        var (w, h) = (Math.Min(a.X + a.W, b.X + b.W) - x, Math.Min(a.Y + a.H, b.Y + b.H) - y);
        return w > 0 && h > 0 ? new(x, y, w, h) : null;
    }
}

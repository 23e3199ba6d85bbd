using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Looks;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Planes;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Painting;

/// <summary>Paints the frames of a scene, all but what is written. A frame that looks like the one before is not painted again.</summary>
/// <param name="joint">What lies behind where scenes meet, with the logo.</param>
/// <param name="behind">What lies behind this scene; the same as <paramref name="joint"/> when it has none of its own.</param>
/// <param name="pages">The page of each shot.</param>
internal sealed class ScenePainter(SceneRecipe recipe, YuvPicture joint, YuvPicture behind, IReadOnlyList<YuvPicture> pages)
{
    /// <summary>How far the rest of a page is drawn towards its ground while a part is lit; what is light on dark loses its legibility sooner.</summary>
    private const double VeilOnLight = 0.60, VeilOnDark = 0.40;

    /// <summary>Brightness below which a ground is dark; 16 to 235.</summary>
    private const byte Dark = 110;

    private readonly double unit = recipe.Size.Unit;
    private readonly PageLayer[] layers = [.. pages.Select(p => new PageLayer(p))];
    private readonly Veiling veiling = new();
    private Moment? painted;

    /// <summary>The frame as it was last painted.</summary>
    public YuvPicture Frame { get; } = new(recipe.Size.Width, recipe.Size.Height);

    /// <summary>Paints a frame; false when it looks like the one before.</summary>
    public bool Paint(long number) => Paint(Moment.Of(recipe, number));

    /// <summary>Paints the middle of the scene with nothing lit: the picture that stands for it.</summary>
    public void PaintStill()
    {
        var middle = Moment.Of(recipe, recipe.Frames / 2);
        Paint(middle with { Pages = [.. middle.Pages.Select(p => p with { Veil = 0, Lights = [.. p.Lights.Select(_ => 0.0)] })] });
    }

    private bool Paint(Moment moment)
    {
        if (painted is not null && moment.LooksLike(painted)) return false;
        painted = moment;
        PaintBehind(moment.Behind);
        foreach (var page in moment.Pages) PaintPage(page);
        return true;
    }

    private void PaintBehind(double share)
    {
        (share >= 1 ? behind : joint).CopyTo(Frame);
        if (share is <= 0 or >= 1) return;
        foreach (var (plane, own) in Frame.Planes.Zip(behind.Planes)) Brush.Blend(plane.Data, own.Data, (int)Math.Round(share * 256));
    }

    private void PaintPage(ShownPage page)
    {
        var shot = recipe.Shots[page.Shot];
        var seen = page.Place.And(page.Area);
        if (seen.W < 2 || seen.H < 2) return;
        var layer = layers[page.Shot];
        layer.Place(page.Place, seen, recipe.Size);
        var ground = new Rgb((byte)(shot.Picture.Ground >> 16), (byte)(shot.Picture.Ground >> 8), (byte)shot.Picture.Ground);
        var accent = YuvColour.Of(Rgb.Parse(recipe.Look.Accent, Rgb.Black).Readable(ground, 3));
        var (groundYuv, radius) = (YuvColour.Of(ground), 11 * unit);
        Paint(Frame.Y, layer.Picture.Y, 1, (16, groundYuv.Y, accent.Y));
        Paint(Frame.U, layer.Picture.U, 2, (128, groundYuv.U, accent.U));
        Paint(Frame.V, layer.Picture.V, 2, (128, groundYuv.V, accent.V));

        void Paint(Plane plane, Plane drawn, int scale, (int Black, byte Ground, byte Accent) values)
        {
            var box = new RoundedBox(seen, radius, scale);
            var shadow = box with { Box = seen with { Y = seen.Y + 6 * unit } };
            Brush.Shade(plane, shadow, box, 34 * unit, values.Black, 0.24 * page.Opacity);
            var origin = (layer.Origin.X / scale, layer.Origin.Y / scale);
            var lit = veiling.Apply(drawn, origin, values.Ground, page.Veil * (groundYuv.Y < Dark ? VeilOnDark : VeilOnLight), [.. Spots(shot, page, seen).Select(s => (new RoundedBox(s.Box, 9 * unit, scale), s.Light))]);
            foreach (var (spot, light) in Spots(shot, page, seen)) Brush.Outline(lit, new RoundedBox(spot, 9 * unit, scale), origin, 3 * unit, values.Accent, 0.9 * light);
            Brush.Lay(plane, box, lit, origin, page.Opacity);
        }
    }

    /// <summary>The lit parts on the canvas, with room around them, none of it beyond what is seen of the page.</summary>
    private IEnumerable<(ViewRect Box, double Light)> Spots(Shot shot, ShownPage page, ViewRect seen) => shot.Spots.Zip(page.Lights)
        .Where(p => p.Second > 0).Select(p => (Around(page.Place.Part(p.First.Box)).And(seen.Grown(-3 * unit)), p.Second)).Where(s => s.Item1 is { W: > 4, H: > 4 });

    /// <summary>With some room at the sides, and hardly any above and below, where the next lines are.</summary>
    private ViewRect Around(ViewRect part) => new(part.X - 9 * unit, part.Y - 3.5 * unit, part.W + 18 * unit, part.H + 7 * unit);
}

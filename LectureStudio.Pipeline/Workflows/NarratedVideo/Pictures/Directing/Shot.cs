using System.Text.Json.Serialization;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Pictures.Directing;

/// <summary>A stretch of a scene that shows one page.</summary>
/// <param name="Picture">What is shown.</param>
/// <param name="Start">Second of the scene at which it begins to appear.</param>
/// <param name="End">Second at which it is gone.</param>
/// <param name="Area">Where it may be seen; the rest is cut off.</param>
/// <param name="Opening">Where it lies at first.</param>
/// <param name="Moves">In time order; none begins before the one before it has ended.</param>
/// <param name="Spots">The parts that are spoken about, in time order.</param>
internal sealed record Shot(PictureSource Picture, double Start, double End, ViewRect Area, ViewRect Opening, IReadOnlyList<Move> Moves, IReadOnlyList<Spot> Spots)
{
    /// <summary>Where the page lies at a second of the scene.</summary>
    public ViewRect At(double second)
    {
        var place = Opening;
        foreach (var move in Moves)
        {
            if (second >= move.Start + move.Seconds) place = move.To;
            else if (second > move.Start) return place.Toward(move.To, Easing.Of((second - move.Start) / move.Seconds));
            else break;
        }
        return place;
    }

    /// <summary>The largest the page ever is, pixels of the canvas: what it has to be drawn at.</summary>
    [JsonIgnore]
    public double WidestPage => Moves.Select(m => m.To.W).Append(Opening.W).Max();
}

/// <summary>A page is moved to another place.</summary>
internal sealed record Move(double Start, double Seconds, ViewRect To);

/// <summary>A part of a page, lit from one second of the scene to another.</summary>
internal sealed record Spot(PageBox Box, double Start, double End);

/// <summary>Where a page's picture comes from.</summary>
/// <param name="Path">The PDF or the picture.</param>
/// <param name="Identity">Tells its content.</param>
/// <param name="Page">From 1; 0 for a picture.</param>
/// <param name="Aspect">Width ÷ height.</param>
/// <param name="Ground">Colour of most of it, 0xRRGGBB: what the rest fades towards while a part is lit.</param>
internal sealed record PictureSource([property: JsonIgnore] string Path, string Identity, int Page, double Aspect, int Ground);

/// <summary>Slow at both ends.</summary>
internal static class Easing
{
    /// <summary>Smootherstep (Perlin 2002): speed and its change are zero at both ends.</summary>
    /// <param name="share">Of the time, any number.</param>
    public static double Of(double share)
    {
        var x = Math.Clamp(share, 0, 1);
        return x * x * x * (x * (6 * x - 15) + 10);
    }

    /// <summary>0 before <paramref name="start"/>, 1 after <paramref name="seconds"/> more.</summary>
    public static double Rise(double at, double start, double seconds) => seconds <= 0 ? (at >= start ? 1 : 0) : Of((at - start) / seconds);
}

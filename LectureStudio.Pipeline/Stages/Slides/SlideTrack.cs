using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Stages.Slides;

/// <summary>Which slide was on the screen when, and a picture of each.</summary>
/// <param name="Visits">In time order, gapless from 0 to the recording's end; empty when the recording has no picture.</param>
/// <param name="Slides">One entry a slide number, ordered by it; numbers run from 1 in the order of first appearance.</param>
/// <param name="Cells">
/// The whole recording as coarse grey pictures, four a second (<see cref="Algorithms.Layouts.CellReader"/>), for what else is to be
/// found in it without decoding it again; null when it has no picture.
/// </param>
public sealed record SlideTrack(IReadOnlyList<Visit> Visits, IReadOnlyList<SlidePicture> Slides, StageFile? Cells = null) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts() => Slides.Select(s => new StageArtifact(s.Image.Name, ArtifactKind.Slide, s.Image));
}

/// <summary>From the moment a page appears to the moment another takes its place; an incremental build is one visit.</summary>
/// <param name="Slide">The slide's number, the same when it comes back; 0 for <see cref="VisitKind.Other"/>.</param>
/// <param name="Kind">A slide, or something else (speaker alone, film, demo).</param>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
/// <param name="Confidence">0 to 1: how sure the detector is that a page starts here and is this slide.</param>
public sealed record Visit(int Slide, VisitKind Kind, double Start, double End, double Confidence);

/// <summary>What a visit shows.</summary>
public enum VisitKind { Slide, Other }

/// <summary>The picture of a slide in its fullest state.</summary>
/// <param name="Slide">Its number, from 1.</param>
/// <param name="Image">PNG at the recording's resolution: <c>slides/001.png</c>.</param>
/// <param name="At">Second of the recording it was taken at.</param>
/// <param name="Content">The slide within the picture, without black bars, in pixels; null when it fills the picture.</param>
/// <param name="Moving">Regions that never rest (camera picture, film) in pixels, to be left out of reading.</param>
public sealed record SlidePicture(int Slide, StageFile Image, double At, PixelBox? Content, IReadOnlyList<PixelBox> Moving)
{
    /// <summary>The name that the picture of a slide has.</summary>
    public static string NameOf(int slide) => $"slides/{slide:000}.png";
}

/// <summary>A rectangle in pixels, origin at the upper left.</summary>
public sealed record PixelBox(int X, int Y, int W, int H);

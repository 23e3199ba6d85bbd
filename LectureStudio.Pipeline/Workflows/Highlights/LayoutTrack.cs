using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>Where in the picture the shared screen and the camera are, over time.</summary>
/// <param name="Segments">In time order, gapless from 0 to the end; empty when the recording has no picture.</param>
/// <param name="LayoutJson"><c>layout.json</c>.</param>
public sealed record LayoutTrack(IReadOnlyList<LayoutSegment> Segments, StageFile LayoutJson) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts() => [new("layout.json", ArtifactKind.Data, LayoutJson)];
}

/// <summary>A stretch in which nothing moves its place.</summary>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
/// <param name="Kind">How the picture is made up.</param>
/// <param name="Screen">The shared screen in source pixels; null when there is none or it is not known.</param>
/// <param name="Camera">The camera picture in source pixels; null when there is none or it is not known.</param>
/// <param name="Confidence">0 to 1: how sure the rectangles are.</param>
/// <param name="SplitRatio">Share of a wide picture's width the slide needs beside the speaker to stay readable, 0.5 to 1; 1 when there is no camera.</param>
public sealed record LayoutSegment(double Start, double End, LayoutKind Kind, PixelBox? Screen, PixelBox? Camera, double Confidence, double SplitRatio);

/// <summary>How a picture is made up.</summary>
public enum LayoutKind { FullScreen, SideBySide, PictureInPicture, SpeakerOnly, Unsure }

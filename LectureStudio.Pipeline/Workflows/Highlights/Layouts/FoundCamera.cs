using LectureStudio.Pipeline.Algorithms.Layouts;

namespace LectureStudio.Pipeline.Workflows.Highlights.Layouts;

/// <summary>A camera picture.</summary>
/// <param name="Rectangle">Where.</param>
/// <param name="IsOn">When, sample by sample (<see cref="CellGrid.PerSecond"/>).</param>
internal sealed record FoundCamera(CameraRectangle Rectangle, bool[] IsOn);

/// <summary>What the search found.</summary>
/// <param name="Cameras">The longest on the screen first.</param>
/// <param name="Others">Seconds in which something else moved for long: a film, a terminal.</param>
internal sealed record FoundCameras(IReadOnlyList<FoundCamera> Cameras, IReadOnlyList<(double From, double To)> Others);

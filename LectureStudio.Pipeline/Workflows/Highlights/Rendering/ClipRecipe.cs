using System.Text.Json;
using System.Text.Json.Serialization;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>Everything that decides the bytes of a clip; equal recipes give equal files.</summary>
/// <param name="Source">Identity of the recording's content.</param>
/// <param name="Spans">On the frame grid, in the order they are played.</param>
/// <param name="Shots">What the picture is made up of; empty for sound alone.</param>
/// <param name="Layer">What is drawn on the pictures, as ASS; null when nothing is.</param>
/// <param name="Captions">The captions that are drawn, as ASS; null when none are.</param>
/// <param name="Streams">The recording's streams.</param>
internal sealed record ClipRecipe(
    string Source, Canvas Canvas, FrameRate Rate, IReadOnlyList<FrameSpan> Spans, IReadOnlyList<Shot> Shots, string? Layer, string? Captions, ClipStreams Streams)
{
    /// <summary>Raise it when the same recipe would now give another file.</summary>
    private const int Version = 1;

    [JsonIgnore]
    public long Frames => Spans.Sum(s => s.Count);

    [JsonIgnore]
    public double Seconds => Rate.Seconds(Frames);

    /// <summary>A short name for it, fit for a file.</summary>
    [JsonIgnore]
    public string Hash => StageKey.Hash($"clip {Version} {JsonSerializer.Serialize(this, StudioJson.Compact)}");
}

/// <summary>The recording's streams.</summary>
/// <param name="Video">Index of the picture; null for sound alone.</param>
/// <param name="Audio">Index of the sound; null without.</param>
/// <param name="Width">Of the picture as shown, pixels.</param>
/// <param name="Height">Of the picture as shown, pixels.</param>
internal sealed record ClipStreams(int? Video, int? Audio, int Width, int Height);

using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Ffmpeg;

namespace LectureStudio.Pipeline.Stages.Media;

/// <summary>What is known about a recording without decoding it.</summary>
/// <param name="Duration">Seconds, greater than 0.</param>
/// <param name="Container">ffprobe's format name: <c>mov,mp4,m4a,3gp,3g2,mj2</c>.</param>
/// <param name="Video">The first real video stream (attached pictures are none), or null.</param>
/// <param name="Audio">The default audio stream, or null.</param>
/// <param name="RecordedOn">Day of recording from the file's own metadata, or null when it has none.</param>
/// <param name="Poster">A JPEG of a telling frame, at most 1280 wide; null without video.</param>
/// <param name="ShouldLast">Seconds the file promises where it breaks off before; null when it is whole.</param>
public sealed record MediaInfo(
    double Duration,
    string Container,
    VideoStream? Video,
    AudioStream? Audio,
    IReadOnlyList<SubtitleStream> Subtitles,
    IReadOnlyList<MediaChapter> Chapters,
    DateOnly? RecordedOn,
    StageFile? Poster,
    double? ShouldLast = null) : IPublishesArtifacts, ITellsDuration, ITellsRemark
{
    public string? Remark() => ShouldLast is { } whole
        ? $"The recording is incomplete: it breaks off at {Time(Duration)} of {Time(whole)}. Copy it again from where it was recorded and run the job again, or leave it at what is there."
        : null;

    public IEnumerable<StageArtifact> Artifacts() => Poster is null ? [] : [new("poster.jpg", ArtifactKind.Poster, Poster)];

    private static string Time(double seconds) => TimeSpan.FromSeconds(seconds).ToString(seconds < 3600 ? @"m\:ss" : @"h\:mm\:ss");
}

/// <summary>A video stream.</summary>
/// <param name="Index">Stream index in the file.</param>
/// <param name="Width">Display width in pixels, after rotation and with square pixels.</param>
/// <param name="Height">Display height in pixels, after rotation.</param>
/// <param name="FrameRate">Average frames per second.</param>
/// <param name="IsVariable">Whether the frame rate varies.</param>
/// <param name="Rotation">Clockwise degrees the picture is to be turned by: 0, 90, 180, 270.</param>
/// <param name="Codec">ffprobe's codec name: <c>h264</c>.</param>
/// <param name="HasBFrames">Whether frames are reordered.</param>
public sealed record VideoStream(int Index, int Width, int Height, double FrameRate, bool IsVariable, int Rotation, string Codec, bool HasBFrames)
{
    /// <summary>What a decoder may leave out and still give every other frame exactly.</summary>
    public FrameSkip Skip { get; init; } = FrameSkip.Unreferenced;
}

/// <summary>An audio stream.</summary>
public sealed record AudioStream(int Index, string Codec, int Channels, int SampleRate, string? Language);

/// <summary>An embedded subtitle track; only text tracks are listed.</summary>
public sealed record SubtitleStream(int Index, string Codec, string? Language, bool IsDefault);

/// <summary>A chapter that the file carries; times in seconds.</summary>
public sealed record MediaChapter(double Start, double End, string Title);

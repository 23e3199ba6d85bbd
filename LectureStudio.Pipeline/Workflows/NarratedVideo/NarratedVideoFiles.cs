using System.Text.Json.Serialization;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>The finished video and everything beside it.</summary>
/// <param name="Video"><c>video.mp4</c></param>
/// <param name="Vtt"><c>video.vtt</c></param>
/// <param name="Srt"><c>video.srt</c></param>
/// <param name="ScriptText"><c>script.md</c></param>
/// <param name="ScriptData"><c>script.json</c>: scenes[] → sentences[] → text, start, end, page, box, voice.</param>
/// <param name="Thumbnail"><c>thumbnail.jpg</c></param>
/// <param name="Description"><c>description.md</c></param>
/// <param name="Scenes"><c>scenes/01.mp4</c> and so on, in order.</param>
/// <param name="Facts">Measured of the result.</param>
public sealed record NarratedVideoFiles(
    StageFile Video, StageFile Vtt, StageFile Srt, StageFile ScriptText, StageFile ScriptData, StageFile Thumbnail, StageFile Description,
    IReadOnlyList<StageFile> Scenes, VideoFacts Facts) : IPublishesArtifacts, ITellsDuration, ITellsRemark
{
    [JsonIgnore]
    public double Duration => Facts.Seconds;

    public IEnumerable<StageArtifact> Artifacts() =>
    [
        new("video.mp4", ArtifactKind.Video, Video), new("video.vtt", ArtifactKind.Captions, Vtt), new("video.srt", ArtifactKind.Captions, Srt),
        new("script.md", ArtifactKind.Transcript, ScriptText), new("script.json", ArtifactKind.Data, ScriptData),
        new("thumbnail.jpg", ArtifactKind.Poster, Thumbnail), new("description.md", ArtifactKind.Other, Description),
        .. Scenes.Select((s, i) => new StageArtifact(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"scenes/{i + 1:00}.mp4"), ArtifactKind.Video, s)),
    ];

    public string? Remark() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Facts.Width} × {Facts.Height}, {Facts.Loudness:0.0} LUFS");
}

/// <summary>What was measured of the finished video.</summary>
/// <param name="Seconds">Its length.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Scenes">How many.</param>
/// <param name="Bytes">Size of the MP4.</param>
/// <param name="Loudness">Integrated, LUFS.</param>
/// <param name="TruePeak">dBTP.</param>
public sealed record VideoFacts(double Seconds, int Width, int Height, int Scenes, long Bytes, double Loudness, double TruePeak);

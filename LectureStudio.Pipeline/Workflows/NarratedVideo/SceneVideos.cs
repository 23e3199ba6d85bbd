using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>One video for each scene, all with the same parameters, so that they are joined without encoding anew.</summary>
/// <param name="Scenes">In the order of the script.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Fps">Frames a second: 24, 30 or 60.</param>
/// <param name="Encoder">ffmpeg's name of it: <c>libx264</c>.</param>
/// <param name="Notice">What a person should know of them, or null.</param>
public sealed record SceneVideos(IReadOnlyList<SceneVideo> Scenes, int Width, int Height, int Fps, string Encoder, string? Notice = null) : ITellsRemark
{
    public string? Remark() => Notice;
}

/// <summary>One scene.</summary>
/// <param name="Id">Of the scene.</param>
/// <param name="Video">MP4 with picture (H.264, yuv420p, closed groups, the first frame a key frame) and the scene's own sound (AAC), so that it can be watched alone.</param>
/// <param name="Still">JPEG of a telling moment, for cards and for the thumbnail.</param>
/// <param name="Frames">Exactly seconds × frames a second.</param>
public sealed record SceneVideo(string Id, StageFile Video, StageFile Still, long Frames);

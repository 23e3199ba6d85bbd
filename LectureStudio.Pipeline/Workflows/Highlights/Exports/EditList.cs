using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;

namespace LectureStudio.Pipeline.Workflows.Highlights.Exports;

/// <summary>The clips as an editor sees them: stretches of the recording one after the other, cut at the same frames as the rendered clips.</summary>
/// <param name="Title">The lecture's.</param>
/// <param name="File">Name of the recording, which is looked for beside the edit list; no folder in it.</param>
/// <param name="Length">Frames of the recording.</param>
/// <param name="Audio">Null without sound.</param>
internal sealed record EditList(string Title, string File, FrameRate Rate, long Length, Canvas? Picture, AudioStream? Audio, IReadOnlyList<Edit> Edits)
{
    /// <summary>Frames of all edits together.</summary>
    public long Total => Edits.Sum(e => e.Span.Count);

    public static EditList Of(string title, SourceFile recording, MediaInfo media, ClipPlan plan)
    {
        var rate = FrameRate.Of(media.Video);
        var edits = new List<Edit>();
        long at = 0;
        foreach (var clip in plan.Clips)
        {
            var opens = true;
            foreach (var span in FrameSpan.Of(clip, rate, media.Duration))
            {
                edits.Add(new(clip, opens, span, at));
                at += span.Count;
                opens = false;
            }
        }
        // A name of another system may have its folders in it.
        var file = recording.Name.Split('/', '\\')[^1];
        var picture = media.Video is null ? null : new Canvas(media.Video.Width, media.Video.Height);
        return new(title, file.Length > 0 ? file : "recording" + recording.Extension, rate, rate.FrameAfter(media.Duration), picture, media.Audio, edits);
    }
}

/// <summary>A stretch of the recording at its place.</summary>
/// <param name="OpensClip">Whether the clip begins with it.</param>
/// <param name="At">Frame at which it begins in the edit.</param>
internal sealed record Edit(Clip Clip, bool OpensClip, FrameSpan Span, long At);

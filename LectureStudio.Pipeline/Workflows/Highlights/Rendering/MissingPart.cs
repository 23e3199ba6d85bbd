using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>Says which part of ffmpeg is missing; builds without all parts are common outside of Debian.</summary>
internal static partial class MissingPart
{
    /// <summary>Null when nothing is missing and ffmpeg failed for another reason.</summary>
    public static StudioException? Of(ToolFailedException failure)
    {
        var part = failure.ErrorTail.Select(l => Missing().Match(l)).FirstOrDefault(m => m.Success)?.Groups["part"].Value;
        if (part is null) return null;
        var purpose = part switch
        {
            "ass" => " (libass, with which captions are drawn)",
            "libx264" => " (the H.264 encoder)",
            "xfade" => " (cross-fades)",
            _ => "",
        };
        return new StudioException($"This ffmpeg was built without {part}{purpose}.", "Install the ffmpeg of your distribution, or name a complete one in Tools:Ffmpeg, and choose Retry; finished clips are kept.", failure) { Details = failure.Details };
    }

    // Raw: [AVFilterGraph @ 0x55d0] No such filter: 'ass'      and: Unknown encoder 'libx264'
    [GeneratedRegex(@"(No such filter:|Unknown encoder) '(?<part>[^']+)'", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Missing();
}

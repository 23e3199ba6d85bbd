using System.Globalization;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Ffmpeg;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>
/// Encodes what stands between two clips of a reel: the last frames of one, the card, the first frames of the next. Only these are encoded
/// a second time; cards are drawn on a frame of the clip, so that all that describes a picture (colours, range) is the same throughout.
/// </summary>
public sealed class ReelBridge(ToolRunner runner, IOptions<ToolOptions> options)
{
    private const int Version = 2;
    private const string CardFile = "card.ass";

    /// <summary>A name that changes with all that is in it, and not with where in the reel it is.</summary>
    internal static string Key(ReelPlan plan, ReelPart part) => StageKey.Hash(string.Create(
        CultureInfo.InvariantCulture,
        $"bridge {Version} {part.Bridge} {part.Head} {part.Shared} {(plan.Cards ? TitleCard.Script(plan, part.Clip) : "")} {(part.Clip > 0 ? plan.Clips[part.Clip - 1].Draft.Recipe.Hash : "")} {plan.Clips[part.Clip].Draft.Recipe.Hash}"));

    internal async Task<StageFile> EncodeAsync(ReelPlan plan, ReelPart part, ItemRun item, string? logFile)
    {
        var file = item.NewFile($"made/bridge-{Key(plan, part)}.mp4");
        var folder = Path.GetDirectoryName(file.Path)!;
        var card = Path.Combine(folder, CardFile);
        if (plan.Cards) await File.WriteAllTextAsync(card, TitleCard.Script(plan, part.Clip), item.Cancellation);
        List<string> arguments = ["-hide_banner", "-v", "error", "-y", "-nostdin", .. FfmpegInput.Arguments(plan.Clips[part.Clip].Video.Path)];
        if (Before(plan, part) is { Fade: > 0 } before)
            arguments.AddRange(["-ss", plan.Rate.Seconds(before.Frames - before.Fade).ToString("0.######", CultureInfo.InvariantCulture), .. FfmpegInput.Arguments(before.Video.Path)]);
        arguments.AddRange(["-filter_complex", Graph(plan, part), "-map", "[picture]", "-an", .. EncodingOptions.Video(plan.Rate), .. Mp4Output.Container, FfmpegInput.Url(file.Path)]);
        try
        {
            await runner.RunAsync(new ToolCommand(options.Value.Ffmpeg, arguments) { WorkingDirectory = folder, LogFile = logFile, LowPriority = true }, item.Cancellation);
        }
        catch (ToolFailedException failure) when (MissingPart.Of(failure) is { } missing)
        {
            throw missing;
        }
        File.Delete(card);
        return file;
    }

    private static ReelClip? Before(ReelPlan plan, ReelPart part) => part.Clip == 0 ? null : plan.Clips[part.Clip - 1];

    private static string Graph(ReelPlan plan, ReelPart part)
    {
        var times = Text($"settb={plan.Rate.Denominator}/{plan.Rate.Numerator},setpts=N");
        var tail = Before(plan, part)?.Fade ?? 0;
        var head = Text($"[0:v]trim=end_frame={Math.Max(1, part.Head)},{times}");
        if (!plan.Cards)
        {
            // The next clip comes up over the last frames of the one before.
            return Text($"[1:v]trim=end_frame={tail},tpad=stop={part.Bridge}:stop_mode=clone,trim=end_frame={part.Bridge},{times}[below];")
                + Text($"{head},format=yuva420p,fade=t=in:start_frame=0:nb_frames={part.Shared}:alpha=1,setpts=N+{part.Bridge - part.Head}[above];")
                + Text($"[below][above]overlay=format=yuv420:eof_action=pass,trim=end_frame={part.Bridge},{times}[picture]");
        }
        var graph = (part.Head > 0 ? $"{head},split[first][head];[first]" : $"{head}[first];[first]")
            + Text($"trim=end_frame=1,drawbox=c={Palette.Filter(Palette.Ground)}:t=fill,ass={CardFile},loop=loop={part.Bridge}:size=1:start=0,trim=end_frame={part.Bridge},{times}[card]");
        var last = "card";
        if (tail > 0)
        {
            graph += Text($";[1:v]trim=end_frame={tail},{times},format=yuva420p,fade=t=out:start_frame=0:nb_frames={tail}:alpha=1[tail];[{last}][tail]overlay=format=yuv420:eof_action=pass[faded]");
            last = "faded";
        }
        if (part.Head > 0)
        {
            graph += Text($";[head]format=yuva420p,fade=t=in:start_frame=0:nb_frames={part.Head}:alpha=1,setpts=N+{part.Bridge - part.Head}[above];[{last}][above]overlay=format=yuv420:eof_action=pass[risen]");
            last = "risen";
        }
        return graph + Text($";[{last}]trim=end_frame={part.Bridge},format=yuv420p,{times}[picture]");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using LectureStudio.Pipeline.Stages.Slides;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>The part of ffmpeg's filter graph that makes the picture.</summary>
internal static class PictureGraph
{
    /// <summary>File names of the scripts, beside each other in the folder ffmpeg runs in: a path in a filter graph would have to be escaped thrice.</summary>
    public const string LayerFile = "layer.ass";
    public const string CaptionsFile = "captions.ass";

    /// <summary>From the inputs to <c>[picture]</c> and, where there is a picture in the recording, <c>[still]</c> for the thumbnail, which has no captions on it.</summary>
    public static string Make(ClipRecipe recipe, IReadOnlyList<SourceRun> runs)
    {
        var layer = recipe.Layer is null ? "" : $",ass={LayerFile}";
        var captions = recipe.Captions is null ? "" : $",ass={CaptionsFile}";
        // The times are set anew from the frame's number: what came before has rounded them.
        var end = Text($",settb={recipe.Rate.Denominator}/{recipe.Rate.Numerator},setpts=N");
        if (recipe.Streams.Video is null)
            return Text($"color=c={Palette.Filter(Palette.Ground)}:s={recipe.Canvas.Width}x{recipe.Canvas.Height}:r={recipe.Rate},trim=end_frame={recipe.Frames},format=yuv420p{layer}{captions}{end}[picture]");
        return string.Join(';', [.. Cut(recipe, runs), .. Compose(recipe), $"[made]{layer.TrimStart(',')}{(layer == "" ? "null" : "")},split[plain][shown]", $"[plain]null{captions}{end}[picture]", Still(recipe)]);
    }

    /// <summary>A third into the clip a page has usually built up and the speaker is talking.</summary>
    private static string Still(ClipRecipe recipe) => Text($"[shown]select='eq(n,{recipe.Frames / 3})',scale='min(640,iw)':-2:out_range=pc,format=yuvj420p[still]");

    /// <summary>To <c>[source]</c>: the clip's frames at a constant rate, 8 bits, square pixels.</summary>
    private static IEnumerable<string> Cut(ClipRecipe recipe, IReadOnlyList<SourceRun> runs)
    {
        var square = Text($"scale={recipe.Streams.Width}:{recipe.Streams.Height},setsar=1,format=yuv420p");
        for (var r = 0; r < runs.Count; r++)
        {
            // The end first: a filter that pads for ever, or one that picks, would never tell the reader to stop.
            var cut = Text($"[{r}:{recipe.Streams.Video}]fps={recipe.Rate}:start_time=0,trim=end_frame={runs[r].Length},tpad=stop={runs[r].Length}:stop_mode=clone,trim=end_frame={runs[r].Length}");
            if (runs[r].Spans.Count > 1) cut += $",select='{string.Join('+', runs[r].Spans.Select(s => Text($"between(n,{s.First},{s.End - 1})")))}'";
            yield return cut + Text($",setpts=N/({recipe.Rate})/TB,{square}") + (runs.Count == 1 ? "[source]" : Text($"[v{r}]"));
        }
        if (runs.Count > 1) yield return string.Concat(runs.Select((_, r) => Text($"[v{r}]"))) + Text($"concat=n={runs.Count}:v=1:a=0[source]");
    }

    /// <summary>From <c>[source]</c> to <c>[made]</c>.</summary>
    private static IEnumerable<string> Compose(ClipRecipe recipe)
    {
        var shots = recipe.Shots;
        if (shots.Count == 1)
        {
            foreach (var line in Compose(recipe, shots[0].Composition, "source", "made", 0)) yield return line;
            yield break;
        }
        yield return Text($"[source]split={shots.Count}") + string.Concat(shots.Select((_, i) => Text($"[f{i}]")));
        for (var i = 0; i < shots.Count; i++)
        {
            yield return Text($"[f{i}]trim=start_frame={shots[i].First}:end_frame={shots[i].First + shots[i].Count},setpts=PTS-STARTPTS[g{i}]");
            foreach (var line in Compose(recipe, shots[i].Composition, Text($"g{i}"), Text($"m{i}"), i)) yield return line;
        }
        yield return string.Concat(shots.Select((_, i) => Text($"[m{i}]"))) + Text($"concat=n={shots.Count}:v=1:a=0[made]");
    }

    private static IEnumerable<string> Compose(ClipRecipe recipe, Composition picture, string from, string to, int shot)
    {
        var main = Place(recipe, picture.Main, picture.Lifted);
        if (picture.Main.Target is not { X: 0, Y: 0 } target || target.W != recipe.Canvas.Width || target.H != recipe.Canvas.Height)
            main += Text($",pad={recipe.Canvas.Width}:{recipe.Canvas.Height}:{picture.Main.Target.X}:{picture.Main.Target.Y}:{Palette.Filter(Palette.Ground)}");
        if (picture.Beside is not { } beside)
        {
            yield return $"[{from}]{main}[{to}]";
            yield break;
        }
        yield return Text($"[{from}]split[a{shot}][b{shot}]");
        yield return Text($"[a{shot}]{main}[c{shot}]");
        yield return Text($"[b{shot}]{Place(recipe, beside, null)}[d{shot}]");
        yield return Text($"[c{shot}][d{shot}]overlay={beside.Target.X}:{beside.Target.Y}:format=yuv420[{to}]");
    }

    private static string Place(ClipRecipe recipe, Placement placement, Patch? lifted)
    {
        var (source, target) = placement;
        var steps = new List<string>();
        if (lifted is not null) steps.Add(Lift(recipe, lifted));
        if (source.W != recipe.Streams.Width || source.H != recipe.Streams.Height) steps.Add(Text($"crop={source.W}:{source.H}:{source.X}:{source.Y}"));
        if (source.W != target.W || source.H != target.H) steps.Add(Text($"scale={target.W}:{target.H}:flags=bicubic,setsar=1"));
        return steps.Count == 0 ? "null" : string.Join(',', steps);
    }

    private static string Lift(ClipRecipe recipe, Patch patch)
    {
        var box = patch.Painted(recipe.Streams.Width, recipe.Streams.Height);
        return Text($"drawbox=x={box.X}:y={box.Y}:w={box.W}:h={box.H}:c={Palette.Filter(patch.Colour)}:t=fill");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

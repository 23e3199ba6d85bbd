using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>The reel's sound: the clips at their places, nothing under the cards.</summary>
internal static class ReelSound
{
    /// <summary>
    /// The sound comes up faster than the picture: a clip begins with its first word, which a long fade would swallow. For the same reason
    /// two clips that meet are both heard while their pictures fade.
    /// </summary>
    private const int Fade = SoundGraph.SampleRate / 20;

    /// <summary>From the clips, which are inputs from <paramref name="firstInput"/> on, to <c>[sound]</c>.</summary>
    public static string Graph(ReelPlan plan, IReadOnlyList<ReelPart> parts, int firstInput)
    {
        var graph = new List<string>();
        for (var i = 0; i < parts.Count; i++)
        {
            var samples = Samples(plan.Clips[i].Frames);
            var fade = Math.Min(Fade, samples / 4);
            graph.Add(Text($"[{firstInput + i}:a]aresample={SoundGraph.SampleRate},atrim=end_sample={samples},apad=whole_len={samples},asetpts=N/SR/TB,afade=t=in:ns={fade},afade=t=out:ss={samples - fade}:ns={fade}[c{i}]"));
        }
        var whole = Samples(parts[^1].ClipAt + plan.Clips[^1].Frames);
        var end = Text($"atrim=end_sample={whole},apad=whole_len={whole}[sound]");
        if (plan.Cards)
        {
            long heard = 0;
            var order = "";
            for (var i = 0; i < parts.Count; i++)
            {
                var start = Samples(parts[i].ClipAt);
                graph.Add(Text($"anullsrc=r={SoundGraph.SampleRate}:cl=stereo,atrim=end_sample={start - heard},aformat=sample_fmts=fltp[n{i}]"));
                order += Text($"[n{i}][c{i}]");
                heard = start + Samples(plan.Clips[i].Frames);
            }
            graph.Add(order + Text($"concat=n={2 * parts.Count}:v=0:a=1,{end}"));
            return string.Join(';', graph);
        }
        var last = "c0";
        for (var i = 1; i < parts.Count; i++)
        {
            var over = Samples(parts[i - 1].ClipAt + plan.Clips[i - 1].Frames - parts[i].ClipAt);
            graph.Add(over > 0 ? Text($"[{last}][c{i}]acrossfade=ns={over}:c1=nofade:c2=nofade[j{i}]") : Text($"[{last}][c{i}]concat=n=2:v=0:a=1[j{i}]"));
            last = Text($"j{i}");
        }
        graph.Add($"[{last}]{end}");
        return string.Join(';', graph);

        long Samples(long frames) => plan.Rate.Samples(frames, SoundGraph.SampleRate);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

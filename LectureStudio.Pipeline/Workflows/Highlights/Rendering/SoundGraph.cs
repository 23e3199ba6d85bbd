using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>The part of ffmpeg's filter graph that cuts the sound, to the sample.</summary>
internal static class SoundGraph
{
    public const int SampleRate = 48000;

    /// <summary>A cut in the sound is heard as a click; 10 ms of fade on either side are not.</summary>
    private const int Fade = SampleRate / 100;

    /// <summary>
    /// From the inputs to <c>[cut]</c>: stereo, 48 kHz, exactly as long as the picture. Lengths come from the frame count so far, so that
    /// rounding to samples never adds up.
    /// </summary>
    public static string Cut(ClipRecipe recipe, IReadOnlyList<SourceRun> runs)
    {
        var total = recipe.Rate.Samples(recipe.Frames, SampleRate);
        if (recipe.Streams.Audio is not { } stream)
            return Text($"anullsrc=r={SampleRate}:cl=stereo,atrim=end_sample={total}[cut]");
        var parts = new List<string>();
        var names = new List<string>();
        long at = 0;
        for (var r = 0; r < runs.Count; r++)
        {
            var length = recipe.Rate.Samples(runs[r].Length, SampleRate);
            // Gaps in the recording's own sound are filled and its end is padded, so that sample n is n/48000 s after the run's beginning.
            var head = Text($"[{r}:{stream}]aresample={SampleRate}:async=1:first_pts=0,aformat=sample_fmts=fltp:channel_layouts=stereo,atrim=end_sample={length},apad=whole_len={length}");
            var spans = runs[r].Spans;
            parts.Add(spans.Count == 1 ? head + Text($"[r{r}x0]") : head + Text($",asplit={spans.Count}") + string.Concat(spans.Select((_, i) => Text($"[r{r}x{i}]"))));
            for (var i = 0; i < spans.Count; i++)
            {
                var samples = recipe.Rate.Samples(at + spans[i].Count, SampleRate) - recipe.Rate.Samples(at, SampleRate);
                var start = recipe.Rate.Samples(spans[i].First, SampleRate);
                var fade = Math.Min(Fade, samples / 4);
                parts.Add(Text($"[r{r}x{i}]atrim=start_sample={start}:end_sample={start + samples},asetpts=PTS-STARTPTS,apad=whole_len={samples},afade=t=in:ns={fade},afade=t=out:ss={samples - fade}:ns={fade}[s{r}x{i}]"));
                names.Add(Text($"[s{r}x{i}]"));
                at += spans[i].Count;
            }
        }
        parts.Add(string.Concat(names) + Text($"concat=n={names.Count}:v=0:a=1[cut]"));
        return string.Join(';', parts);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

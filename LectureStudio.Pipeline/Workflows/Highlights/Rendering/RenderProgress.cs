using System.Collections.Concurrent;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>Adds up how far the clips are that are rendered side by side.</summary>
/// <param name="total">Seconds of all clips.</param>
internal sealed class RenderProgress(StageRun run, double total)
{
    private readonly ConcurrentDictionary<string, double> done = new(StringComparer.Ordinal);

    public Action<double> For(string clip) => seconds =>
    {
        done[clip] = seconds;
        run.Report(done.Values.Sum() / total);
    };
}

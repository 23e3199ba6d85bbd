using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Exports;

/// <summary>The progress of formats that are written side by side, told as one.</summary>
internal sealed class FormatProgress(IReadOnlyList<string> names, StageRun run)
{
    private readonly Lock gate = new();
    private readonly double[] done = new double[names.Count];

    /// <param name="format">Its index.</param>
    /// <param name="fraction">0 to 1.</param>
    /// <param name="message">What of it is being worked on.</param>
    public void Tell(int format, double fraction, string? message)
    {
        lock (gate)
        {
            done[format] = Math.Max(done[format], fraction);
            run.Report(done.Average(), message is null ? $"{done.Count(d => d >= 1)} of {names.Count} formats" : $"{names[format]}: {message}");
        }
    }
}

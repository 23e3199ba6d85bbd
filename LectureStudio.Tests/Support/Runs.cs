using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Tests.Support;

/// <summary>Runs of a stage alone, without the engine.</summary>
public static class Runs
{
    public static StageRun In(TempFolder folder, string name = "work", CancellationToken cancellation = default) =>
        new(folder[name], cancellation, new StageRunServices());
}

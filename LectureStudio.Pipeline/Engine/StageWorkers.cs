namespace LectureStudio.Pipeline.Engine;

/// <summary>The workers by stage type.</summary>
internal sealed class StageWorkers
{
    private readonly Dictionary<Type, StageWorker> workers = [];

    public void Add(StageWorker worker) => workers[worker.Stage] = worker;

    public StageWorker Of(Type stage) => workers[stage];
}

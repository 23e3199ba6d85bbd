using LectureStudio.Pipeline.Catalog.Entities;

namespace LectureStudio.Pipeline.Engine;

/// <summary>A job as asked for, checked and ready to get its rows.</summary>
internal sealed record NewJob(
    WorkflowSpec Workflow, object Input, string InputJson, object Settings, string SettingsJson, string Identity,
    Guid LectureId, string LectureTitle, DateOnly LectureDate, double? Duration)
{
    /// <summary>The lecture's row when it is new.</summary>
    public Lecture? NewLecture { get; init; }

    /// <summary>Rows for the files that were given.</summary>
    public IReadOnlyList<Artifact> Given { get; init; } = [];

    /// <summary>What the stages' keys were in the lecture's job before.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<KeyPart>> Before { get; init; } = new Dictionary<string, IReadOnlyList<KeyPart>>();

    public ActiveJob ToActive(long sequence)
    {
        var job = new ActiveJob
        {
            Id = Guid.CreateVersion7(),
            Sequence = sequence,
            LectureId = LectureId,
            Workflow = Workflow,
            Input = Input,
            Settings = Settings,
            SettingsJson = SettingsJson,
            Identity = Identity,
            CreatedAt = DateTimeOffset.UtcNow,
            LectureTitle = LectureTitle,
            LectureDate = LectureDate,
            Duration = Duration,
            Before = Before,
        };
        job.Stages = [.. Workflow.Stages.Select(spec => new StageNode(job, spec))];
        return job;
    }
}

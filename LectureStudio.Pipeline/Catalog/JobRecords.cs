namespace LectureStudio.Pipeline.Catalog;

/// <summary>A job as lists and bars show it.</summary>
/// <param name="Fraction">Share done, 0 to 1.</param>
/// <param name="Doing">What the first running stage does, one sentence; null when nothing runs.</param>
/// <param name="Message">That stage's own message: "21 of 34".</param>
/// <param name="SecondsLeft">Estimate, or null when there is none.</param>
/// <param name="Problem">Of a failed job: one sentence.</param>
/// <param name="WaitingFor">The first gate that waits for a person; the job may be running still.</param>
public sealed record JobSummary(
    Guid Id,
    Guid LectureId,
    string LectureTitle,
    DateOnly LectureDate,
    string Workflow,
    string WorkflowTitle,
    JobState State,
    double Fraction,
    string? Doing,
    string? Message,
    double? SecondsLeft,
    string? Problem,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    WaitingFor? WaitingFor = null);

/// <summary>A gate at which a job holds for a person.</summary>
/// <param name="Stage">The stage whose output they look at, its name in code: <c>SelectClips</c>.</param>
/// <param name="Invitation">What they are asked to do, a few words: "Choose the clips".</param>
public sealed record WaitingFor(string Stage, string Invitation, DateTimeOffset Since);

/// <summary>A job as its page shows it.</summary>
/// <param name="Settings">The settings as given, name (camelCase) → value.</param>
/// <param name="IsPausing">Paused was asked for and a stage is still finishing.</param>
/// <param name="Origin">What it is made of where that is no file on the shelf, one line: an address, and at which commit. Null where it is.</param>
public sealed record JobDetails(
    JobSummary Summary,
    IReadOnlyList<StageSummary> Stages,
    IReadOnlyDictionary<string, string> Settings,
    bool IsPausing,
    string LogPath,
    string? Origin = null);

/// <summary>One stage of a job.</summary>
/// <param name="Name">The stage's name in code: <c>ReadSlides</c>.</param>
/// <param name="Doing">What a person sees: "Reading the slides".</param>
/// <param name="Fraction">Share done, 0 to 1.</param>
/// <param name="Why">Why it ran or was reused, one sentence.</param>
/// <param name="Failure">Of a failed stage.</param>
/// <param name="Pictures">How many pictures it has shown so far; <see cref="Jobs.PicturePath"/> finds them.</param>
/// <param name="Review">The gate behind it; null for a stage without one.</param>
public sealed record StageSummary(
    string Name,
    string Doing,
    StageState State,
    double Fraction,
    string? Message,
    double? Seconds,
    string? Why,
    StageFailure? Failure,
    DateTimeOffset? StartedAt,
    int Pictures,
    StageReviewState? Review = null);

/// <summary>The gate behind a stage.</summary>
/// <param name="Invitation">What a person is asked to do, a few words: "Choose the clips".</param>
/// <param name="WaitingSince">Since when a person is asked; null when nobody is, or not yet: something that is looked at together with it is not made.</param>
/// <param name="Version">Number of the edited version that counts; null for what the stage proposed.</param>
/// <param name="EditedAt">When that version was made.</param>
public sealed record StageReviewState(string Invitation, DateTimeOffset? WaitingSince, int? Version, DateTimeOffset? EditedAt);

/// <summary>A version of a reviewed output.</summary>
/// <param name="Number">From 1; 0 is what the stage proposed.</param>
/// <param name="Note">What the person said to it.</param>
/// <param name="IsCurrent">Whether it is the one that counts.</param>
/// <param name="Tag">Hash of its content; said with an edit, it tells which version was edited.</param>
public sealed record RevisionSummary(int Number, DateTimeOffset At, string? Note, bool IsCurrent, string Tag);

/// <summary>What went wrong, for a lecturer.</summary>
/// <param name="Message">What happened, one sentence.</param>
/// <param name="Remedy">What to do, one sentence; may be empty.</param>
/// <param name="Details">The last lines of the tool's own output, or of the stack for an unexpected failure.</param>
/// <param name="IsUnexpected">A bug, not a condition.</param>
public sealed record StageFailure(string Message, string Remedy, IReadOnlyList<string> Details, bool IsUnexpected);

/// <summary>A line of a job's history.</summary>
public sealed record JobEventLine(DateTimeOffset At, string? Stage, string Text);

/// <summary>Which jobs to list; null means any.</summary>
public sealed record JobFilter(JobState? State = null, string? Workflow = null, DateOnly? On = null, string? Text = null, Guid? LectureId = null, int Take = 200);

/// <summary>What a person asks for.</summary>
/// <param name="Workflow">Its name: <c>handout</c>.</param>
/// <param name="Input">The workflow's input record.</param>
/// <param name="Settings">Name → value as text; unknown names and bad values are refused with a clear message.</param>
/// <param name="LectureId">The lecture it belongs to, or null for a new one.</param>
public sealed record JobRequest(string Workflow, object Input, IReadOnlyDictionary<string, string> Settings, Guid? LectureId = null);

/// <summary>What came of it.</summary>
/// <param name="IsExisting">An equal job was waiting or running already; this is that one.</param>
public sealed record JobTicket(Guid JobId, Guid LectureId, bool IsExisting);

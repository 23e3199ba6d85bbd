namespace LectureStudio.Pipeline.Catalog;

/// <summary>What people do with jobs. Every change goes through the scheduler; reading goes to the database and the live snapshots.</summary>
public sealed class Jobs
{
    /// <summary>Checks the request, makes lecture and job, queues it.</summary>
    /// <exception cref="Engine.StudioException">Unknown workflow, setting or value.</exception>
    public Task<JobTicket> SubmitAsync(JobRequest request, CancellationToken cancellation = default) => throw new NotImplementedException();

    public Task CancelAsync(Guid job) => throw new NotImplementedException();

    /// <summary>Holds the job between stages.</summary>
    public Task PauseAsync(Guid job) => throw new NotImplementedException();

    public Task ResumeAsync(Guid job) => throw new NotImplementedException();

    /// <summary>Goes on with a failed or cancelled job.</summary>
    /// <param name="fromStage">Run this finished stage and what depends on it again, even if nothing changed; null goes on at what did not finish.</param>
    public Task RetryAsync(Guid job, string? fromStage = null) => throw new NotImplementedException();

    /// <summary>The same input with other settings, as a new job of the same lecture.</summary>
    public Task<JobTicket> RunAgainAsync(Guid job, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation = default) => throw new NotImplementedException();

    public Task<JobDetails?> FindAsync(Guid job, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<JobSummary>> ListAsync(JobFilter filter, CancellationToken cancellation = default) => throw new NotImplementedException();

    public Task<IReadOnlyList<JobEventLine>> HistoryAsync(Guid job, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>The file of the n-th (from 0) picture a stage has shown while it runs, or null.</summary>
    public string? PicturePath(Guid job, string stage, int number) => throw new NotImplementedException();

    /// <summary>The last lines of the job's log.</summary>
    public Task<IReadOnlyList<string>> LogTailAsync(Guid job, int lines = 500, CancellationToken cancellation = default) => throw new NotImplementedException();
}

using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Cli.Process;

/// <summary>How the progress of a job is told.</summary>
internal interface IJobView
{
    /// <summary>Tells the progress while <paramref name="follow"/> runs.</summary>
    /// <param name="follow">Follows the job and hands each state to its argument.</param>
    Task<JobDetails> ShowAsync(Func<Action<JobDetails>, Task<JobDetails>> follow);
}

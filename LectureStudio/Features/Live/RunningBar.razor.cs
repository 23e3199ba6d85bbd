using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Features.Live;

public sealed partial class RunningBar(Pipeline.Catalog.Jobs jobs, Questions questions, Toasts toasts)
{
    private JobSummary? Job => Shown.FirstOrDefault(job => job.State == JobState.Running) ?? Shown.FirstOrDefault(job => job.State == JobState.Pending);

    private async Task CancelAsync(JobSummary job)
    {
        var yes = await questions.AskAsync($"Cancel “{job.LectureTitle}”?", "The steps that are finished are kept; you can go on later from where it stopped.", "Cancel the job", "Keep it running");
        if (!yes) return;
        await jobs.CancelAsync(job.Id);
        toasts.OfferUndo("Cancelled. What was finished is kept.", () => jobs.RetryAsync(job.Id));
    }
}

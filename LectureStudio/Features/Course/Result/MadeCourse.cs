using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Result;

/// <summary>A course as the page of its lecture shows it. Of an old job some of what led to it may be gone.</summary>
/// <param name="Job">The newest job that has written it.</param>
/// <param name="Version">Another one when anything of it is.</param>
public sealed record MadeCourse(
    JobSummary Job, string Version, WrittenCourse Written, SourceTree? Source, SourceScan? Scan, CourseScope? Scope, DocumentAnalyses? Analyses, Pathways? Pathways, CourseFiles? Files)
{
    /// <summary>The workflow that makes them.</summary>
    public const string Workflow = "course";

    /// <summary>Where each of the decisions is changed.</summary>
    public string ReviewUrl(string stage) => $"/jobs/{Job.Id}/review/{stage}";

    /// <summary>The course of a lecture; null for every other lecture, and before there is one.</summary>
    /// <param name="known">As it was read last: large ones are read again only when they are others.</param>
    public static async Task<MadeCourse?> ReadAsync(LectureDetails lecture, Pipeline.Catalog.Jobs jobs, MadeCourse? known, CancellationToken cancellation)
    {
        foreach (var job in lecture.Jobs.Where(j => j.Workflow == Workflow).OrderByDescending(j => j.CreatedAt))
        {
            if (await jobs.FindAsync(job.Id, cancellation) is not { } details) continue;
            var version = $"{job.Id} {string.Join(' ', details.Stages.Select(s => $"{s.State}{s.Review?.Version}{s.StartedAt:O}"))}";
            if (known?.Version == version) return known with { Job = job };
            if (await jobs.OutputAsync<WrittenCourse>(job.Id, cancellation) is not { } written) continue;
            return new(
                job, version, written,
                await jobs.OutputAsync<SourceTree>(job.Id, cancellation),
                await jobs.OutputAsync<SourceScan>(job.Id, cancellation),
                await jobs.OutputAsync<CourseScope>(job.Id, cancellation),
                await jobs.OutputAsync<DocumentAnalyses>(job.Id, cancellation),
                await jobs.OutputAsync<Pathways>(job.Id, cancellation),
                await jobs.OutputAsync<CourseFiles>(job.Id, cancellation));
        }
        return null;
    }
}

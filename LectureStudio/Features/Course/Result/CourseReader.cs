using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Features.Course.Result;

/// <summary>Reads courses for their pages.</summary>
public sealed class CourseReader(Pipeline.Catalog.Jobs jobs, DocumentTexts readers)
{
    /// <summary>The course of a lecture; null for every other lecture, and before there is one.</summary>
    /// <param name="known">As it was read last: large ones are read again only when they are others.</param>
    public async Task<MadeCourse?> ReadAsync(LectureDetails lecture, MadeCourse? known, CancellationToken cancellation)
    {
        foreach (var job in lecture.Jobs.Where(j => j.Workflow == MadeCourse.Workflow).OrderByDescending(j => j.CreatedAt))
        {
            if (await jobs.FindAsync(job.Id, cancellation) is not { } details) continue;
            var version = $"{job.Id} {string.Join(' ', details.Stages.Select(s => $"{s.State}{s.Review?.Version}{s.StartedAt:O}"))}";
            if (known?.Version == version) return known with { Job = job };
            if (await jobs.OutputAsync<WrittenCourse>(job.Id, cancellation) is not { } written) continue;
            var source = await jobs.OutputAsync<SourceTree>(job.Id, cancellation);
            return new(
                job, version, await MarkedAsync(written, source, cancellation), source,
                await jobs.OutputAsync<SourceScan>(job.Id, cancellation),
                await jobs.OutputAsync<CourseScope>(job.Id, cancellation),
                await jobs.OutputAsync<DocumentAnalyses>(job.Id, cancellation),
                await jobs.OutputAsync<Pathways>(job.Id, cancellation),
                await jobs.OutputAsync<CourseFiles>(job.Id, cancellation));
        }
        return null;
    }

    /// <summary>With what a person wrote that its cited lines do not say, as in the files of the course; unmarked when the source is not stored any more.</summary>
    private async Task<WrittenCourse> MarkedAsync(WrittenCourse written, SourceTree? source, CancellationToken cancellation) =>
        source is not null && File.Exists(source.Snapshot.Path) ? await HandEdits.MarkedAsync(written, source, readers, cancellation) : written;
}

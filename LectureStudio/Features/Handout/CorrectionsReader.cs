using LectureStudio.Features.Library;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout.Corrections;

namespace LectureStudio.Features.Handout;

/// <summary>Gathers what is corrected before a handout is written from what the stages of a job have made.</summary>
public sealed class CorrectionsReader(Pipeline.Catalog.Jobs jobs, Pipeline.Catalog.Library library)
{
    /// <summary>Null when something of it is not there.</summary>
    public async Task<CorrectionsMaterial?> ReadAsync(JobDetails job, CancellationToken cancellation)
    {
        var id = job.Summary.Id;
        if (await library.FindAsync(job.Summary.LectureId, cancellation) is not { } lecture
            || await jobs.OutputAsync<Transcript>(id, cancellation) is not { } transcript
            || await jobs.OutputAsync<SlideTrack>(id, cancellation) is not { } track
            || await jobs.OutputAsync<SlideText>(id, cancellation) is not { } slides) return null;
        return new(
            transcript, new SlideCorrecting(track, slides), MediaOf(lecture), Find(lecture, "waveform.peaks"),
            lecture.Summary.Duration ?? track.Visits.LastOrDefault()?.End ?? transcript.Cues.LastOrDefault()?.End ?? 0,
            PicturesOf(lecture, track, slides));
    }

    private static CorrectionsMedia? MediaOf(LectureDetails lecture) => Recordings.Best(lecture.Artifacts) is { } recording
        ? new(recording.Id, recording.MediaType.StartsWith("audio/", StringComparison.Ordinal), lecture.Summary.Poster is { } poster ? $"/files/artifacts/{poster}" : null)
        : null;

    /// <summary>The deck's page where there is one, as in the handout.</summary>
    private static Dictionary<int, Guid> PicturesOf(LectureDetails lecture, SlideTrack track, SlideText slides)
    {
        var files = lecture.Artifacts.Where(a => a.Kind == ArtifactKind.Slide).DistinctBy(a => a.Name).ToDictionary(a => a.Name, a => a.Id);
        var pages = slides.Slides.Where(s => s.PageImage is not null).ToDictionary(s => s.Slide, s => s.PageImage!.Name);
        return track.Slides
            .Select(s => (s.Slide, File: files.TryGetValue(pages.GetValueOrDefault(s.Slide, s.Image.Name), out var file) ? file : (Guid?)null))
            .Where(s => s.File is not null)
            .ToDictionary(s => s.Slide, s => s.File!.Value);
    }

    private static Guid? Find(LectureDetails lecture, string name) => lecture.Artifacts.FirstOrDefault(a => a.Name == name)?.Id;
}

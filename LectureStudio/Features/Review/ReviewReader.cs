using LectureStudio.Features.Library;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;

namespace LectureStudio.Features.Review;

/// <summary>Gathers what the clip editor shows from what the stages of a job have made; whatever is missing is left out.</summary>
public sealed class ReviewReader(Pipeline.Catalog.Jobs jobs, Pipeline.Catalog.Library library)
{
    public async Task<ReviewMaterial?> ReadAsync(JobDetails job, CancellationToken cancellation)
    {
        var id = job.Summary.Id;
        if (await library.FindAsync(job.Summary.LectureId, cancellation) is not { } lecture) return null;
        var info = await jobs.OutputAsync<MediaInfo>(id, cancellation);
        var transcript = await jobs.OutputAsync<Transcript>(id, cancellation);
        var silences = await jobs.OutputAsync<SilenceTrack>(id, cancellation);
        var slides = await jobs.OutputAsync<SlideTrack>(id, cancellation);
        var media = MediaOf(lecture, info);
        return new ReviewMaterial(
            media,
            LectureTimes.Of(transcript ?? new(null, TranscriptSource.None, "", [], null, []), silences ?? new([], null, null, null, new("", "")), media.Duration),
            transcript?.Cues ?? [],
            transcript?.Language,
            await jobs.OutputAsync<TopicTrack>(id, cancellation) ?? new([], null),
            (await jobs.OutputAsync<LayoutTrack>(id, cancellation))?.Segments ?? [],
            [.. (slides?.Visits ?? []).Select(v => new SlideSpan(v.Slide, v.Start, v.End, PictureOf(lecture, slides!, v.Slide)))],
            SettingsOf(job.Settings),
            new PicturePreview(job.Settings.GetValueOrDefault("shape", "16:9"), info?.Video));
    }

    private static ReviewMedia MediaOf(LectureDetails lecture, MediaInfo? info)
    {
        var recording = Recordings.Best(lecture.Artifacts);
        return new(
            recording is null ? null : $"/files/artifacts/{recording.Id}",
            info?.Video is not null, info?.Audio is not null, info?.Duration ?? lecture.Summary.Duration ?? 0,
            Find(lecture, "waveform.peaks") is { } peaks ? $"/files/artifacts/{peaks}" : null,
            Find(lecture, "poster.jpg") is { } poster ? $"/files/artifacts/{poster}/thumb?w=640" : null);
    }

    private static string? PictureOf(LectureDetails lecture, SlideTrack slides, int number) =>
        slides.Slides.FirstOrDefault(s => s.Slide == number) is { } slide && Find(lecture, slide.Image.Name) is { } picture ? $"/files/artifacts/{picture}/thumb?w=160" : null;

    private static Guid? Find(LectureDetails lecture, string name) => lecture.Artifacts.FirstOrDefault(a => a.Name == name)?.Id;

    /// <summary>What the job was told, with the defaults of what it was not told.</summary>
    private static SelectSettings SettingsOf(IReadOnlyDictionary<string, string> told)
    {
        var usual = new SelectSettings();
        return new(
            Number("totalLength", usual.TotalLength), Number("mostClips", usual.MostClips), Number("longestPause", usual.LongestPause),
            told.GetValueOrDefault("layout", usual.Layout), told.GetValueOrDefault("captions", usual.Captions));

        int Number(string name, int otherwise) => int.TryParse(told.GetValueOrDefault(name), out var number) ? number : otherwise;
    }
}

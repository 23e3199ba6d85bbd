using LectureStudio.Features.Library;
using LectureStudio.Features.Review.Editing;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Features.Review;

/// <summary>Gathers what the clip editor shows from what the stages of a job have made; whatever is missing is left out.</summary>
public sealed class ReviewReader(Pipeline.Catalog.Jobs jobs, Pipeline.Catalog.Library library)
{
    public async Task<ReviewMaterial?> ReadAsync(JobDetails job, CancellationToken cancellation)
    {
        var id = job.Summary.Id;
        if (await library.FindAsync(job.Summary.LectureId, cancellation) is not { } lecture) return null;
        var info = await jobs.OutputAsync<MediaInfo>(id);
        var transcript = await jobs.OutputAsync<Transcript>(id);
        var slides = await jobs.OutputAsync<SlideTrack>(id);
        return new ReviewMaterial(
            MediaOf(lecture, info),
            SpokenWords.Of(transcript),
            transcript?.Cues ?? [],
            transcript?.Language,
            (await jobs.OutputAsync<SilenceTrack>(id))?.Regions ?? [],
            (await jobs.OutputAsync<TopicTrack>(id))?.Topics ?? [],
            (await jobs.OutputAsync<LayoutTrack>(id))?.Segments ?? [],
            [.. (slides?.Visits ?? []).Select(v => new SlideSpan(v.Slide, v.Start, v.End, PictureOf(lecture, slides!, v.Slide)))],
            SettingsOf(job.Settings),
            ShapeOf(job.Settings.GetValueOrDefault("shape")));
    }

    private static ReviewMedia MediaOf(LectureDetails lecture, MediaInfo? info)
    {
        var recording = Recordings.Best(lecture.Artifacts);
        return new(
            recording is null ? null : $"/files/artifacts/{recording.Id}",
            info?.Video is not null, info?.Audio is not null, info?.Duration ?? lecture.Summary.Duration ?? 0, info?.Video?.Width ?? 0, info?.Video?.Height ?? 0,
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

    private static double ShapeOf(string? shape) => shape switch { "9:16" => 9 / 16.0, "1:1" => 1, _ => 16 / 9.0 };
}

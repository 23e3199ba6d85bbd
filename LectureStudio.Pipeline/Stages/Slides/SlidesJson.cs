using System.Text.Json;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Stages.Slides;

/// <summary>Writes <c>slides.json</c>: who was on the screen when, and what it says.</summary>
internal static class SlidesJson
{
    public static async Task<StageFile> WriteAsync(SlideTrack track, IReadOnlyList<SlideReading> readings, StageRun run)
    {
        var pictures = track.Slides.ToDictionary(s => s.Slide, s => s.Image.Name);
        var texts = readings.ToDictionary(r => r.Slide);
        var file = run.NewFile("slides.json");
        var content = new SlidesFile([.. track.Visits.Select(v => Line(v, pictures.GetValueOrDefault(v.Slide), texts.GetValueOrDefault(v.Slide)))]);
        await File.WriteAllTextAsync(file.Path, JsonSerializer.Serialize(content, StudioJson.Indented) + "\n", run.Cancellation);
        return file;
    }

    private static VisitLine Line(Visit visit, string? image, SlideReading? text) =>
        new(visit.Slide, visit.Kind, Math.Round(visit.Start, 3), Math.Round(visit.End, 3), image, text?.Title ?? "", text?.Text ?? "", Math.Round(visit.Confidence, 3));

    private sealed record SlidesFile(IReadOnlyList<VisitLine> Visits);

    private sealed record VisitLine(int Slide, VisitKind Kind, double Start, double End, string? Image, string Title, string Text, double Confidence);
}

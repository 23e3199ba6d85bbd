using System.Text.Json;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Stages.Slides;

/// <summary>Writes <c>slides.json</c>: who was on the screen when, and what it says.</summary>
internal static class SlidesJson
{
    public static StageFile Write(IReadOnlyList<Visit> visits, IReadOnlyList<SlideReading> readings, Func<string, StageFile> newFile)
    {
        var texts = readings.ToDictionary(r => r.Slide);
        return Write([.. visits.Select(v => Line(v, texts.GetValueOrDefault(v.Slide)))], newFile);
    }

    /// <summary>Writes it anew with other texts; the visits are those of <paramref name="before"/>.</summary>
    /// <exception cref="StudioException">What was there before is not <c>slides.json</c>.</exception>
    public static StageFile Rewrite(StageFile before, IReadOnlyList<SlideReading> readings, Func<string, StageFile> newFile)
    {
        var texts = readings.ToDictionary(r => r.Slide);
        return Write([.. Read(before).Select(line => texts.TryGetValue(line.Slide, out var text) ? line with { Title = text.Title, Text = text.Text } : line)], newFile);
    }

    private static IReadOnlyList<VisitLine> Read(StageFile file)
    {
        try
        {
            return JsonSerializer.Deserialize<SlidesFile>(File.ReadAllText(file.Path), StudioJson.Indented)!.Visits;
        }
        catch (Exception e) when (e is JsonException or NullReferenceException)
        {
            throw new StudioException($"{file.Name} does not hold the visits of the slides.", "Correct it and save again; nothing was changed.", e);
        }
    }

    private static StageFile Write(IReadOnlyList<VisitLine> lines, Func<string, StageFile> newFile)
    {
        var file = newFile("slides.json");
        File.WriteAllText(file.Path, JsonSerializer.Serialize(new SlidesFile(lines), StudioJson.Indented) + "\n");
        return file;
    }

    private static VisitLine Line(Visit visit, SlideReading? text) => new(
        visit.Slide, visit.Kind, Math.Round(visit.Start, 3), Math.Round(visit.End, 3), visit.Kind == VisitKind.Slide ? SlidePicture.NameOf(visit.Slide) : null,
        text?.Title ?? "", text?.Text ?? "", Math.Round(visit.Confidence, 3));

    private sealed record SlidesFile(IReadOnlyList<VisitLine> Visits);

    private sealed record VisitLine(int Slide, VisitKind Kind, double Start, double End, string? Image, string Title, string Text, double Confidence);
}

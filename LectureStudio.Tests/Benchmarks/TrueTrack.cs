using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Tools;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>The slide track a perfect detector would give for a sample, its pictures cut out of the recording.</summary>
internal static partial class TrueTrack
{
    /// <summary>The visits as the truth has them: builds merged, stretches of the camera alone cut out.</summary>
    public static IReadOnlyList<(int Slide, double Start, double End, int Page)> Visits(SampleTruth truth)
    {
        var visits = new List<(int Slide, double Start, double End, int Page)>();
        foreach (var s in truth.Segments)
            if (visits.Count > 0 && s.Joins == "build") visits[^1] = visits[^1] with { End = s.End, Page = s.Page };
            else visits.Add((s.Slide, s.Start, s.End, s.Page));
        foreach (var other in truth.Layout)
            visits = [.. visits.SelectMany(v => Around(v, other))];
        return visits;
    }

    public static async Task<SlideTrack> CutAsync(SampleTruth truth, string folder, ToolRunner runner)
    {
        var visits = Visits(truth);
        var numbers = visits.Select(v => v.Slide).Distinct().Index().ToDictionary(p => p.Item, p => p.Index + 1);
        var pictures = new List<SlidePicture>();
        foreach (var slide in numbers)
            pictures.Add(await PictureAsync(truth, visits.Where(v => v.Slide == slide.Key).MaxBy(v => v.End - v.Start), slide.Value, folder, runner));
        var track = visits.Select(v => new Visit(numbers[v.Slide], VisitKind.Slide, v.Start, v.End, 1))
            .Concat(truth.Layout.Select(l => new Visit(0, VisitKind.Other, l.Start, l.End, 1)));
        return new([.. track.OrderBy(v => v.Start)], pictures);
    }

    private static IEnumerable<(int Slide, double Start, double End, int Page)> Around((int Slide, double Start, double End, int Page) visit, TruthLayout other)
    {
        if (other.End <= visit.Start || other.Start >= visit.End) yield return visit;
        else
        {
            if (other.Start > visit.Start) yield return visit with { End = other.Start };
            if (other.End < visit.End) yield return visit with { Start = other.End };
        }
    }

    private static async Task<SlidePicture> PictureAsync(SampleTruth truth, (int Slide, double Start, double End, int Page) visit, int number, string folder, ToolRunner runner)
    {
        var at = Math.Max((visit.Start + visit.End) / 2, visit.End - 0.5);
        var image = new StageFile($"slides/{number:000}.png", folder);
        Directory.CreateDirectory(Path.GetDirectoryName(image.Path)!);
        string[] seek = ["-y", "-ss", at.ToString("0.###", CultureInfo.InvariantCulture), "-i", Samples.Recording(truth)];
        await runner.RunAsync(new ToolCommand("ffmpeg", [.. seek, "-frames:v", "1", image.Path]), CancellationToken.None);
        var bars = await runner.RunAsync(new ToolCommand("ffmpeg", [.. seek, "-frames:v", "4", "-vf", "cropdetect=limit=8:round=2:skip=0", "-f", "null", "-"]), CancellationToken.None);
        var crop = bars.ErrorTail.Select(l => Crop().Match(l)).LastOrDefault(m => m.Success);
        var moving = new[] { truth.CameraRect, truth.Segments.FirstOrDefault(s => s.Slide == visit.Slide && s.Animation is not null)?.Animation };
        return new(number, image, at, crop is null ? null : new(N(crop, "x"), N(crop, "y"), N(crop, "w"), N(crop, "h")), [.. moving.OfType<int[]>().Select(r => new PixelBox(r[0], r[1], r[2], r[3]))]);
    }

    private static int N(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"crop=(?<w>\d+):(?<h>\d+):(?<x>\d+):(?<y>\d+)", RegexOptions.None, 1000)]
    private static partial Regex Crop();
}

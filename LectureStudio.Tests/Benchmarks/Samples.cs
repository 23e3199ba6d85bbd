using System.Text.Json;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>The sample recordings with exact truth, where this machine has them.</summary>
internal static class Samples
{
    /// <inheritdoc cref="SampleFolder.Find"/>
    public static string? Folder { get; } = SampleFolder.Find();

    public static IReadOnlyList<SampleTruth> All() =>
        Folder is null
            ? []
            : [.. Directory.EnumerateFiles(Path.Combine(Folder, "truth"), "*.json").Order(StringComparer.Ordinal)
                .Select(f => JsonSerializer.Deserialize<SampleTruth>(File.ReadAllText(f), Options)! with { Name = Path.GetFileNameWithoutExtension(f) })];

    public static string Recording(SampleTruth sample) => Path.Combine(Folder!, "recordings", sample.Video);

    public static string Deck(SampleTruth sample) => Path.Combine(Folder!, "decks", sample.Deck);

    private static JsonSerializerOptions Options { get; } = new(StudioJson.Compact) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}

internal sealed record SampleTruth(string Video, string Deck, int Width, int Height, double Duration, IReadOnlyList<TruthSegment> Segments, IReadOnlyList<TruthLayout> Layout, int[]? CameraRect, IReadOnlyList<TruthCue> Cues, double[][] Silences)
{
    public string Name { get; init; } = "";
}

internal sealed record TruthSegment(int Page, int Slide, double Start, double End, string Joins, int[]? Animation);

internal sealed record TruthLayout(double Start, double End);

internal sealed record TruthCue(double Start, double End, string Text);

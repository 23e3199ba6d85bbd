using System.Text.Json;
using System.Text.Json.Serialization;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>
/// Keeps a scan as the name of its <c>source.json</c>, which says the same and is read piece by piece. Of 50,000 files the record itself would be
/// ten megabytes in one row, and be held several times over, as text and as bytes, whenever it is stored or read.
/// </summary>
internal sealed class StoredScan : JsonConverter<SourceScan>
{
    public override SourceScan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var stored = JsonSerializer.Deserialize<Lists>(ref reader, options) ?? throw new JsonException("The scan is missing.");
        var report = stored.Report ?? throw new JsonException("The scan's file is missing.");
        if (stored.Files is null) stored = FromFile(report.Path, options);
        return new(stored.Files ?? [], stored.LeftOut ?? [], stored.Overviews ?? [], report);
    }

    public override void Write(Utf8JsonWriter writer, SourceScan value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Lists(null, null, null, value.Report), options);

    private static Lists FromFile(string path, JsonSerializerOptions options)
    {
        using var stream = File.OpenRead(path);
        return JsonSerializer.Deserialize<Lists>(stream, options) ?? throw new JsonException("The scan's file is empty.");
    }

    /// <param name="Report">Null in the file itself.</param>
    private sealed record Lists(IReadOnlyList<ScannedFile>? Files, IReadOnlyList<LeftOutFiles>? LeftOut, IReadOnlyList<OverviewCandidate>? Overviews, StageFile? Report);
}

using System.Text.Json;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Features.Library;

/// <summary>Reads what the page of a lecture shows from its data files.</summary>
public sealed class LectureReader(Pipeline.Catalog.Library library, ILogger<LectureReader> log)
{
    /// <summary>Ten hours of speech with word times are about 20 MB.</summary>
    private const long Largest = 64 << 20;

    public async Task<LectureContent> ReadAsync(IReadOnlyList<ArtifactSummary> artifacts, CancellationToken cancellation)
    {
        var slides = await ReadAsync<SlidesFile>(artifacts, "slides.json", cancellation);
        var visits = (slides?.Visits ?? []).Where(v => v.End > v.Start).OrderBy(v => v.Start).ToList();
        return new(
            visits,
            await ReadAsync<SpokenText>(artifacts, "transcript.json", cancellation),
            await ReadAsync<LectureNotes>(artifacts, "handout.json", cancellation));
    }

    /// <summary>The beginning of a text file, for its preview; null when it is gone.</summary>
    /// <param name="most">Characters.</param>
    public async Task<string?> ReadTextAsync(Guid artifact, int most, CancellationToken cancellation)
    {
        if (await library.OpenAsync(artifact, cancellation) is not var (_, path)) return null;
        using var text = new StreamReader(path);
        var buffer = new char[most];
        var length = await text.ReadBlockAsync(buffer, cancellation);
        return new string(buffer, 0, length);
    }

    /// <summary>A data file; null when it is not there or cannot be read.</summary>
    public async Task<T?> ReadAsync<T>(IReadOnlyList<ArtifactSummary> artifacts, string name, CancellationToken cancellation)
        where T : class
    {
        if (artifacts.FirstOrDefault(a => a.Name == name) is not { Bytes: < Largest } artifact) return null;
        if (await library.OpenAsync(artifact.Id, cancellation) is not var (_, path)) return null;
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 14, useAsync: true);
            return await JsonSerializer.DeserializeAsync<T>(file, StudioJson.Compact, cancellation);
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            // A file that was changed by hand costs its part of the page, not the page.
            log.LogWarning(e, "{Name} of lecture {Lecture} cannot be read", name, artifact.LectureId);
            return null;
        }
    }
}

using LectureStudio.Pipeline.Workflows.Course.Fetching;

namespace LectureStudio.Pipeline.Workflows.Course.Reading;

/// <summary>The texts of a source's documents, each by the reader of its format.</summary>
public sealed class DocumentTexts(IEnumerable<DocumentReader> readers)
{
    private readonly Dictionary<string, DocumentReader> readers = readers.SelectMany(r => r.Formats.Select(f => (f, r))).ToDictionary(p => p.f, p => p.r, StringComparer.Ordinal);

    /// <summary>Whether a format can be read.</summary>
    public bool Reads(string format) => readers.ContainsKey(format);

    /// <summary>Takes a document apart.</summary>
    /// <param name="source">Where it is.</param>
    /// <param name="path">Its path there.</param>
    /// <param name="format">As the scan tells it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<DocumentText> ReadAsync(SourceSnapshot source, string path, string format, CancellationToken cancellation = default) =>
        await readers[format].ReadAsync(path, await source.ReadAsync(path, cancellation: cancellation), cancellation);
}

using LectureStudio.Pipeline.Workflows.Course.Fetching;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Records;

/// <summary>Looks whether every cited line is there at the pinned commit.</summary>
internal static class CitedLines
{
    // Their lines are those of the text a reader takes out of them, not the file's own.
    private static readonly string[] WithoutOwnLines = [".pdf", ".docx", ".ipynb"];

    /// <returns>How many citations were looked at.</returns>
    /// <exception cref="Engine.StudioException">One leads nowhere.</exception>
    public static async Task<int> RequireAsync(string file, CitedTexts texts, SourceTree tree, CancellationToken cancellation)
    {
        using var source = new SourceSnapshot(tree.Snapshot.Path);
        var there = source.Entries.Select(e => e.Path).ToHashSet(StringComparer.Ordinal);
        var count = 0;
        foreach (var places in texts.Texts.SelectMany(t => t.Citations).GroupBy(c => c.Path).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (!there.Contains(places.Key)) throw ExportFailure.In(file, $"it cites {places.Key}, which is not in the source");
            var lines = WithoutOwnLines.Contains(Path.GetExtension(places.Key).ToLowerInvariant()) ? int.MaxValue : await LinesAsync(source, places.Key, cancellation);
            foreach (var place in places)
            {
                if (place.FirstLine < 1 || place.LastLine < place.FirstLine || place.LastLine > lines) throw ExportFailure.In(file, $"it cites the lines {place.FirstLine} to {place.LastLine} of {place.Path}, which has {lines}");
                count++;
            }
        }
        return count;
    }

    private static async Task<int> LinesAsync(SourceSnapshot source, string path, CancellationToken cancellation)
    {
        var text = await source.ReadTextAsync(path, cancellation);
        return text.ReplaceLineEndings("\n").AsSpan().Count('\n') + 1;
    }
}

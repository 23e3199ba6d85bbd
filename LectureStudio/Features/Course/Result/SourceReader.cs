using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Features.Course.Result;

/// <summary>The lines of a source's files, as citations count them.</summary>
public sealed class SourceReader(DocumentTexts texts)
{
    /// <summary>Bytes of a file that are shown at most.</summary>
    private const int Most = 4 << 20;

    /// <summary>Formats whose lines are those of the text they give rather than the file's own.</summary>
    private static readonly HashSet<string> Converted = ["pdf", "docx", "notebook"];

    /// <summary>Null when the source or the file is not there any more.</summary>
    /// <param name="format">As the scan tells it; null when nobody knows.</param>
    public async Task<IReadOnlyList<string>?> LinesAsync(SourceTree tree, string path, string? format, CancellationToken cancellation)
    {
        if (!File.Exists(tree.Snapshot.Path)) return null;
        using var source = new SourceSnapshot(tree.Snapshot.Path);
        try
        {
            if (format is not null && Converted.Contains(format) && texts.Reads(format)) return (await texts.ReadAsync(source, path, format, cancellation)).Lines;
            return await source.ReadAsync(path, Most, cancellation) is var bytes && TextEncoding.Decode(bytes) is var text && text.Contains('\0', StringComparison.Ordinal) ? null : Lines(text);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static List<string> Lines(string text)
    {
        using var reader = new StringReader(text);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line) lines.Add(line);
        return lines;
    }
}

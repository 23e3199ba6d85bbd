using System.Globalization;
using System.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>Objects one after the other, as <c>git cat-file --batch</c> writes them.</summary>
internal sealed class GitObjects(Stream output)
{
    // Not closed: the output is not ours.
    private readonly BufferedStream stream = new(output, 1 << 16);

    /// <summary>Copies the next object. Raw: <c>8f0c2f5e… blob 1234</c>, a line feed, its bytes, a line feed.</summary>
    /// <exception cref="StudioException">git has something else next.</exception>
    public async Task CopyAsync(string id, string path, SnapshotWriter writer, CancellationToken cancellation)
    {
        var head = ReadLine();
        if (head.Split(' ') is not [var found, "blob", var size] || found != id || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            || await writer.AddAsync(path, stream, bytes, cancellation) != bytes || stream.ReadByte() != '\n')
            throw new StudioException("The repository could not be read to its end.", "Try again; if it stays so, the repository is damaged (git fsck tells).");
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next >= 0 && next != '\n' && line.Length < 200; next = stream.ReadByte()) line.Append((char)next);
        return line.ToString();
    }
}

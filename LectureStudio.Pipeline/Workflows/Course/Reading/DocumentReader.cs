namespace LectureStudio.Pipeline.Workflows.Course.Reading;

/// <summary>Takes documents apart.</summary>
public abstract class DocumentReader
{
    /// <summary>The formats it reads (<see cref="ScannedFile.Format"/>).</summary>
    public abstract IReadOnlyList<string> Formats { get; }

    /// <summary>Takes one apart. What cannot be read is left out rather than refused: broken markup is text.</summary>
    /// <param name="path">Its path in the source, for its name.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="cancellation">Gives up.</param>
    public abstract Task<DocumentText> ReadAsync(string path, byte[] content, CancellationToken cancellation);
}

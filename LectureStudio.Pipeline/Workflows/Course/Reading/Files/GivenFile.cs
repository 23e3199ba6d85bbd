namespace LectureStudio.Pipeline.Workflows.Course.Reading.Files;

/// <summary>A document's bytes as a file for programs that read no other way; gone when it is disposed of.</summary>
internal sealed class GivenFile : IDisposable
{
    public GivenFile(byte[] content, string extension)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"lecture-{Guid.NewGuid():N}{extension}");
        File.WriteAllBytes(Path, content);
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}

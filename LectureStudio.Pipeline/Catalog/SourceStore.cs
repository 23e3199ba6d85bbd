using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>The files people give, kept once by content below <c>sources/</c>.</summary>
public sealed class SourceStore
{
    /// <summary>
    /// Streams a file in, hashing on the way; a file that is here already is not stored twice.
    /// </summary>
    /// <param name="name">The name the person knows it by; untrusted.</param>
    /// <param name="content">The bytes; never held in memory.</param>
    /// <param name="length">Expected length, or null; too little free space is refused at once.</param>
    /// <param name="received">Called with the number of bytes so far.</param>
    public Task<SourceFile> AddAsync(string name, Stream content, long? length, Action<long>? received, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>A file that is here already, by its hash; null when it is not.</summary>
    public SourceFile? Find(string name, string sha256) => throw new NotImplementedException();

    /// <summary>A file of this machine used where it lies, hashed but not copied (command line).</summary>
    public Task<SourceFile> ReferAsync(string path, CancellationToken cancellation) => throw new NotImplementedException();
}

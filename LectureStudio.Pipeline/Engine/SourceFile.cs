using System.Text.Json.Serialization;

namespace LectureStudio.Pipeline.Engine;

/// <summary>A file that a person gave: a recording, captions, a deck. Known by its content, so that a renamed copy is the same file.</summary>
/// <param name="Path">Absolute path on this machine.</param>
/// <param name="Name">The name the person knows it by. Untrusted: show it, never build a path from it.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the content; the only part that enters a cache key besides the extension.</param>
/// <param name="Bytes">Length in bytes.</param>
public sealed record SourceFile(string Path, string Name, string Sha256, long Bytes) : ICacheIdentity
{
    /// <summary>The extension of <see cref="Name"/> in lower case, with its dot, or empty.</summary>
    [JsonIgnore]
    public string Extension => System.IO.Path.GetExtension(Name).ToLowerInvariant();

    string ICacheIdentity.Identity => Sha256 + Extension;
}

/// <summary>An input whose identity for the stage cache is not its whole JSON.</summary>
public interface ICacheIdentity
{
    /// <summary>Equal for inputs that must give equal outputs.</summary>
    string Identity { get; }
}

using System.Text.Json.Serialization;

namespace LectureStudio.Pipeline.Engine;

/// <summary>A file that a person gave: a recording, captions, a deck. Known by its content, so that a renamed copy is the same file.</summary>
/// <param name="Path">Absolute path on this machine.</param>
/// <param name="Name">The name the person knows it by. Untrusted: show it, never build a path from it.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the content; the only part that enters a cache key besides the extension.</param>
/// <param name="Bytes">Length in bytes.</param>
public sealed record SourceFile(string Path, string Name, string Sha256, long Bytes)
{
    /// <summary>The extension of <see cref="Name"/> in lower case, with its dot, or empty.</summary>
    [JsonIgnore]
    public string Extension => System.IO.Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>Equal for files that must give equal results: content and extension.</summary>
    [JsonIgnore]
    public string Identity => Sha256 + Extension;
}

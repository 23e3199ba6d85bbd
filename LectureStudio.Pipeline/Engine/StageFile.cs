using System.Text.Json.Serialization;

namespace LectureStudio.Pipeline.Engine;

/// <summary>
/// A file that belongs to a stage's output. Stored in JSON as its <see cref="Name"/> alone; whoever reads the JSON back binds it
/// to the folder it is in then (see <see cref="StudioJson.Read{T}"/>), so that an output survives being moved into the stage cache.
/// </summary>
/// <param name="Name">Path relative to the output's folder, with forward slashes: <c>slides/001.png</c>.</param>
/// <param name="Folder">Absolute path of the folder the name is relative to.</param>
public sealed record StageFile(string Name, string Folder)
{
    /// <summary>Absolute path.</summary>
    [JsonIgnore]
    public string Path => System.IO.Path.Combine(Folder, Name);
}

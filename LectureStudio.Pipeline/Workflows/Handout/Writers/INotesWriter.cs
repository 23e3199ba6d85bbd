using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Handout.Writers;

/// <summary>Writes a lecture's notes.</summary>
public interface INotesWriter
{
    /// <summary>Its name in the setting <c>writer</c>.</summary>
    string Key { get; }

    /// <summary>What of this machine its notes depend on, such as a model's name; null when nothing does.</summary>
    string? Fingerprint { get; }

    /// <summary>Writes the notes. Says nothing that the material does not say.</summary>
    Task<Notes> WriteAsync(LectureMaterial material, WriteNotesSettings settings, StageRun run);
}

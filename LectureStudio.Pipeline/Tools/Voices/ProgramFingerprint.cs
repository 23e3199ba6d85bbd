using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Tools.Voices;

/// <summary>Tells one installed program, or file, from another without starting it.</summary>
internal static class ProgramFingerprint
{
    /// <summary>Its length and time of writing, short; null when it is not here.</summary>
    /// <param name="program">A name on PATH or an absolute path.</param>
    public static string? Of(string program)
    {
        var path = program.Contains('/', StringComparison.Ordinal)
            ? program
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        return path is null || new FileInfo(path) is not { Exists: true } file ? null : StageKey.Hash($"{file.Length} {file.LastWriteTimeUtc.Ticks}")[..8];
    }
}

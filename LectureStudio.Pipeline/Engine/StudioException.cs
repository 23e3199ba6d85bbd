namespace LectureStudio.Pipeline.Engine;

/// <summary>
/// A failure that a lecturer can understand: <see cref="Exception.Message"/> says in one sentence what is wrong,
/// <see cref="Remedy"/> in one sentence what to do. Every other exception that leaves a stage is a bug and is shown as "unexpected".
/// </summary>
public class StudioException(string message, string remedy = "", Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the person can do about it, one sentence; empty when the message already says it.</summary>
    public string Remedy { get; } = remedy;

    /// <summary>The last lines a tool wrote, newest last; empty when no tool was involved.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>True when trying again after a short while may help (HTTP 408, 429, 5xx, a busy file).</summary>
    public bool IsTransient { get; init; }
}

using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Engines;

namespace LectureStudio.Pipeline.Tools;

/// <summary>A tool ended with an error. A stage that knows what it means throws a <see cref="StudioException"/> of its own with this one inside.</summary>
public sealed class ToolFailedException : StudioException
{
    public ToolFailedException(ToolCommand command, int exitCode, IReadOnlyList<string> errorTail, string reason)
        : base($"{Path.GetFileName(command.Program)} {reason}.", "Its own last lines are under Details; the whole of its output is in the job's log.")
    {
        (Command, ExitCode, ErrorTail) = (command, exitCode, errorTail);
        Details = [$"$ {Path.GetFileName(command.Program)} {string.Join(' ', command.Arguments)}", .. errorTail.TakeLast(20)];
    }

    public ToolCommand Command { get; }

    /// <summary>The exit code; -1 when it was stopped after its timeout.</summary>
    public int ExitCode { get; }

    /// <summary>The last 256 lines of standard error, oldest first.</summary>
    public IReadOnlyList<string> ErrorTail { get; }
}

/// <summary>A program that a stage needs is not on this machine.</summary>
public sealed class ToolMissingException(string program, Exception? inner = null)
    : StudioException($"The program {program} is not on this machine.", $"Install it{HowTo(program)} and try again; nothing is lost. Settings → Engines, or doctor on the command line, tells what else is missing.", inner)
{
    private static string HowTo(string program) => KnownEngines.HowToInstall(program) is { } how ? $" ({how})" : "";
}

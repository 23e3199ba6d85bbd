namespace LectureStudio.Pipeline.Tools;

/// <summary>One run of an outside program.</summary>
/// <param name="Program">A name on PATH or an absolute path.</param>
/// <param name="Arguments">One entry an argument; never a shell string.</param>
public sealed record ToolCommand(string Program, params IReadOnlyList<string> Arguments)
{
    /// <summary>The folder it runs in; the temporary folder when null.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Added to the environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Given to standard input as UTF-8, which is closed after it; null closes it at once.</summary>
    public string? Input { get; init; }

    /// <summary>Killed and reported as failed after this long; null waits for ever.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>For encodes: gives way to everything else.</summary>
    public bool LowPriority
    {
        get => Niceness > 0;
        init => Niceness = value ? 10 : 0;
    }

    /// <summary>How much it gives way to others, 0 to 19 (nice(1)); 0 not at all.</summary>
    public int Niceness { get; init; }

    /// <summary>A file to which the whole of standard error is appended.</summary>
    public string? LogFile { get; init; }

    /// <summary>Called for each line of standard output as it comes (the output is then not collected).</summary>
    public Action<string>? OnOutputLine { get; init; }

    /// <summary>Called for each line of standard error as it comes.</summary>
    public Action<string>? OnErrorLine { get; init; }

    /// <summary>Writes the tool's standard input; it is closed when this is done. A tool that stops reading is no failure of the writer. Null gives it none.</summary>
    public Func<Stream, CancellationToken, Task>? WriteInput { get; init; }

    /// <summary>Exit codes that are not failures.</summary>
    public IReadOnlyList<int> AcceptedExitCodes { get; init; } = [0];
}

/// <summary>What a finished tool left.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output as UTF-8 text; empty when it was read line by line or as a stream.</param>
/// <param name="ErrorTail">The last 256 lines of standard error, oldest first.</param>
/// <param name="Elapsed">Wall time.</param>
public sealed record ToolResult(int ExitCode, string Output, IReadOnlyList<string> ErrorTail, TimeSpan Elapsed);

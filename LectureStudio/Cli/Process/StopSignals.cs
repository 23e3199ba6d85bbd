using System.Runtime.InteropServices;

namespace LectureStudio.Cli.Process;

/// <summary>Ctrl-C and a request to terminate: the first asks for a clean end, the second ends at once.</summary>
internal sealed class StopSignals : IDisposable
{
    public const int ExitCode = 130;

    private readonly CancellationTokenSource stop = new();
    private readonly List<PosixSignalRegistration> registrations;

    public StopSignals() =>
        registrations = [.. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP]).Select(s => PosixSignalRegistration.Create(s, Take))];

    public CancellationToken Token => stop.Token;

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        stop.Dispose();
    }

    private void Take(PosixSignalContext signal)
    {
        // Child processes are tied to this one by the kernel and end with it.
        if (stop.IsCancellationRequested) Environment.Exit(ExitCode);
        signal.Cancel = true;
        stop.Cancel();
    }
}

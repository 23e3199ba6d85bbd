using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace LectureStudio.Pipeline.Tools;

/// <summary>
/// Starts child processes from one thread that lives as long as this process, under <c>setpriv --pdeathsig KILL</c> where that exists
/// (util-linux, on every Debian): the kernel then kills the child when this process dies, even by <c>kill -9</c>. Linux ties that signal
/// to the starting thread, which is why the thread pool must not start them (prctl(2), PR_SET_PDEATHSIG).
/// </summary>
internal static class Spawner
{
    private const string SetPriv = "/usr/bin/setpriv";
    private static readonly bool CanTie = OperatingSystem.IsLinux() && File.Exists(SetPriv);
    private static readonly BlockingCollection<(ProcessStartInfo Start, TaskCompletionSource<Process> Started)> Requests = [];

    static Spawner() => new Thread(Serve) { IsBackground = true, Name = "spawner" }.Start();

    public static Task<Process> StartAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Requests.Add((start, started));
        return started.Task;
    }

    /// <summary>The program and arguments that really run: tied to this process, at low priority where asked.</summary>
    public static (string Program, IReadOnlyList<string> Arguments) Wrap(ToolCommand command)
    {
        List<string> line = [command.Program, .. command.Arguments];
        if (command.Niceness > 0 && OperatingSystem.IsLinux()) line.InsertRange(0, ["nice", "-n", command.Niceness.ToString(CultureInfo.InvariantCulture)]);
        if (CanTie && Exists(command.Program)) line.InsertRange(0, [SetPriv, "--pdeathsig", "KILL", "--"]);
        return (line[0], line[1..]);
    }

    private static void Serve()
    {
        foreach (var (start, started) in Requests.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(start)!);
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        }
    }

    /// <summary>Whether the program can be found, without starting it; if not it is started plainly, so that the error names it and not its wrapper.</summary>
    internal static bool Exists(string program) =>
        program.Contains('/', StringComparison.Ordinal)
            ? File.Exists(program)
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}

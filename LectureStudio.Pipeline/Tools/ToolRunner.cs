using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Tools;

/// <summary>
/// Runs outside programs: argument lists, no inherited standard input, both outputs drained, the whole process tree gone
/// on cancel or timeout, and gone too when this process is killed (see <see cref="Spawner"/>).
/// </summary>
public sealed class ToolRunner
{
    private const int TailLines = 256;

    /// <summary>What programs say of a full disk; they are run in the language of this.</summary>
    private const string NoSpace = "No space left on device";

    /// <summary>Runs it to its end and collects standard output as text.</summary>
    /// <exception cref="ToolMissingException">The program cannot be started.</exception>
    /// <exception cref="ToolFailedException">It ended with an error or ran out of time.</exception>
    public Task<ToolResult> RunAsync(ToolCommand command, CancellationToken cancellation) =>
        RunAsync(command, command.OnOutputLine is null ? ReadAllAsync : (s, c) => ReadLinesAsync(s, command.OnOutputLine, c), cancellation);

    /// <summary>Runs it to its end while <paramref name="read"/> takes standard output as bytes. When <paramref name="read"/> returns early the tool is stopped without complaint.</summary>
    public Task<ToolResult> StreamAsync(ToolCommand command, Func<Stream, CancellationToken, Task> read, CancellationToken cancellation) =>
        RunAsync(command, async (s, c) => { await read(s, c); return ""; }, cancellation, mayStopEarly: true);

    private static async Task<ToolResult> RunAsync(ToolCommand command, Func<Stream, CancellationToken, Task<string>> readOutput, CancellationToken cancellation, bool mayStopEarly = false)
    {
        cancellation.ThrowIfCancellationRequested();
        var clock = Stopwatch.StartNew();
        using var timeout = new CancellationTokenSource();
        if (command.Timeout is { } limit) timeout.CancelAfter(limit);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        using var process = await StartAsync(command);
        using var kill = stop.Token.Register(() => Kill(process));
        if (mayStopEarly) PipeSize.Widen(process.StandardOutput.BaseStream);
        var tail = new LineTail(TailLines);
        var errors = DrainErrorsAsync(process, command, tail);
        var input = WriteInputAsync(process, command, stop.Token);
        string output;
        try
        {
            output = await readOutput(process.StandardOutput.BaseStream, stop.Token);
            if (mayStopEarly) mayStopEarly = await HasMoreAsync(process.StandardOutput.BaseStream, stop.Token);
            if (mayStopEarly) Kill(process);
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            Kill(process);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
        catch (Exception e)
        {
            Kill(process);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
            throw TimedOut(command, tail, e);
        }
        await process.WaitForExitAsync(CancellationToken.None);
        await errors;
        await input;
        cancellation.ThrowIfCancellationRequested();
        if (timeout.IsCancellationRequested) throw TimedOut(command, tail, null);
        if (!mayStopEarly && !command.AcceptedExitCodes.Contains(process.ExitCode))
            throw Failed(command, process.ExitCode, tail.ToList());
        // ffmpeg says so and ends as if all was well; what it wrote breaks off.
        if (!mayStopEarly && tail.ToList().Any(l => l.EndsWith(NoSpace, StringComparison.Ordinal))) throw DiskFull.Because(null);
        return new ToolResult(process.ExitCode, output, tail.ToList(), clock.Elapsed);
    }

    private static async Task<Process> StartAsync(ToolCommand command)
    {
        var (program, arguments) = Spawner.Wrap(command);
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            WorkingDirectory = command.WorkingDirectory ?? Path.GetTempPath(),
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in command.Environment) start.Environment[name] = value;
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            var process = await Spawner.StartAsync(start);
            if (command.WriteInput is null) await GiveAsync(process, command.Input);
            return process;
        }
        catch (Win32Exception e)
        {
            throw new ToolMissingException(command.Program, e);
        }
    }

    private static async Task GiveAsync(Process process, string? input)
    {
        try
        {
            if (input is not null) await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(input));
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading; its exit code says why.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It, or a part of its tree, has ended by itself.
        }
    }

    private static async Task DrainErrorsAsync(Process process, ToolCommand command, LineTail tail)
    {
        using var log = new ToolLog(command);
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            tail.Add(line);
            command.OnErrorLine?.Invoke(line);
            log.Write(line);
        }
    }

    private static async Task WriteInputAsync(Process process, ToolCommand command, CancellationToken stop)
    {
        if (command.WriteInput is null) return;
        // Off this thread: the writer may compute for long between two pieces.
        await Task.Yield();
        try
        {
            await command.WriteInput(process.StandardInput.BaseStream, stop);
            process.StandardInput.Close();
        }
        catch (Exception e) when (e is IOException || stop.IsCancellationRequested)
        {
            // The tool has ended or reads no more; its exit code tells whether that is well. Or it was stopped, which its runner tells.
        }
        catch (Exception)
        {
            Kill(process);
            throw;
        }
    }

    private static async Task<string> ReadAllAsync(Stream stream, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellation);
    }

    private static async Task<string> ReadLinesAsync(Stream stream, Action<string> take, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (await reader.ReadLineAsync(cancellation) is { } line) take(line);
        return "";
    }

    private static async Task<bool> HasMoreAsync(Stream stream, CancellationToken cancellation) =>
        await stream.ReadAsync(new byte[1], cancellation) > 0;

    private static ToolFailedException TimedOut(ToolCommand command, LineTail tail, Exception? _) =>
        new(command, -1, tail.ToList(), $"did not finish within {command.Timeout!.Value.TotalSeconds:0} seconds and was stopped");

    private static StudioException Failed(ToolCommand command, int exitCode, IReadOnlyList<string> tail) =>
        tail.Any(l => l.Contains(NoSpace, StringComparison.Ordinal))
            ? DiskFull.Because(null)
            : exitCode == 127 && tail.Any(l => l.Contains("failed to execute", StringComparison.Ordinal))
                ? new ToolMissingException(command.Program)
                : new ToolFailedException(command, exitCode, tail, $"ended with exit code {exitCode}");
}

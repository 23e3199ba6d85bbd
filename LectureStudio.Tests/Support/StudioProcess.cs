using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace LectureStudio.Tests.Support;

/// <summary>The real, built studio as a process of its own: serving, processing, killed at will. Gone with its children when disposed.</summary>
public sealed partial class StudioProcess : IAsyncDisposable
{
    public const int Interrupt = 2;
    public const int Terminate = 15;

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private readonly TaskCompletionSource<string> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StudioProcess(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        // Whoever starts the tests in the background of a script has them ignore Ctrl-C, and their children with them.
        var start = new ProcessStartInfo("env") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var argument in (string[])["--default-signal=INT", "dotnet", Dll]) start.ArgumentList.Add(argument);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Take(line.Data, output);
        process.ErrorDataReceived += (_, line) => Take(line.Data, errors);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The studio as built in the configuration that these tests were built in.</summary>
    public static string Dll { get; } = FindDll();

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Standard output so far.</summary>
    public string Output => Text(output);

    /// <summary>Standard error so far.</summary>
    public string Errors => Text(errors);

    /// <summary>Where it serves; known once <see cref="ServeAsync"/> has returned.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Starts any command: <c>process</c>, <c>doctor</c>.</summary>
    public static StudioProcess Start(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null) => new(arguments, environment);

    /// <summary>Runs a command to its end.</summary>
    /// <returns>The exit code, standard output, standard error.</returns>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var studio = Start(arguments);
        var code = await studio.WaitAsync();
        return (code, studio.Output, studio.Errors);
    }

    /// <summary>Serves at a free port of this machine, without the sample lecture unless settings say otherwise; returns when it listens.</summary>
    /// <param name="root">The storage root.</param>
    /// <param name="settings">More settings: <c>--Engine:Key=value</c>.</param>
    public static async Task<StudioProcess> ServeAsync(string root, params string[] settings)
    {
        var studio = new StudioProcess(["serve", "--url", "http://127.0.0.1:0", $"--Storage:Root={root}", "--Sample:Enabled=false", .. settings], null);
        if (await Task.WhenAny(studio.listening.Task, studio.process.WaitForExitAsync()) != studio.listening.Task)
            throw new InvalidOperationException($"The studio did not start.\n{studio.Output}{studio.Errors}");
        studio.Url = await studio.listening.Task;
        return studio;
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WaitAsync(CancellationToken cancellation = default)
    {
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode;
    }

    /// <summary><c>kill -9</c> of the host alone: whether its children go too is what a test may want to know.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Sends <see cref="Interrupt"/> or <see cref="Terminate"/>; it may have ended by itself just before.</summary>
    public void Signal(int signal) => Assert.True(SendSignal(process.Id, signal) == 0 || process.HasExited);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string Text(StringBuilder text)
    {
        lock (text) return text.ToString();
    }

    private void Take(string? line, StringBuilder text)
    {
        if (line is null) return;
        lock (text) text.AppendLine(line);
        if (Listening().Match(line) is { Success: true } match) listening.TrySetResult(match.Groups["url"].Value);
    }

    private static string FindDll()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (folder.Name, folder.Parent!.Name);
        while (!File.Exists(Path.Combine(folder.FullName, "LectureStudio.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "LectureStudio", "bin", configuration, framework, "LectureStudio.dll");
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);

    // Raw: 10:43:42 info: Microsoft.Hosting.Lifetime[14] Now listening on: http://localhost:5183
    [GeneratedRegex(@"Now listening on: (?<url>http://\S+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Listening();
}

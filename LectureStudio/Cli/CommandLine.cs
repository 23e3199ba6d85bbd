using System.CommandLine;
using LectureStudio.Cli.Process;
using LectureStudio.Hosting;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Cli;

/// <summary>The studio's command line: serve (the default), process, doctor.</summary>
internal static class CommandLine
{
    private const int Failed = 1;
    private const int BadUsage = 2;

    /// <param name="args">As given.</param>
    /// <param name="serve">Serves the pages until it is stopped; takes settings in the form <c>--Section:Key=value</c>.</param>
    /// <returns>The exit code: 0 done, 1 failed, 2 bad usage or settings, 130 cancelled.</returns>
    public static async Task<int> RunAsync(string[] args, Func<string[], Task> serve)
    {
        var root = new RootCommand("Turns teaching material into things people can use. Without a command it serves the pages.")
        {
            ServeCommand.Create(serve),
            ProcessCommand.Create(),
            DoctorCommand.Create(),
        };
        ServeCommand.AddTo(root, serve);
        try
        {
            var parsed = root.Parse(args); // Checks files and settings too, so that all that is wrong is told at once.
            if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction) return Refuse(parsed.Errors.Select(e => e.Message).Distinct());
            if (!parsed.CommandResult.Command.Equals(root) && parsed.CommandResult.Command.TreatUnmatchedTokensAsErrors && parsed.UnmatchedTokens is [var unknown, ..]) return Refuse([$"Unknown: {unknown}. --help says what there is."]);
            // Signals are handled by the hosts themselves: a job is cancelled for real before the process ends.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (SettingsException e)
        {
            return Refuse([e.Message]);
        }
        catch (InvalidDataException e)
        {
            return Refuse([$"{e.Message} {e.InnerException?.Message}".TrimEnd()]); // appsettings.json is no JSON.
        }
        catch (Microsoft.Extensions.Options.OptionsValidationException e)
        {
            return Refuse(e.Failures);
        }
        catch (StudioException e)
        {
            await Console.Error.WriteLineAsync($"{e.Message} {e.Remedy}".TrimEnd());
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return StopSignals.ExitCode; // Stopped while it was still starting.
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync("Another program serves at this address already, perhaps another studio. Stop it, or choose another address with --url http://localhost:5081.");
            return Failed;
        }
    }

    private static int Refuse(IEnumerable<string> problems)
    {
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        return BadUsage;
    }
}

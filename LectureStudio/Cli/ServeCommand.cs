using System.CommandLine;
using LectureStudio.Hosting;

namespace LectureStudio.Cli;

/// <summary><c>serve</c>: the pages, until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create(Func<string[], Task> serve)
    {
        var command = new Command("serve", $"Serves the pages (at {ListenAddress.Default} unless set otherwise). Any setting can be given as --Section:Key=value.");
        AddTo(command, serve);
        return command;
    }

    /// <summary>Makes a command serve; the root command does so without being told.</summary>
    public static void AddTo(Command command, Func<string[], Task> serve)
    {
        var url = new Option<string?>("--url") { Description = "Where to serve; this machine only.", HelpName = "address" };
        command.Add(url);
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async parsed =>
        {
            // What no option took belongs to the settings; a misspelt option or command must not pass for one.
            if (parsed.UnmatchedTokens.FirstOrDefault(t => !IsSetting(t)) is { } unknown)
            {
                await Console.Error.WriteLineAsync($"Unknown: {unknown}. Commands are serve, process and doctor; settings are given as --Section:Key=value.");
                return 2;
            }
            string[] address = parsed.GetValue(url) is { } given ? [$"--{ServerOptions.Section}:{nameof(ServerOptions.Url)}={given}"] : [];
            await serve([.. parsed.UnmatchedTokens, .. address]);
            return 0;
        });
    }

    private static bool IsSetting(string token) => token.StartsWith("--", StringComparison.Ordinal) && token.Contains('=', StringComparison.Ordinal);
}

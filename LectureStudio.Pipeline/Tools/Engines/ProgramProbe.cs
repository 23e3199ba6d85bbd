using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Tools.Engines;

/// <summary>Asks a program what it is and believes only the right answer.</summary>
public sealed class ProgramProbe(ToolRunner tools, KnownProgram known) : IEngineProbe
{
    // What a program says when asked for its version is often paired with an exit code of its own.
    private static readonly IReadOnlyList<int> AnyExitCode = [.. Enumerable.Range(0, 256)];

    /// <summary>How long it may take to answer.</summary>
    internal TimeSpan Patience { get; init; } = EngineInventory.Patience;

    public async Task<EngineStatus> LookAsync(CancellationToken cancellation)
    {
        try
        {
            var answer = await AskAsync([known.Question], cancellation);
            var match = known.Answer.Match(answer);
            if (!match.Success) return Status(found: false, version: null, [$"{known.Program} is here, but it is another program of that name."]);
            var version = match.Groups["version"] is { Success: true } group ? group.Value : null;
            var details = known.Further is { } further ? further.Read(await AskAsync(further.Question, cancellation)) : [];
            return Status(found: true, version, [.. details, .. known.Beside?.Invoke() ?? []]);
        }
        catch (ToolMissingException)
        {
            return Status(found: false, version: null, []);
        }
        catch (StudioException e)
        {
            return Status(found: false, version: null, [e.Message]);
        }
    }

    private async Task<string> AskAsync(IReadOnlyList<string> question, CancellationToken cancellation)
    {
        var command = new ToolCommand(known.Program, question) { Timeout = Patience, AcceptedExitCodes = AnyExitCode };
        var result = await tools.RunAsync(command, cancellation);
        if (result.ExitCode == 127 && result.ErrorTail.Any(l => l.Contains("failed to execute", StringComparison.Ordinal))) throw new ToolMissingException(known.Program);
        return (result.Output + "\n" + string.Join('\n', result.ErrorTail)).Trim();
    }

    private EngineStatus Status(bool found, string? version, IReadOnlyList<string> details) =>
        new(known.Name, found, version, known.NeededFor, known.HowToInstall, known.IsRequired, details);
}

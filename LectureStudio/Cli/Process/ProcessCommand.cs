using System.CommandLine;
using System.CommandLine.Parsing;

namespace LectureStudio.Cli.Process;

/// <summary><c>process</c>: the pipeline without the pages, for scripts and for measuring.</summary>
internal static class ProcessCommand
{
    private const string About =
        "Makes something of one recording and leaves it in a folder. A second run into the same folder reuses what is still right. " +
        "Only what is named is used: a caption file that merely lies beside the recording is not. " +
        "Exit codes: 0 completed, 1 failed, 2 bad usage, 130 cancelled.";

    public static Command Create()
    {
        var input = new Argument<string>("input") { Description = "The recording: any video or audio that ffmpeg reads.", Validators = { MustBeFile } };
        var workflow = new Option<string>("--workflow") { Description = "What to make.", DefaultValueFactory = _ => "handout", HelpName = "name" };
        var captions = new Option<string?>("--captions") { Description = "Captions of the recording (.vtt, .srt).", HelpName = "file", Validators = { MustBeFile } };
        var deck = new Option<string?>("--deck") { Description = "The original slides (.pdf).", HelpName = "file", Validators = { MustBeFile } };
        var set = new Option<string[]>("--set") { Description = "A setting; may be repeated. A wrong name is answered with the list of names.", HelpName = "key=value", Validators = { MustBePairs } };
        var target = new Option<string>("--out") { Description = "The folder for the results; made when it is not there.", HelpName = "folder", Required = true, Validators = { MustNotBeFile } };
        var json = new Option<bool>("--json") { Description = "Tell progress as newline-delimited JSON." };
        var command = new Command("process", About) { input, workflow, captions, deck, set, target, json };
        command.SetAction((parsed, _) => new ProcessRun(new ProcessRequest(
            Path.GetFullPath(parsed.GetRequiredValue(input)),
            parsed.GetRequiredValue(workflow),
            FullPath(parsed.GetValue(captions)),
            FullPath(parsed.GetValue(deck)),
            Pairs(parsed.GetValue(set) ?? []),
            Path.GetFullPath(parsed.GetRequiredValue(target)),
            parsed.GetValue(json))).RunAsync());
        return command;
    }

    private static string? FullPath(string? path) => path is null ? null : Path.GetFullPath(path);

    /// <summary>The last of several values for one name counts, as people expect when they add to a line.</summary>
    private static Dictionary<string, string> Pairs(IReadOnlyList<string> texts)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            pairs[text[..at].Trim()] = text[(at + 1)..];
        }
        return pairs;
    }

    private static void MustBeFile(SymbolResult result)
    {
        foreach (var token in result.Tokens)
            if (!File.Exists(token.Value)) result.AddError(Directory.Exists(token.Value) ? $"{token.Value} is a folder, not a file." : $"There is no file {token.Value}.");
    }

    private static void MustNotBeFile(SymbolResult result)
    {
        foreach (var token in result.Tokens)
            if (File.Exists(token.Value)) result.AddError($"{token.Value} is a file; --out wants a folder.");
    }

    private static void MustBePairs(SymbolResult result)
    {
        foreach (var token in result.Tokens)
            if (token.Value.IndexOf('=', StringComparison.Ordinal) < 1) result.AddError($"--set wants key=value, not \"{token.Value}\".");
    }
}

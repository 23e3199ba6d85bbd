using System.CommandLine;
using System.CommandLine.Parsing;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Git;

namespace LectureStudio.Cli.Process;

/// <summary><c>process</c>: the pipeline without the pages, for scripts and for measuring.</summary>
internal static class ProcessCommand
{
    private const string DefaultWorkflow = "handout";

    private const string About =
        "Makes something of a recording, a document or a text and leaves it in a folder. A second run into the same folder reuses what is still right. " +
        "Only what is named is used: a caption file that merely lies beside the recording is not. " +
        "A ZIP of PDFs makes a narrated video of each, in a folder of its own. " +
        "A course is made of the files of a folder as they are, or of a repository at a branch, tag or commit given after #. " +
        "Exit codes: 0 completed, 1 failed, 2 bad usage, 130 cancelled.";

    public static Command Create()
    {
        var input = new Argument<string>("input") { Description = "The recording, document or text: video or audio for handout and highlights; .pdf, .md, .txt, a picture or a .zip of PDFs for narrated-video; a folder, the address of a git repository, .zip, .tar or .tar.gz for course.", Validators = { MustBeSource } };
        var workflow = new Option<string>("--workflow") { Description = "What to make.", DefaultValueFactory = _ => DefaultWorkflow, HelpName = "name", Validators = { MustBeWorkflow } };
        var captions = new Option<string?>("--captions") { Description = "Captions of the recording (.vtt, .srt).", HelpName = "file", Validators = { MustBeFile } };
        var deck = new Option<string?>("--deck") { Description = "The original slides (.pdf).", HelpName = "file", Validators = { MustBeFile } };
        var pictures = new Option<string[]>("--picture") { Description = "A picture to show with a text; may be repeated, the order counts.", HelpName = "file", Validators = { MustBeFile } };
        var music = new Option<string?>("--music") { Description = "Music under the voice.", HelpName = "file", Validators = { MustBeFile } };
        var logo = new Option<string?>("--logo") { Description = "A logo for the corner of the picture.", HelpName = "file", Validators = { MustBeFile } };
        var set = new Option<string[]>("--set") { Description = "A setting; may be repeated. A wrong name is answered with the list of names.", HelpName = "key=value", Validators = { result => MustBeSettings(result, workflow) } };
        var target = new Option<string>("--out") { Description = "The folder for the results; made when it is not there.", HelpName = "folder", Required = true, Validators = { MustBeWritable } };
        var json = new Option<bool>("--json") { Description = "Tell progress as newline-delimited JSON." };
        var command = new Command("process", About) { input, workflow, captions, deck, pictures, music, logo, set, target, json };
        command.Validators.Add(MustGoTogether);
        command.SetAction((parsed, _) => new ProcessRun(new ProcessRequest(
            Given(parsed.CommandResult), parsed.GetRequiredValue(workflow), Pairs(parsed.GetValue(set) ?? []), Path.GetFullPath(parsed.GetRequiredValue(target)), parsed.GetValue(json))).RunAsync());
        return command;

        GivenPaths Given(CommandResult result) => new(
            InputOf(result.GetRequiredValue(input)), FullPath(result.GetValue(captions)), FullPath(result.GetValue(deck)),
            [.. (result.GetValue(pictures) ?? []).Select(Path.GetFullPath)], FullPath(result.GetValue(music)), FullPath(result.GetValue(logo)));

        // Told beside what is wrong with each of them alone, which needs the input and a workflow that there is.
        void MustGoTogether(CommandResult result)
        {
            if (result.GetResult(input)?.Tokens is not [{ Value.Length: > 0 }]) return;
            var wanted = result.GetResult(workflow)?.Tokens is [.., var last] ? last.Value : DefaultWorkflow;
            foreach (var problem in HeadlessStudio.Workflows.All.FirstOrDefault(w => w.Name == wanted) is { } known ? WorkflowInput.Problems(known, Given(result)) : []) result.AddError(problem);
            if (result.GetResult(target)?.Tokens is [{ Value.Length: > 0 } folder] && Path.GetFullPath(folder.Value).TrimEnd('/') == Given(result).Input.TrimEnd('/')) result.AddError("The results cannot go into the folder that they are made of. Choose another one with --out.");
        }
    }

    private static string InputOf(string text) => GivenPaths.IsPlaceName(text) && RepositoryAddress.IsMeant(text) ? text : Path.GetFullPath(text);

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

    /// <summary>A file, or for a workflow that fetches a folder or an address.</summary>
    private static void MustBeSource(SymbolResult result)
    {
        if (result.Tokens is not [{ Value: { } given }] || !GivenPaths.IsPlaceName(given)) MustBeFile(result);
    }

    private static void MustBeFile(SymbolResult result)
    {
        foreach (var token in result.Tokens)
        {
            try
            {
                if (Directory.Exists(token.Value)) result.AddError($"{token.Value} is a folder, not a file.");
                else File.OpenRead(token.Value).Dispose();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                result.AddError(e is UnauthorizedAccessException ? $"You may not read the file {token.Value}." : $"There is no file {token.Value}.");
            }
        }
    }

    private static void MustBeWorkflow(SymbolResult result)
    {
        foreach (var problem in result.Tokens.SelectMany(t => HeadlessStudio.Workflows.Problems(t.Value, new Dictionary<string, string>()))) result.AddError(problem);
    }

    private static void MustBeSettings(SymbolResult result, Option<string> workflow)
    {
        var texts = result.Tokens.ToLookup(t => t.Value.IndexOf('=', StringComparison.Ordinal) > 0, t => t.Value);
        foreach (var text in texts[false]) result.AddError($"--set wants key=value, not \"{text}\".");
        var wanted = result.GetResult(workflow)?.Tokens is [.., var last] ? last.Value : DefaultWorkflow;
        foreach (var problem in HeadlessStudio.Workflows.Has(wanted) ? Problems(HeadlessStudio.Workflows, wanted, Pairs([.. texts[true]])) : []) result.AddError(problem);
    }

    private static IReadOnlyList<string> Problems(WorkflowCatalog catalog, string workflow, Dictionary<string, string> given) =>
        catalog.Problems(workflow, given) is { Count: > 0 } problems ? problems : [.. Unattended.Problems(catalog, workflow, given)];

    /// <summary>Tries the folder, or where it is not there yet the nearest one above it, with a file that is gone at once.</summary>
    private static void MustBeWritable(SymbolResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.Length == 0)
            {
                result.AddError("--out wants a folder.");
                continue;
            }
            var above = Path.GetFullPath(token.Value);
            while (!Path.Exists(above)) above = Path.GetDirectoryName(above)!;
            if (File.Exists(above))
            {
                result.AddError(above == Path.GetFullPath(token.Value) ? $"{token.Value} is a file; --out wants a folder." : $"The folder {token.Value} cannot be made, because {above} is a file.");
                continue;
            }
            try
            {
                using var probe = new FileStream(Path.Combine(above, $".{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                result.AddError($"The folder {above} cannot be written. Choose another one with --out.");
            }
        }
    }
}

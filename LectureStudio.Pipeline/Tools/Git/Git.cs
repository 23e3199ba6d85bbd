using System.Text;
using LectureStudio.Pipeline.Engine;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Tools.Git;

/// <summary>
/// The git program, used on repositories nobody vouches for: it never asks for anything, runs no hook and no filter, checks nothing out,
/// follows no submodule, and speaks only the protocols that the address allows. Signing in is left to the machine's own ssh and credential helpers.
/// </summary>
public sealed class Git(ToolRunner tools, IOptions<ToolOptions> options)
{
    /// <summary>For what needs no transfer.</summary>
    private static readonly TimeSpan ShortWhile = TimeSpan.FromMinutes(1);

    private static readonly string[] Careful =
    [
        "-c", "core.hooksPath=/dev/null", "-c", "core.symlinks=false", "-c", "core.fsmonitor=false", "-c", "core.askPass=", "-c", "credential.interactive=false",
        "-c", "init.templateDir=", "-c", "submodule.recurse=false", "-c", "fetch.recurseSubmodules=false", "-c", "gc.auto=0", "-c", "maintenance.auto=false",
        "-c", "filter.lfs.smudge=", "-c", "filter.lfs.process=", "-c", "filter.lfs.required=false", "-c", "fetch.unpackLimit=1", "-c", "core.quotePath=false",
        "-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=60", "-c", "advice.detachedHead=false",
    ];

    /// <summary>Branches and tags of a repository, which is not fetched.</summary>
    /// <exception cref="StudioException">It cannot be reached, or there is none.</exception>
    public async Task<RemoteReferences> ReferencesAsync(RepositoryAddress address, CancellationToken cancellation)
    {
        var lines = new List<string>();
        var command = await CommandAsync(address, ["ls-remote", "--symref", "--", address.Url, "HEAD", "refs/heads/*", "refs/tags/*"], ShortWhile, cancellation);
        try
        {
            await tools.RunAsync(command with { OnOutputLine = lines.Add }, cancellation);
        }
        catch (ToolFailedException e)
        {
            throw GitFailure.Of(e, address, ShortWhile);
        }
        return RemoteReferences.Parse(lines);
    }

    /// <summary>Makes an empty repository that a fetch goes into.</summary>
    /// <param name="folder">Is made.</param>
    /// <param name="commit">What will be fetched; its length tells the kind of ids.</param>
    public async Task CreateAsync(string folder, string commit, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        string[] format = commit.Length > 40 ? ["--object-format=sha256"] : [];
        await tools.RunAsync(Command(["init", "--quiet", "--bare", "--template=", .. format, folder], ShortWhile, "none"), cancellation);
    }

    /// <summary>Fetches one commit, or what a branch or tag stands for, into a repository that was made for it.</summary>
    /// <param name="folder">Of the repository.</param>
    /// <param name="what">A full commit id, a branch or a tag; or every branch and tag.</param>
    /// <param name="isWhole">With its history; else without.</param>
    /// <param name="fetch">How long, and who is told.</param>
    /// <returns>False when the server has no such thing, or does not give it by itself.</returns>
    /// <exception cref="StudioException">It cannot be fetched.</exception>
    public async Task<bool> FetchAsync(string folder, RepositoryAddress address, IReadOnlyList<string> what, bool isWhole, GitFetch fetch, CancellationToken cancellation)
    {
        string[] depth = !isWhole ? ["--depth=1"] : File.Exists(Path.Combine(folder, "shallow")) ? ["--unshallow"] : [];
        var command = await CommandAsync(address, ["--git-dir", folder, "fetch", "--no-tags", "--no-recurse-submodules", "--no-auto-maintenance", "--progress", .. depth, "--", address.Url, .. what], fetch.Limit, cancellation);
        try
        {
            await tools.RunAsync(command with { OnErrorLine = line => Hear(line, fetch) }, cancellation);
            return true;
        }
        catch (ToolFailedException e) when (GitFailure.IsNotGiven(e))
        {
            return false;
        }
        catch (ToolFailedException e)
        {
            throw GitFailure.Of(e, address, fetch.Limit);
        }
    }

    /// <summary>Whether a fetched repository has a commit.</summary>
    public async Task<bool> HasAsync(string folder, string commit, CancellationToken cancellation) =>
        (await tools.RunAsync(Command(["--git-dir", folder, "cat-file", "-e", commit + "^{commit}"], ShortWhile, "none") with { AcceptedExitCodes = [0, 1, 128] }, cancellation)).ExitCode == 0;

    /// <summary>Everything in a commit, file by file, until <paramref name="take"/> says that it is enough.</summary>
    public Task ListAsync(string folder, string commit, Func<GitTreeEntry, bool> take, CancellationToken cancellation) =>
        tools.StreamAsync(
            Command(["--git-dir", folder, "ls-tree", "-r", "-l", "-z", "--full-tree", commit], TimeSpan.FromMinutes(10), "none"),
            async (output, stop) =>
            {
                using var reader = new StreamReader(output, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
                await foreach (var line in NulLines.ReadAsync(reader, stop))
                    if (GitTreeEntry.Parse(line) is { } entry && !take(entry)) return;
            },
            cancellation);

    /// <summary>The contents of several objects, one after the other.</summary>
    /// <param name="folder">Of the repository.</param>
    /// <param name="ids">In the order in which they are read.</param>
    /// <param name="read">Gets git's output: for each a line <c>ID blob SIZE</c>, so many bytes, a line feed.</param>
    public Task ReadAsync(string folder, IEnumerable<string> ids, Func<Stream, CancellationToken, Task> read, CancellationToken cancellation) =>
        tools.StreamAsync(
            Command(["--git-dir", folder, "cat-file", "--batch", "--buffer"], null, "none") with
            {
                WriteInput = async (input, stop) =>
                {
                    await using var writer = new StreamWriter(input, new UTF8Encoding(false), 1 << 12, leaveOpen: true) { NewLine = "\n" };
                    foreach (var id in ids) await writer.WriteLineAsync(id.AsMemory(), stop);
                },
            },
            read, cancellation);

    private static void Hear(string line, GitFetch fetch)
    {
        if (GitProgress.Parse(line) is var (fraction, message)) fetch.Report(fraction, message);
        else if (!GitProgress.IsProgress(line)) fetch.Log(GitFailure.Clean(line));
    }

    private async Task<ToolCommand> CommandAsync(RepositoryAddress address, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken cancellation)
    {
        var command = Command(arguments, limit, address.Protocols);
        if (address.IsLocal || address.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return command;
        return command with { Environment = new Dictionary<string, string>(command.Environment) { ["GIT_SSH_COMMAND"] = await SshAsync(cancellation) } };
    }

    /// <summary>The machine's own way to call ssh, told not to ask anything.</summary>
    private async Task<string> SshAsync(CancellationToken cancellation)
    {
        var own = Environment.GetEnvironmentVariable("GIT_SSH_COMMAND");
        if (string.IsNullOrWhiteSpace(own)) own = (await tools.RunAsync(Command(["config", "--get", "core.sshCommand"], ShortWhile, "none") with { AcceptedExitCodes = [0, 1] }, cancellation)).Output.Trim();
        if (own.Length == 0) own = "ssh";
        return Path.GetFileName(own.Split(' ')[0]) == "ssh" ? own + " -o BatchMode=yes -o ConnectTimeout=20" : own;
    }

    private ToolCommand Command(IReadOnlyList<string> arguments, TimeSpan? limit, string protocols) => new(options.Value.Git, [.. Careful, .. arguments])
    {
        Timeout = limit,
        Environment = new Dictionary<string, string>
        {
            ["GIT_TERMINAL_PROMPT"] = "0",
            ["GIT_ASKPASS"] = "",
            ["SSH_ASKPASS"] = "",
            ["SSH_ASKPASS_REQUIRE"] = "never",
            ["GCM_INTERACTIVE"] = "never",
            ["GIT_LFS_SKIP_SMUDGE"] = "1",
            ["GIT_ALLOW_PROTOCOL"] = protocols,
            ["GIT_NO_LAZY_FETCH"] = "1",
            ["GIT_NO_REPLACE_OBJECTS"] = "1",
            ["GIT_OPTIONAL_LOCKS"] = "0",
        },
    };
}

/// <summary>What goes with a fetch.</summary>
/// <param name="Limit">It is stopped after this long.</param>
/// <param name="Report">Gets the share that is done and a short word.</param>
/// <param name="Log">Gets what git says besides, without credentials.</param>
public sealed record GitFetch(TimeSpan Limit, Action<double, string> Report, Action<string> Log);

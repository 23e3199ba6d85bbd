using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Tools.Git;

/// <summary>What git's own words mean to the person who gave the address.</summary>
internal static partial class GitFailure
{
    private static readonly (string Sign, string Message, string Remedy, bool IsTransient)[] Known =
    [
        ("could not resolve host|could not resolve proxy|name or service not known|nodename nor servname|temporary failure in name resolution", "The machine “{host}” is not known in the network.", "Check the address, and that the studio's machine may reach the network.", false),
        ("host key verification failed|remote host identification has changed", "The key of “{host}” is not known to this machine, or it has changed.", "Connect to it once by ssh on the studio's machine, under the account that runs the studio, look at the key, and try again.", false),
        ("permission denied \\(|no supported authentication|too many authentication failures", "“{host}” did not let the studio in.", "Give the account that runs the studio an ssh key that may read the repository.", false),
        ("could not read username|could not read password|terminal prompts disabled|authentication failed|returned error: 40[13]|access denied|http basic: denied", "The repository wants a sign-in, or there is none at this address: {url}", "Check the address. For a private repository let git sign in on the studio's machine by a credential helper, or use an ssh key and an address such as git@host:team/project.git.", false),
        ("couldn't find remote ref|not our ref|unadvertised object|no such remote ref|bad object", "The repository has no longer what was asked for.", "Choose a branch, tag or commit that is there now.", false),
        ("dubious ownership", "The repository belongs to another account of this machine.", "Let git use it: git config --global --add safe.directory FOLDER.", false),
        ("repository .*not found|not found|does not appear to be a git repository|no such file or directory|does not exist|not a git repository|returned error: 404|not valid: is this a git repository", "There is no git repository at {url}.", "Check the address, and that it is the repository's own and not that of a page within it.", false),
        ("ssl certificate|server certificate|certificate verif|tls", "The certificate of “{host}” is not trusted.", "Have the server's certificate, or its authority's, added on the studio's machine.", false),
        ("transport '.*' not allowed|is not allowed", "This kind of address is not fetched.", "Give an address that begins with https:// or ssh://.", false),
        ("connection refused|no route to host|network is unreachable|couldn't connect", "“{host}” cannot be reached.", "Check the address and the network, and try again.", false),
        ("timed out|timeout|too slow|failed to connect", "“{host}” did not answer in time.", "Try again later.", true),
        ("early eof|connection reset|rpc failed|hung up unexpectedly|returned error: (429|5..)|unexpected disconnect|broken pipe", "The connection to “{host}” broke off.", "Try again.", true),
    ];

    /// <summary>Whether the server is well but does not give what was asked for, or not so.</summary>
    public static bool IsNotGiven(ToolFailedException failure) => failure.ExitCode > 0 && failure.ErrorTail.Any(l => NotGiven().IsMatch(l));

    /// <summary>The failure in a person's words, with git's own last lines.</summary>
    public static StudioException Of(ToolFailedException failure, RepositoryAddress address, TimeSpan limit)
    {
        var lines = failure.ErrorTail.Where(l => !GitProgress.IsProgress(l)).Select(Clean).ToList();
        if (failure.ExitCode < 0)
            return new StudioException($"“{HostOf(address)}” did not answer within {Words(limit)}.", "Try again later, or have the time made longer (Course:FetchMinutes).", failure) { Details = Tail(lines) };
        var all = string.Join('\n', lines);
        foreach (var (sign, message, remedy, isTransient) in Known)
        {
            if (!Regex.IsMatch(all, sign, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(10))) continue;
            var told = message.Replace("{host}", HostOf(address), StringComparison.Ordinal).Replace("{url}", address.Url, StringComparison.Ordinal);
            return new StudioException(told, remedy, failure) { Details = Tail(lines), IsTransient = isTransient };
        }
        return new StudioException($"git could not fetch {address.Url}.", "Its own last lines are under Details.", failure) { Details = Tail(lines) };
    }

    /// <summary>A line without what stands before an @ in an address: git's own settings may have put a token there.</summary>
    public static string Clean(string line) => UserInfo().Replace(line, "//");

    private static string HostOf(RepositoryAddress address) =>
        address.IsLocal ? "This machine"
        : Uri.TryCreate(address.Url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host
        : address.Url.Split(':')[0].Split('@')[^1];

    private static string Words(TimeSpan limit) => limit.TotalMinutes >= 2 ? $"{limit.TotalMinutes:0} minutes" : $"{limit.TotalSeconds:0} seconds";

    private static IReadOnlyList<string> Tail(List<string> lines) => [.. lines.TakeLast(20)];

    [GeneratedRegex(@"couldn't find remote ref|not our ref|unadvertised object|no such remote ref|does not support shallow|upload-pack: not our", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex NotGiven();

    [GeneratedRegex(@"//[^/@\s']+@", RegexOptions.None, 10_000)]
    private static partial Regex UserInfo();
}

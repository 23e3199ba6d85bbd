using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;

/// <summary>Where a known host shows lines of a file at a commit.</summary>
internal sealed partial class HostLink
{
    private readonly string repository;
    private readonly string commit;
    private readonly Func<string, string, int, int, string> lines;

    private HostLink(string repository, string commit, Func<string, string, int, int, string> lines) => (this.repository, this.commit, this.lines) = (repository, commit, lines);

    /// <summary>The host's name, for people.</summary>
    public string Host => new Uri(repository).Host;

    /// <summary>The repository's page.</summary>
    public string Repository => repository;

    /// <param name="source">By its address: <c>https://github.com/owner/name.git</c>, <c>git@gitlab.com:group/name.git</c>.</param>
    /// <returns>Null when the host is not known, or the source is not a commit.</returns>
    public static HostLink? Of(PinnedSource source)
    {
        if (!CommitId().IsMatch(source.Commit) || Address().Match(source.Address) is not { Success: true } match) return null;
        var (host, path) = (match.Groups["host"].Value.ToLowerInvariant(), match.Groups["path"].Value.Trim('/'));
        if (path.EndsWith(".git", StringComparison.Ordinal)) path = path[..^4];
        if (path.Split('/') is not { Length: >= 2 } parts || parts.Any(p => p is "" or "." or "..")) return null;
        var repository = $"https://{host}/{string.Join('/', parts.Select(Uri.EscapeDataString))}";

        // Text that a host would render is asked for as it is written (plain=1, display=source): only then has it lines.
        Func<string, string, int, int, string>? lines = host switch
        {
            "github.com" => (c, p, from, to) => $"/blob/{c}/{p}?plain=1#L{from}{(to > from ? $"-L{to}" : "")}",
            "gitlab.com" => (c, p, from, to) => $"/-/blob/{c}/{p}?plain=1#L{from}{(to > from ? $"-{to}" : "")}",
            "bitbucket.org" => (c, p, from, to) => $"/src/{c}/{p}#lines-{from}{(to > from ? $":{to}" : "")}",
            "codeberg.org" or "gitea.com" => (c, p, from, to) => $"/src/commit/{c}/{p}?display=source#L{from}{(to > from ? $"-L{to}" : "")}",
            _ => null,
        };
        return lines is null ? null : new HostLink(repository, source.Commit, lines);
    }

    /// <summary>The lines of a citation.</summary>
    public string At(Citation citation) =>
        repository + lines(commit, string.Join('/', citation.Path.Split('/').Select(Uri.EscapeDataString)), citation.FirstLine, citation.LastLine);

    [GeneratedRegex("^(?:[0-9a-f]{40}|[0-9a-f]{64})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommitId();

    // https://host/path, ssh://git@host:22/path, git@host:path
    [GeneratedRegex(@"^(?:(?:https?|ssh|git)://(?:[^@/]+@)?(?<host>[A-Za-z0-9.-]+)(?::\d+)?/|[^@/\s]+@(?<host>[A-Za-z0-9.-]+):)(?<path>[^\s?#]+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}

using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Tools.Git;

/// <summary>The address of a git repository, checked. Holds no password and no token.</summary>
/// <param name="Url">As git takes it: <c>https://host/path</c>, <c>ssh://git@host/path</c>, <c>git@host:path</c>, <c>file:///path</c>.</param>
/// <param name="Reference">What stood after a <c>#</c>; empty for nothing.</param>
public sealed partial record RepositoryAddress(string Url, string Reference)
{
    private const int Longest = 2000;
    private const string File = "file://";

    /// <summary>Whether the repository lies on this machine.</summary>
    public bool IsLocal => Url.StartsWith(File, StringComparison.Ordinal);

    /// <summary>Where it lies on this machine, an absolute path; null when it lies elsewhere.</summary>
    public string? Folder => IsLocal && new Uri(Url) is { Host.Length: 0 } uri ? uri.LocalPath : null;

    /// <summary>What git may speak to fetch it.</summary>
    public string Protocols => IsLocal ? "file" : "https:http:ssh";

    /// <summary>The repository's short name: the address's last part.</summary>
    public string Name
    {
        get
        {
            var last = Url.TrimEnd('/').Split('/', ':')[^1];
            var plain = last.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? last[..^4] : last;
            return plain.Length > 0 ? Uri.UnescapeDataString(plain) : "repository";
        }
    }

    /// <summary>Whether a text looks like the address of a repository, right or wrong, and not like a path.</summary>
    public static bool IsMeant(string text) => Scheme().IsMatch(text) || HostAndPath().IsMatch(text);

    /// <summary>The repository in a folder of this machine.</summary>
    public static RepositoryAddress OfFolder(string path) => new(new Uri(path).AbsoluteUri, "");

    /// <summary>Reads an address with or without <c>#branch</c>.</summary>
    /// <param name="text">Untrusted; it may hold a password, and is therefore never repeated in a message before that is known.</param>
    /// <param name="localToo">Whether <c>file://</c> is allowed.</param>
    /// <exception cref="StudioException">It cannot be used.</exception>
    public static RepositoryAddress Read(string text, bool localToo)
    {
        text = text.Trim();
        var at = text.IndexOf('#', StringComparison.Ordinal);
        var (url, reference) = at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
        if (HasSecret(url))
            throw new StudioException("The address holds a name or password to sign in with, which the studio does not keep.", "Leave it out, and let git sign in on the studio's machine: by a credential helper (git config --global credential.helper) or by an ssh key and an address such as git@host:team/project.git.");
        if (url.Length > Longest || url.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))) throw Wrong();
        if (HostAndPath().IsMatch(url)) return new(url, reference);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !Scheme().IsMatch(url)) throw Wrong();
        if (uri.Scheme == Uri.UriSchemeFile && localToo) return new(url, reference);
        if (uri.Scheme is not ("https" or "http" or "ssh"))
            throw new StudioException(uri.Scheme == Uri.UriSchemeFile ? "Repositories of the studio's own machine are only taken on the command line." : $"A repository is not fetched by {uri.Scheme}.", "Give an address that begins with https:// or ssh://, or one such as git@host:team/project.git.");
        return uri.Host.Length > 0 && uri.Host[0] != '-' && uri.AbsolutePath.Length > 1 ? new(url, reference) : throw Wrong();
    }

    /// <summary>User info of a web address (a token may stand where the name does), a password of any, or a question mark, after which tokens are given.</summary>
    private static bool HasSecret(string url)
    {
        var rest = url.IndexOf("://", StringComparison.Ordinal);
        if (rest < 0) return false;
        var authority = url[(rest + 3)..].Split('/', '?')[0];
        var user = authority.Contains('@', StringComparison.Ordinal) ? authority[..authority.LastIndexOf('@')] : "";
        return url.StartsWith("ssh:", StringComparison.OrdinalIgnoreCase) ? user.Contains(':', StringComparison.Ordinal) : user.Length > 0 || url.Contains('?', StringComparison.Ordinal);
    }

    private static StudioException Wrong() => new("This is not the address of a git repository.", "Give one such as https://host/team/project.git, ssh://git@host/team/project.git or git@host:team/project.git; a branch, tag or commit may follow after #.");

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*://", RegexOptions.None, 10_000)]
    private static partial Regex Scheme();

    // git@host:team/project.git; not ext::program, not C:\folder.
    [GeneratedRegex(@"^([A-Za-z0-9_.][A-Za-z0-9_.-]*@)?[A-Za-z0-9][A-Za-z0-9.-]+:(?!:|//)[^\s:][^\s]*$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex HostAndPath();
}

using System.Text;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Records;

/// <summary>Where cited lines can be looked at, and what that place is called.</summary>
internal static class SourceLinks
{
    private const int ShortCommit = 10;

    /// <summary><c>docs/intro.md:12–14 (3f2a9c01bd)</c>; the same in every language.</summary>
    public static string Label(PinnedSource source, Citation citation)
    {
        var lines = citation.FirstLine == citation.LastLine ? $"{citation.FirstLine}" : $"{citation.FirstLine}–{citation.LastLine}";
        var pin = source.Commit.StartsWith("sha256:", StringComparison.Ordinal) ? source.Commit[7..] : source.Commit;
        return $"{Questions.ExportText.Line(citation.Path.Replace('`', '\''))}:{lines} ({pin[..Math.Min(ShortCommit, pin.Length)]})";
    }

    /// <summary>The lines at the pinned commit on the pages of a host whose addresses are known; null for others.</summary>
    public static string? Url(PinnedSource source, Citation citation)
    {
        if (source.Commit.Length is not (40 or 64) || !source.Commit.All(char.IsAsciiHexDigit)) return null;
        if (!TryRepository(source.Address, out var host, out var repository)) return null;
        var path = string.Join('/', citation.Path.Split('/').Select(Escaped));
        var (first, last, commit) = (citation.FirstLine, citation.LastLine, source.Commit);
        // Rendered pages have no lines: these two show the plain text when asked.
        var plain = Path.GetExtension(citation.Path).ToLowerInvariant() is ".md" or ".markdown" or ".rst" or ".adoc" or ".ipynb" ? "?plain=1" : "";
        return host switch
        {
            "github.com" => $"https://github.com/{repository}/blob/{commit}/{path}{plain}#L{first}-L{last}",
            "gitlab.com" => $"https://gitlab.com/{repository}/-/blob/{commit}/{path}{plain}#L{first}-{last}",
            "bitbucket.org" => $"https://bitbucket.org/{repository}/src/{commit}/{path}#lines-{first}:{last}",
            "codeberg.org" => $"https://codeberg.org/{repository}/src/commit/{commit}/{path}#L{first}-L{last}",
            "git.sr.ht" => $"https://git.sr.ht/{repository}/tree/{commit}/item/{path}#L{first}-{last}",
            _ => null,
        };
    }

    /// <summary>Host and path of <c>https://host/owner/name(.git)</c>, <c>ssh://git@host/owner/name</c> or <c>git@host:owner/name</c>.</summary>
    private static bool TryRepository(string address, out string host, out string repository)
    {
        (host, repository) = ("", "");
        var text = address;
        if (!text.Contains("://", StringComparison.Ordinal) && text.IndexOf(':') is > 0 and var colon && !text[..colon].Contains('/')) text = $"ssh://{text[..colon]}/{text[(colon + 1)..]}";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http" or "ssh" or "git")) return false;
        host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        repository = string.Join('/', uri.AbsolutePath.Trim('/').Split('/').Select(p => Escaped(Uri.UnescapeDataString(p))));
        if (repository.EndsWith(".git", StringComparison.Ordinal)) repository = repository[..^4];
        return repository.Contains('/');
    }

    /// <summary>RFC 3986: all but unreserved characters; the tilde of a sr.ht owner is one.</summary>
    private static string Escaped(string part)
    {
        var escaped = new StringBuilder();
        foreach (var rune in part.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '.' or '_' or '~')) escaped.Append(rune);
            else foreach (var unit in Encoding.UTF8.GetBytes(rune.ToString())) escaped.Append($"%{unit:X2}");
        }
        return escaped.ToString();
    }
}

namespace LectureStudio.Pipeline.Tools.Git;

/// <summary>A name that a repository has for one of its commits.</summary>
/// <param name="Name">As people know it: <c>main</c>, <c>v1.2</c>.</param>
/// <param name="IsTag">A tag, not a branch.</param>
/// <param name="Commit">Full id of the commit.</param>
/// <param name="IsDefault">The branch that the repository offers by itself.</param>
public sealed record RemoteReference(string Name, bool IsTag, string Commit, bool IsDefault);

/// <summary>What <c>git ls-remote</c> tells.</summary>
/// <param name="Head">The commit that is offered by itself; null for a repository without any.</param>
/// <param name="References">Branches, then tags, in git's order.</param>
public sealed record RemoteReferences(string? Head, IReadOnlyList<RemoteReference> References)
{
    private const string Heads = "refs/heads/";
    private const string Tags = "refs/tags/";

    /// <summary>A tag with a message is an object of its own; this ending tells the commit it stands for.</summary>
    private const string Peeled = "^{}";

    /// <summary>
    /// Raw: <c>ref: refs/heads/main⇥HEAD</c>, then <c>4619eef…⇥HEAD</c>, <c>4619eef…⇥refs/heads/main</c>,
    /// <c>90ab12c…⇥refs/tags/v1</c>, <c>4619eef…⇥refs/tags/v1^{}</c>.
    /// </summary>
    internal static RemoteReferences Parse(IEnumerable<string> lines)
    {
        string? head = null, branch = null;
        var commits = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var (left, name) in lines.Select(l => l.Split('\t', 2)).Where(p => p.Length == 2).Select(p => (p[0], p[1])))
        {
            if (name == "HEAD" && left.StartsWith("ref: ", StringComparison.Ordinal)) branch = left[5..];
            else if (name == "HEAD") head = left;
            else if (name.EndsWith(Peeled, StringComparison.Ordinal)) commits[name[..^Peeled.Length]] = left;
            else if (commits.TryAdd(name, left)) names.Add(name);
        }
        return new(head, [
            .. names.Where(n => n.StartsWith(Heads, StringComparison.Ordinal)).Select(n => new RemoteReference(n[Heads.Length..], false, commits[n], n == branch)),
            .. names.Where(n => n.StartsWith(Tags, StringComparison.Ordinal)).Select(n => new RemoteReference(n[Tags.Length..], true, commits[n], false))]);
    }

    /// <summary>The commit that a branch or tag stands for, a branch before a tag of the same name as git itself prefers when cloning; null when there is none.</summary>
    public string? Find(string name)
    {
        var isTag = name.StartsWith(Tags, StringComparison.Ordinal);
        var isBranch = name.StartsWith(Heads, StringComparison.Ordinal);
        var plain = isTag ? name[Tags.Length..] : isBranch ? name[Heads.Length..] : name;
        return References.FirstOrDefault(r => r.Name == plain && (r.IsTag ? !isBranch : !isTag))?.Commit;
    }
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using LectureStudio.Pipeline.Algorithms.Sources;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Fetching;

namespace LectureStudio.Pipeline.Workflows.Course.Drift;

/// <summary>What has become of the documents a course is made of.</summary>
/// <param name="before">What they were.</param>
/// <param name="now">The source as it is.</param>
/// <param name="added">Paths of documents that were not there.</param>
internal sealed class DocumentChanges(EarlierState before, SourceSnapshot now, IReadOnlyList<string> added)
{
    private const double SameText = 0.5; // So much of its lines makes a document the same under another name.
    private readonly HashSet<string> there = new(now.Entries.Select(e => e.Path), StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LineChanges> compared = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string? Path, bool IsSame)> moved = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> hashes = new(StringComparer.Ordinal);

    /// <summary>What happened to a document, as one module sees it; null when nothing did.</summary>
    /// <param name="path">As the module knows it.</param>
    /// <param name="hash">Of the content that the module is made of.</param>
    /// <param name="citations">All that the module cites.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<DocumentChange?> OfAsync(string path, string hash, IReadOnlyList<Citation> citations, CancellationToken cancellation)
    {
        if (!there.Contains(path)) return await GoneAsync(path, hash, cancellation);
        if (hash.Equals(await HashAsync(path, cancellation), StringComparison.OrdinalIgnoreCase)) return null;
        if (!before.Texts.TryGetValue(path, out var text)) return new(path, ChangeKind.Changed, null, null, 0, $"{path} changed");
        if (!compared.TryGetValue(path, out var changes)) changes = compared[path] = LineChanges.Between(Lines(text), Lines(await now.ReadTextAsync(path, cancellation)));
        var places = citations.Where(c => c.Path == path).Distinct().Select(c => changes.In(c.FirstLine, c.LastLine)).Where(n => n > 0).ToList();
        var lines = Merged(citations.Where(c => c.Path == path)).Sum(c => changes.In(c.First, c.Last));
        return new(path, ChangeKind.Changed, null, lines, places.Count, lines == 0
            ? $"{path} changed, but not in the lines cited by this module"
            : $"{path} changed: {Counted.Of(lines, "line")} in {Counted.Of(places.Count, "place")} cited by this module");
    }

    /// <summary>What happened to a picture that a module shows; null when nothing did.</summary>
    /// <param name="path">As the module knows it.</param>
    /// <param name="hash">Of the file that was shown.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<DocumentChange?> OfPictureAsync(string path, string hash, CancellationToken cancellation)
    {
        if (there.Contains(path)) return hash.Equals(await HashAsync(path, cancellation), StringComparison.OrdinalIgnoreCase) ? null : new(path, ChangeKind.Changed, null, null, 0, $"{path} changed, a picture that this module shows");
        foreach (var candidate in there.Where(p => Path.GetFileName(p) == Path.GetFileName(path)).Order(StringComparer.Ordinal))
            if (hash.Equals(await HashAsync(candidate, cancellation), StringComparison.OrdinalIgnoreCase)) return new(path, ChangeKind.Moved, candidate, 0, 0, $"{path}, a picture that this module shows, has moved to {candidate}");
        return new(path, ChangeKind.Gone, null, null, 0, $"{path} is gone, a picture that this module shows");
    }

    private async Task<DocumentChange> GoneAsync(string path, string hash, CancellationToken cancellation)
    {
        if (!moved.TryGetValue(path, out var place)) place = moved[path] = await MovedAsync(path, hash, cancellation);
        return place.Path is null ? new(path, ChangeKind.Gone, null, null, 0, $"{path} is gone")
            : place.IsSame ? new(path, ChangeKind.Moved, place.Path, 0, 0, $"{path} has moved to {place.Path}")
            : new(path, ChangeKind.Gone, place.Path, null, 0, $"{path} is gone; most of it is in {place.Path} now");
    }

    private async Task<(string? Path, bool IsSame)> MovedAsync(string path, string hash, CancellationToken cancellation)
    {
        foreach (var candidate in added)
            if (hash.Equals(await HashAsync(candidate, cancellation), StringComparison.OrdinalIgnoreCase)) return (candidate, true);
        if (!before.Texts.TryGetValue(path, out var text)) return (null, false);
        var lines = Told(text);
        var best = (Path: (string?)null, Share: SameText);
        foreach (var candidate in added)
        {
            var other = Told(await now.ReadTextAsync(candidate, cancellation));
            var share = lines.Count == 0 ? 0 : (double)lines.Count(other.Contains) / lines.Count;
            if (share > best.Share) best = (candidate, share);
        }
        return (best.Path, false);
    }

    private async Task<string> HashAsync(string path, CancellationToken cancellation) =>
        hashes.TryGetValue(path, out var known) ? known : hashes[path] = Convert.ToHexStringLower(SHA256.HashData(await now.ReadAsync(path, cancellation: cancellation)));

    // Citations that overlap count their lines once.
    private static List<(int First, int Last)> Merged(IEnumerable<Citation> citations)
    {
        var merged = new List<(int First, int Last)>();
        foreach (var citation in citations.OrderBy(c => c.FirstLine))
        {
            if (merged.Count > 0 && citation.FirstLine <= merged[^1].Last) merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, citation.LastLine));
            else merged.Add((citation.FirstLine, citation.LastLine));
        }
        return merged;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static HashSet<string> Told(string text) => [.. Lines(text).Select(l => l.Trim()).Where(l => l.Length > 20)];
}

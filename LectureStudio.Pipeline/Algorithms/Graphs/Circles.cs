using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Algorithms.Graphs;

/// <summary>A link of a graph whose nodes are numbers from 0.</summary>
/// <param name="Strength">The stronger, the more there is to be said for it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GraphLink(int From, int To, double Strength);

/// <summary>A circle, and the link that was taken out of it.</summary>
/// <param name="Nodes">In its order; the last leads back to the first.</param>
/// <param name="Removed">Index of the link taken out: none of the circle is weaker.</param>
public sealed record FoundCircle(IReadOnlyList<int> Nodes, int Removed);

/// <summary>Finds where a directed graph goes in circles and takes out the weakest link of each.</summary>
public static class Circles
{
    /// <summary>
    /// The links to take out. Only links within a strongly connected component can be part of a circle; of those the strongest are
    /// put in first, and one that would close a circle is taken out: every link of that circle is at least as strong.
    /// </summary>
    public static IReadOnlyList<FoundCircle> Resolve(int nodes, IReadOnlyList<GraphLink> links)
    {
        var component = StrongComponents.Of(nodes, links);
        var next = new List<int>[nodes];
        for (var i = 0; i < nodes; i++) next[i] = [];
        var found = new List<FoundCircle>();
        foreach (var i in Enumerable.Range(0, links.Count).Where(i => component[links[i].From] == component[links[i].To]).OrderByDescending(i => links[i].Strength).ThenBy(i => i))
        {
            var link = links[i];
            if (Path(link.To, link.From, next) is { } back) found.Add(new FoundCircle(back, i));
            else next[link.From].Add(link.To);
        }
        return found;
    }

    /// <summary>The shortest way from one node to another, both included; null when there is none.</summary>
    private static List<int>? Path(int from, int to, List<int>[] next)
    {
        if (from == to) return [from];
        var before = new Dictionary<int, int> { [from] = from };
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var n in next[at])
            {
                if (!before.TryAdd(n, at)) continue;
                if (n != to)
                {
                    queue.Enqueue(n);
                    continue;
                }
                var path = new List<int> { n };
                while (path[^1] != from) path.Add(before[path[^1]]);
                path.Reverse();
                return path;
            }
        }
        return null;
    }
}

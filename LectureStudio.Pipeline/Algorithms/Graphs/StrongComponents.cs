namespace LectureStudio.Pipeline.Algorithms.Graphs;

/// <summary>Strongly connected components (R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1, 1972), without recursion, so that a long chain is no danger.</summary>
public static class StrongComponents
{
    /// <summary>For each node the number of its component.</summary>
    public static int[] Of(int nodes, IReadOnlyList<GraphLink> links)
    {
        var next = links.ToLookup(l => l.From, l => l.To);
        var targets = new int[nodes][];
        for (var i = 0; i < nodes; i++) targets[i] = [.. next[i]];
        var (index, low, component, at) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
        Array.Fill(component, -1);
        var (open, walk) = (new Stack<int>(), new Stack<int>());
        var (count, components) = (0, 0);
        for (var start = 0; start < nodes; start++)
        {
            if (index[start] > 0) continue;
            Enter(start);
            while (walk.TryPeek(out var node))
            {
                if (at[node] < targets[node].Length)
                {
                    var to = targets[node][at[node]++];
                    if (index[to] == 0) Enter(to);
                    else if (component[to] < 0) low[node] = Math.Min(low[node], index[to]);
                    continue;
                }
                walk.Pop();
                if (walk.TryPeek(out var parent)) low[parent] = Math.Min(low[parent], low[node]);
                if (low[node] != index[node]) continue;
                int member;
                do component[member = open.Pop()] = components;
                while (member != node);
                components++;
            }
        }
        return component;

        void Enter(int node)
        {
            index[node] = low[node] = ++count;
            open.Push(node);
            walk.Push(node);
        }
    }
}

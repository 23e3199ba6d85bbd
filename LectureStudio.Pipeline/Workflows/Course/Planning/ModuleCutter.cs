namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>Groups pieces that follow one another into modules of 20 to 60 minutes, in a short course of a sixth to half of it, those that belong together first.</summary>
internal static class ModuleCutter
{
    /// <summary>Modules that are large enough are joined still when they have so much in common.</summary>
    private const double Kin = 0.5;

    /// <summary>Being of one folder counts as much as so large a share of common concepts.</summary>
    private const double SameFolder = 0.35, SameDocument = 0.5;

    public static IReadOnlyList<ModuleDraft> Cut(IReadOnlyList<Piece> pieces, ConceptPlaces places)
    {
        var size = ModuleSize.Of(pieces.Sum(p => p.Minutes));
        var groups = new LinkedList<Group>(pieces.Select(p => new Group(p, places)));
        // Each joining looks at two neighbours only, so that a long course is cut in little more than one pass.
        var queue = new PriorityQueue<LinkedListNode<Group>, (double, int)>();
        var turn = 0;
        for (var node = groups.First; node is not null; node = node.Next) Offer(node);
        while (queue.TryDequeue(out var node, out _))
        {
            if (node.List is null || node.Next is not { } next || node.Value.Offered != next.Value.Version + node.Value.Version || !MayJoin(node.Value, next.Value, size)) continue;
            node.Value.Join(next.Value);
            groups.Remove(next);
            Offer(node);
            if (node.Previous is { } before) Offer(before);
        }
        return [.. groups.Select(g => new ModuleDraft([.. g.Pieces]))];

        void Offer(LinkedListNode<Group> node)
        {
            if (node.Next is not { } next || !MayJoin(node.Value, next.Value, size)) return;
            node.Value.Offered = node.Value.Version + next.Value.Version;
            queue.Enqueue(node, (-Kinship(node.Value, next.Value), turn++));
        }
    }

    private static bool MayJoin(Group a, Group b, ModuleSize size)
    {
        if (a.Minutes + b.Minutes > size.Most) return false;
        return Math.Min(a.Minutes, b.Minutes) < size.Least || Kinship(a, b) >= Kin;
    }

    /// <summary>How much two groups have in common, 0 to 1.5 or so; small ones are in greater need of company.</summary>
    private static double Kinship(Group a, Group b)
    {
        var common = a.Concepts.Count(b.Concepts.Contains) / Math.Sqrt(Math.Max(1, a.Concepts.Count) * (double)Math.Max(1, b.Concepts.Count));
        var (last, first) = (a.Pieces[^1], b.Pieces[0]);
        var near = last.Document == first.Document ? SameDocument : PieceOrder.Folder(last) == PieceOrder.Folder(first) ? SameFolder : 0;
        return common + near - (a.Minutes + b.Minutes) / (4 * Pieces.MostMinutes);
    }

    private sealed class Group(Piece piece, ConceptPlaces places)
    {
        public List<Piece> Pieces { get; } = [piece];
        public double Minutes { get; private set; } = piece.Minutes;
        public int Version { get; private set; }
        public int Offered { get; set; } = -1;
        public HashSet<string> Concepts { get; } = new(places.Of(piece.Part).Taught.Concat(places.Of(piece.Part).Used), StringComparer.OrdinalIgnoreCase);

        public void Join(Group next)
        {
            Pieces.AddRange(next.Pieces);
            Minutes += next.Minutes;
            Concepts.UnionWith(next.Concepts);
            Version++;
        }
    }
}

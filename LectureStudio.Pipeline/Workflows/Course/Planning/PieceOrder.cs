namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>Puts pieces into an order that follows the author's where it can, and teaches before it uses.</summary>
internal static class PieceOrder
{
    /// <summary>Staying in a folder is worth as much as having so small a share of what is used taught before.</summary>
    private const double SameFolder = 0.15;

    /// <summary>How far a piece is from its turn in the author's order counts so much for each place.</summary>
    private const double PerPlace = 0.06;

    /// <summary>
    /// Greedy: next comes the piece that costs least, of how much of what it uses is yet to be taught by others, and how many pieces
    /// before it in reading order are still left. Pieces of one document keep their order.
    /// </summary>
    /// <param name="pieces">In reading order.</param>
    /// <param name="places">What they teach and use.</param>
    /// <param name="overview">Goes first whatever it uses; empty for none.</param>
    public static IReadOnlyList<Piece> Of(IReadOnlyList<Piece> pieces, ConceptPlaces places, string overview)
    {
        var teachers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var contents = pieces.Select(p => places.Of(p.Part)).ToArray();
        foreach (var name in contents.SelectMany(c => c.Taught)) teachers[name] = teachers.GetValueOrDefault(name) + 1;
        var users = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        var unmet = new double[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
        {
            foreach (var used in contents[i].Used.Where(teachers.ContainsKey))
            {
                (users.TryGetValue(used, out var known) ? known : users[used] = []).Add(i);
                unmet[i]++;
            }
        }
        var scale = contents.Select(c => 1.0 / (3 + c.Used.Count)).ToArray();
        var left = new LinkedList<int>(Enumerable.Range(0, pieces.Count));
        var order = new List<Piece>(pieces.Count);
        var taught = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var folder = "";
        while (left.First is { } first)
        {
            var best = first;
            var (least, place) = (double.MaxValue, 0);
            for (var node = first; node is not null && place * PerPlace < least + SameFolder; node = node.Next, place++)
            {
                var i = node.Value;
                if (pieces[i].Number > 0 && node.Previous is { } before && pieces[before.Value].Document == pieces[i].Document) continue;
                var cost = pieces[i].Document.Path == overview ? -1 : unmet[i] * scale[i] + place * PerPlace - (Folder(pieces[i]) == folder ? SameFolder : 0);
                if (cost < least) (least, best) = (cost, node);
            }
            left.Remove(best);
            order.Add(pieces[best.Value]);
            folder = Folder(pieces[best.Value]);
            foreach (var name in contents[best.Value].Taught.Where(taught.Add))
                foreach (var user in users.GetValueOrDefault(name, [])) unmet[user]--;
        }
        return order;
    }

    public static string Folder(Piece piece) => piece.Document.Path.LastIndexOf('/') is var cut and >= 0 ? piece.Document.Path[..cut] : "";
}

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents.Texts;

/// <summary>After which page each picture is shown: where the text names it, else spread over the parts of the text in order.</summary>
internal static class PicturePlaces
{
    /// <summary>The pieces without those that show a picture which nobody gave.</summary>
    /// <param name="notices">Takes their names.</param>
    public static IReadOnlyList<GivenPiece> WithoutMissing(IReadOnlyList<GivenPiece> pieces, IReadOnlyList<ReadPicture> pictures, List<string> notices)
    {
        var there = pieces.Where(p => p.Kind != BlockKind.Figure || Named(p.Picture!, pictures) is not null).ToList();
        foreach (var name in pieces.Except(there).Select(p => Tidy.Line(p.Picture!)).Distinct())
            notices.Add($"The text names the picture “{(name.Length <= 60 ? name : name[..60] + "…")}”, which was not given.");
        return there;
    }

    /// <summary>The pictures after each printed page, with their descriptions.</summary>
    /// <param name="pieces">The title first; each figure names a picture that is there.</param>
    /// <param name="placed">Where the pieces stand.</param>
    /// <param name="pages">How many pages were printed.</param>
    /// <param name="pictures">In the order given.</param>
    public static ILookup<int, (ReadPicture Picture, string Description)> Of(IReadOnlyList<GivenPiece> pieces, IReadOnlyList<PlacedPiece> placed, int pages, IReadOnlyList<ReadPicture> pictures)
    {
        var shown = new List<(int Page, ReadPicture Picture, string Description)>();
        var used = new HashSet<ReadPicture>();
        foreach (var (i, piece) in pieces.Index().Where(p => p.Item.Kind == BlockKind.Figure))
        {
            var picture = Named(piece.Picture!, pictures)!;
            used.Add(picture);
            shown.Add((placed.Where(p => p.Piece < i).Select(p => p.Page).DefaultIfEmpty(0).Max(), picture, piece.Text));
        }
        var rest = pictures.Where(p => !used.Contains(p)).ToList();
        var ends = PartEnds(pieces, placed, pages);
        foreach (var (n, picture) in rest.Index()) shown.Add((ends[n * ends.Count / rest.Count], picture, ""));
        return shown.ToLookup(s => s.Page, s => (s.Picture, s.Description));
    }

    /// <summary>By its name as it was given, with or without folders before it, whatever the case; addresses name nothing.</summary>
    private static ReadPicture? Named(string name, IReadOnlyList<ReadPicture> pictures)
    {
        var wanted = FileName(Uri.UnescapeDataString(name));
        return wanted.Length == 0 ? null : pictures.FirstOrDefault(p => string.Equals(FileName(p.Name), wanted, StringComparison.OrdinalIgnoreCase));
    }

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..].Trim();

    /// <summary>The last page of each part that a heading opens; each page where there is no heading.</summary>
    private static IReadOnlyList<int> PartEnds(IReadOnlyList<GivenPiece> pieces, IReadOnlyList<PlacedPiece> placed, int pages)
    {
        var opening = TextHtml.OpeningLevel(pieces);
        var starts = placed.Where(p => pieces[p.Piece] is { Kind: BlockKind.Heading } heading && heading.Level <= opening).Select(p => p.Page).Distinct().Order().ToList();
        if (starts.Count == 0) return pages == 1 ? [0] : [.. Enumerable.Range(1, pages - 1)];
        return [.. starts.Skip(1).Select(s => s - 1).Append(pages - 1)];
    }
}

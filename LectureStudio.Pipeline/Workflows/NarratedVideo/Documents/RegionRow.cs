using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>A row of a column: all its pieces on one baseline.</summary>
/// <param name="Line">The whole row.</param>
/// <param name="Pieces">Parted where the gaps are wide, from the left.</param>
internal sealed record RegionRow(TextLine Line, IReadOnlyList<TextLine> Pieces)
{
    /// <summary>The rows of a column, from the top.</summary>
    public static IReadOnlyList<RegionRow> Of(IReadOnlyList<TextLine> pieces)
    {
        var rows = new List<List<TextLine>>();
        foreach (var piece in pieces.OrderBy(p => p.Base).ThenBy(p => p.X))
        {
            var row = rows.Count > 0 ? rows.FindLast(r => Belongs(r, piece)) : null;
            if (row is null) rows.Add([piece]);
            else row.Add(piece);
        }
        return [.. rows.Select(r => new RegionRow(r.Count == 1 ? r[0] : new TextLine(r.SelectMany(p => p.Words)), [.. r.SelectMany(p => p.Entries ?? [p]).OrderBy(p => p.X)]))];
    }

    /// <summary>Whether it is printed as code.</summary>
    public bool IsMono => Line.Share(PrintStyle.Mono) >= 0.7;

    public bool IsBold => Line.Share(PrintStyle.Bold) >= 0.75;

    /// <summary>Two pieces on one place are two rows, however they lean into one another.</summary>
    private static bool Belongs(List<TextLine> row, TextLine piece) =>
        row.Exists(p => p.IsLevelWith(piece)) && row.TrueForAll(p => p.Right <= piece.X + (0.3 * piece.Size) || p.X >= piece.Right - (0.3 * piece.Size));
}

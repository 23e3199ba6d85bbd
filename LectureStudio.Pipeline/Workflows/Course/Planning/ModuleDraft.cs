namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>A module in the making.</summary>
/// <param name="Pieces">What it is made of, in order.</param>
internal sealed record ModuleDraft(IReadOnlyList<Piece> Pieces)
{
    public double Minutes => Pieces.Sum(p => p.Minutes);
}

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>A pathway that might be proposed.</summary>
/// <param name="Pieces">What it is to be made of, in reading order.</param>
internal sealed record PathwayIdea(string Id, string Title, string Audience, Complexity Depth, string Description, IReadOnlyList<Piece> Pieces)
{
    /// <summary>Id of the one that leaves nothing out.</summary>
    public const string Complete = "complete";

    public double Minutes => Pieces.Sum(p => p.Minutes);
}

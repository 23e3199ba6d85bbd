namespace LectureStudio.Pipeline.Workflows.Highlights.Rendering;

/// <summary>A piece of the recording and where it plays in the clip; seconds.</summary>
internal sealed record PlayedPiece(double Start, double End, double At)
{
    /// <summary>The moment of the clip at which a moment of the recording is played; held within the piece.</summary>
    public double Map(double source) => At + Math.Clamp(source, Start, End) - Start;

    /// <summary>The pieces as they are, off the frame grid.</summary>
    public static IReadOnlyList<PlayedPiece> Of(IReadOnlyList<ClipPiece> pieces)
    {
        var at = 0.0;
        var played = new List<PlayedPiece>();
        foreach (var piece in pieces)
        {
            played.Add(new(piece.Start, piece.End, at));
            at += piece.End - piece.Start;
        }
        return played;
    }

    public static IReadOnlyList<PlayedPiece> Of(IReadOnlyList<FrameSpan> spans, FrameRate rate)
    {
        long at = 0;
        var played = new List<PlayedPiece>();
        foreach (var span in spans)
        {
            played.Add(new(rate.Seconds(span.First), rate.Seconds(span.End), rate.Seconds(at)));
            at += span.Count;
        }
        return played;
    }
}

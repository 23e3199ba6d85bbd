using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Highlights;

/// <summary>The edit list: which stretches of the recording become which clip. What a person edits at the review.</summary>
/// <param name="Clips">In the order of the reel.</param>
/// <param name="Weights">The weights the scores were made with.</param>
/// <param name="Missing">Why there are no clips and what to do, for a lecturer; null when there are some.</param>
public sealed record ClipPlan(IReadOnlyList<Clip> Clips, ScoreWeights Weights, string? Missing) : IReviewed, ITellsRemark
{
    /// <summary>How much there is, so that the job's page tells it of an edited plan too; why there is nothing, if so.</summary>
    public string? Remark() => Clips.Count switch { 0 => Missing ?? "no clips", 1 => $"1 clip, {Clips[0].Duration:0} s", var n => $"{n} clips, {Clips.Sum(c => c.Duration):0} s" };

    public IEnumerable<string> Problems()
    {
        foreach (var same in Clips.GroupBy(c => c.Id).Where(g => g.Count() > 1)) yield return $"Two clips have the id “{same.Key}”.";
        foreach (var clip in Clips)
        {
            if (clip.Id.Length is 0 or > 40 || !clip.Id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) yield return $"The id of the clip “{clip.Title}” is not made of letters, digits and hyphens.";
            if (string.IsNullOrWhiteSpace(clip.Title)) yield return $"The clip {clip.Id} has no title.";
            if (clip.Pieces.Count == 0) yield return $"The clip “{clip.Title}” has no pieces.";
            if (clip.Pieces.Any(p => !(p.Start >= 0 && p.End > p.Start && p.End < double.PositiveInfinity))) yield return $"A piece of the clip “{clip.Title}” ends before it begins.";
        }
    }
}

/// <summary>One clip.</summary>
/// <param name="Id">Short and stable under edits: <c>c1</c>; letters, digits and hyphens only.</param>
/// <param name="Title">On its title card and in the list.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reasons">What speaks for it.</param>
/// <param name="Pieces">Source times, at least one; in the order they are played. Times are the recording's, pauses between pieces are cut.</param>
/// <param name="Layout">How its picture is made up.</param>
/// <param name="Captions">How captions are burned in.</param>
public sealed record Clip(
    string Id, string Title, double Score, IReadOnlyList<Evidence> Reasons, IReadOnlyList<ClipPiece> Pieces,
    ClipLayout Layout = ClipLayout.Auto, CaptionStyle Captions = CaptionStyle.Box)
{
    /// <summary>Seconds it lasts.</summary>
    public double Duration => Pieces.Sum(p => p.End - p.Start);
}

/// <summary>A stretch of the recording.</summary>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds, greater than <paramref name="Start"/>.</param>
public sealed record ClipPiece(double Start, double End);

/// <summary>How a clip's picture is made up. <see cref="Auto"/> is split where a camera and a screen are known, else full.</summary>
public enum ClipLayout { Auto, Split, Full, Speaker }

/// <summary>How captions are burned in; none leaves them in the VTT beside the clip alone.</summary>
public enum CaptionStyle { None, Box, Outline, Large }

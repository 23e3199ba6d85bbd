namespace LectureStudio.Pipeline.Engine;

/// <summary>
/// A stage output that knows when a person's edit of it cannot be used. Missing parts and unknown words are refused before it is asked,
/// so it may rely on its types. Reached through <see cref="Plan.AddReviewed{TStage}"/>.
/// </summary>
public interface IReviewed
{
    /// <summary>What is wrong, each a plain sentence for a lecturer: "The clip 'Entropy' ends before it begins."; empty when it can be used.</summary>
    IEnumerable<string> Problems();
}

using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>What is shown and talked about, in order.</summary>
/// <param name="Scenes">At least one.</param>
public sealed record ScenePlan(IReadOnlyList<Scene> Scenes) : ITellsRemark
{
    public string? Remark() => Counted.Of(Scenes.Count, "scene");
}

/// <summary>A stretch of the video of about 10 to 60 seconds that stays with one page or one thought.</summary>
/// <param name="Id">Short, stable for the same document: <c>s1</c>; letters, digits and hyphens.</param>
/// <param name="Kind">What it shows.</param>
/// <param name="Title">For chapters, cards and lower thirds; never empty.</param>
/// <param name="Page">The page it opens with (<see cref="DocumentPage.Number"/>).</param>
/// <param name="Blocks">Ids of the pieces to talk about, in the order they are talked about; may lie on several pages. Empty on a page with nothing on it.</param>
/// <param name="Seconds">How long it should be talked about.</param>
public sealed record Scene(string Id, SceneKind Kind, string Title, int Page, IReadOnlyList<string> Blocks, double Seconds);

/// <summary>What a scene shows: the opening card, a section's card, or a page with mostly that on it.</summary>
public enum SceneKind { Title, Section, Text, Figure, Table, Code, Formula, Picture, Closing }

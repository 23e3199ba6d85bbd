using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Workflows.Highlights;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Review;

public sealed partial class TopicList(Toasts toasts)
{
    private bool areWeightsOpen = true;
    private Dictionary<int, int>? before;

    [Parameter, EditorRequired] public required EditSession Session { get; set; }

    private string Settings => $"At most {Words.Count(Session.Material.Settings.MostClips, "clip")} and {Words.Length(Session.Material.Settings.TotalLength)}.";

    /// <summary>The ranks before the sliders were touched, for showing what moved.</summary>
    private void Moved(ScoreWeights weights) => before ??= RankedTopic.Order(Session.Material.Topics, weights).ToDictionary(r => r.Topic.Number, r => r.Rank);

    private int MovedBy(RankedTopic ranked) => before?.GetValueOrDefault(ranked.Topic.Number, ranked.Rank) - ranked.Rank ?? 0;

    private static string? Arrow(int by) => by switch { > 0 => $"▲ {by}", < 0 => $"▼ {-by}", _ => null };

    /// <summary>Places in the reel of the clips that show a good part of a topic.</summary>
    private IReadOnlyList<int> ClipsOf(Topic topic) =>
        [.. Session.Plan.Clips.Index().Where(c => c.Item.Pieces.Sum(p => Math.Max(0, Math.Min(p.End, topic.End) - Math.Max(p.Start, topic.Start))) > (topic.End - topic.Start) / 3).Select(c => c.Index + 1)];

    private void Propose()
    {
        var old = Session.Plan;
        if (!Session.Propose())
        {
            toasts.Refuse("Under these weights there is nothing to propose.");
            return;
        }
        var proposed = Session.Plan;
        toasts.OfferUndo("The clips are proposed anew.", () => InvokeAsync(() =>
        {
            if (Session.Plan == proposed) Session.Undo();
            else Session.Do("back to the clips before", old);
        }));
    }

    private void Add(Topic topic)
    {
        if (Session.Add(topic.Start, topic.End, topic.Title, topic.Evidence)) toasts.Say($"“{topic.Title}” is clip {Session.Plan.Clips.Index().First(c => c.Item.Id == Session.Selected).Index + 1} now.");
    }
}

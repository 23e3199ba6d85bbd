namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>Which scene says what.</summary>
internal static class ScenePassages
{
    /// <summary>
    /// The passages of each scene: those that begin in one of its pieces, in the order of the pieces. What stands in a piece of several scenes
    /// is dealt out to them in order, as long as each should last.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Passage>> Deal(IReadOnlyList<Passage> passages, ScenePlan plan, int speed)
    {
        var byBlock = passages.GroupBy(p => p.Blocks[0]).ToDictionary(g => g.Key, g => new Queue<Passage>(g));
        var open = plan.Scenes.SelectMany(s => s.Blocks).CountBy(b => b).ToDictionary(b => b.Key, b => b.Value);
        var dealt = new List<IReadOnlyList<Passage>>();
        foreach (var scene in plan.Scenes)
        {
            var (taken, seconds) = (new List<Passage>(), 0.0);
            foreach (var block in scene.Blocks)
            {
                var isLast = --open[block] == 0;
                while (byBlock.TryGetValue(block, out var queue) && queue.TryPeek(out var next) && (isLast || seconds < scene.Seconds - 0.01))
                {
                    taken.Add(queue.Dequeue());
                    seconds += SpeechTime.Of(next.Said ?? next.Text, speed);
                }
            }
            dealt.Add(taken);
        }
        return dealt;
    }
}

using LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>Which scene says what: the passages that begin in its pieces, as far as its time goes.</summary>
internal sealed class ScenePassages(IReadOnlyList<Passage> passages, PassageOrder order, int speed)
{
    /// <summary>Seconds of doubt in adding up.</summary>
    private const double Rounding = 0.01;

    /// <summary>
    /// Everything of a text in order; what stands in a piece of several scenes is dealt out to them as long as each should last.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Passage>> InOrder(ScenePlan plan)
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
                while (byBlock.TryGetValue(block, out var queue) && queue.TryPeek(out var next) && (isLast || seconds < scene.Seconds - Rounding))
                {
                    taken.Add(queue.Dequeue());
                    seconds += Seconds(next);
                }
            }
            dealt.Add(taken);
        }
        return dealt;
    }

    /// <summary>The most telling of each scene, in the order of its pieces; a heading goes first.</summary>
    public IReadOnlyList<IReadOnlyList<Passage>> Chosen(ScenePlan plan)
    {
        var byBlock = passages.ToLookup(p => p.Blocks[0]);
        return [.. plan.Scenes.Select(Of)];

        IReadOnlyList<Passage> Of(Scene scene)
        {
            var all = scene.Blocks.SelectMany(b => byBlock[b]).ToList();
            var left = scene.Seconds + Rounding;
            if (all.Sum(Seconds) <= left) return all;
            var chosen = new HashSet<Passage>(ReferenceEqualityComparer.Instance);
            foreach (var passage in all.Where(p => order.Of(p) is not null).OrderBy(p => p.Kind == PassageKind.Title ? -1 : order.Of(p)))
            {
                if (Seconds(passage) > left && chosen.Count > 0) break;
                chosen.Add(passage);
                left -= Seconds(passage);
            }
            return [.. all.Where(chosen.Contains)];
        }
    }

    private double Seconds(Passage passage) => SpeechTime.Of(passage.Said ?? passage.Text, speed);
}

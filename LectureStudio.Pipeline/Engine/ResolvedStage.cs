using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Catalog.Entities;

namespace LectureStudio.Pipeline.Engine;

/// <summary>What is known of a stage run once its inputs are there: its key, why it must run, or the output that is in the cache already.</summary>
internal sealed record ResolvedStage(string Key, IReadOnlyList<KeyPart> Parts, string Why, CachedOutput? Hit, IReadOnlyList<Artifact> Artifacts, StageFailure? Failure = null)
{
    /// <summary>Looks; runs outside the scheduler's loop. Never throws.</summary>
    public static async Task<ResolvedStage> FindAsync(StageNode node, IReadOnlyDictionary<int, StageSource> sources, StageCache cache, StageExecution execution, JobLoader jobs)
    {
        string key = "";
        IReadOnlyList<KeyPart> parts = [];
        try
        {
            var job = node.Job;
            (key, parts) = StageKey.Of(node.Spec, job.Input, job.Settings, position => sources[position].Hash);
            if (!node.IsForced && cache.Find(key) is { } hit)
                return new(key, parts, await jobs.OriginAsync(hit.MadeBy, job), hit, await execution.ReuseAsync(node, hit));
            return new(key, parts, node.IsForced ? StageReason.Asked : StageReason.Explain(parts, node.PartsBefore ?? job.Before.GetValueOrDefault(node.Spec.Name), Edits(job)), null, []);
        }
        catch (Exception e)
        {
            return new(key, parts, "", null, [], Failures.Describe(e));
        }
    }

    private static Dictionary<string, DateTimeOffset> Edits(ActiveJob job) =>
        job.Stages.Where(s => s.Gate?.Current is not null).ToDictionary(s => s.Spec.Name, s => s.Gate!.Current!.At);
}

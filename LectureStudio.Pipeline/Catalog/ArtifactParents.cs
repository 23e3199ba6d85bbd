using System.Text.Json;
using LectureStudio.Pipeline.Catalog.Entities;
using LectureStudio.Pipeline.Engine;
using Microsoft.EntityFrameworkCore;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>Finds what an artifact was made from, by the parts of its stage's key.</summary>
internal static class ArtifactParents
{
    private const string Result = "result:";
    private const string Given = "given:";

    /// <summary>
    /// The artifacts that its stage took in. A stage that left no file on the shelf stands for what it took in itself. Empty for what a
    /// person gave.
    /// </summary>
    public static async Task<IReadOnlyList<Artifact>> FindAsync(StudioDb db, Artifact artifact, CancellationToken cancellation)
    {
        if (artifact is not { JobId: { } job, Stage: { } stage }) return [];
        var keys = await db.StageRuns.AsNoTracking().Where(r => r.JobId == job && r.KeyParts != null).ToDictionaryAsync(r => r.Stage, r => r.KeyParts!, cancellation);
        var shelf = await db.Artifacts.AsNoTracking().Where(a => a.LectureId == artifact.LectureId).OrderBy(a => a.Name).ToListAsync(cancellation);
        return [.. Of(stage, []).Distinct()];

        IEnumerable<Artifact> Of(string name, HashSet<string> seen)
        {
            if (!seen.Add(name) || !keys.TryGetValue(name, out var key)) yield break;
            foreach (var part in JsonSerializer.Deserialize<List<KeyPart>>(key, StudioJson.Compact)!.Select(p => p.Name))
            {
                var found = part.StartsWith(Result, StringComparison.Ordinal) ? shelf.Where(a => a.Stage == part[Result.Length..])
                    : part.StartsWith(Given, StringComparison.Ordinal) ? shelf.Where(a => a.Stage is null && GivenFile.KindOf(part[Given.Length..]) == a.Kind)
                    : [];
                var any = false;
                foreach (var parent in found)
                {
                    any = true;
                    yield return parent;
                }
                if (any || !part.StartsWith(Result, StringComparison.Ordinal)) continue;
                foreach (var parent in Of(part[Result.Length..], seen)) yield return parent;
            }
        }
    }
}

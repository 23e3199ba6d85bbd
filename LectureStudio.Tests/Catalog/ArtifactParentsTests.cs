using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Catalog.Entities;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Engine;
using LectureStudio.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace LectureStudio.Tests.Catalog;

public sealed class ArtifactParentsTests
{
    [Fact(Timeout = 120000)]
    public async Task A_file_knows_what_it_was_made_from_through_steps_that_left_no_file_too()
    {
        using var folder = new TempFolder();
        await using var studio = await EngineHost.StartAsync(folder["data"], s => s.AddWorkflow<LetterWorkflow>());
        var ticket = await studio.Jobs.SubmitAsync(new JobRequest("letters", new LetterInput(new TextGiven("a b")), new Dictionary<string, string>()));
        await studio.OverAsync(ticket.JobId);
        var joined = Assert.Single((await studio.Library.FindAsync(ticket.LectureId))!.Artifacts);

        await using var db = await studio.Get<IDbContextFactory<StudioDb>>().CreateDbContextAsync();
        await SetKeyAsync(nameof(JoinText), "result:CountLetters");
        await SetKeyAsync(nameof(CountLetters), "version", "result:SplitText", "given:GivenCaptions");
        db.Artifacts.AddRange(Artifact("pieces.txt", ArtifactKind.Data, nameof(SplitText)), Artifact("captions.vtt", ArtifactKind.Captions, null), Artifact("recording.mp4", ArtifactKind.Recording, null));
        await db.SaveChangesAsync();

        var parents = await studio.Library.ParentsAsync(joined.Id);
        Assert.Equal(["captions.vtt", "pieces.txt"], parents.Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Empty(await studio.Library.ParentsAsync(parents.Single(p => p.Kind == ArtifactKind.Captions).Id));
        Assert.Empty(await studio.Library.ParentsAsync(Guid.NewGuid()));

        Task SetKeyAsync(string stage, params string[] parts)
        {
            var key = "[" + string.Join(',', parts.Select(p => $$"""{"name":"{{p}}","value":"1"}""")) + "]";
            return db.StageRuns.Where(r => r.JobId == ticket.JobId && r.Stage == stage).ExecuteUpdateAsync(set => set.SetProperty(r => r.KeyParts, key));
        }

        Artifact Artifact(string name, ArtifactKind kind, string? stage) =>
            new() { Id = Guid.CreateVersion7(), LectureId = ticket.LectureId, Name = name, Kind = kind, Stage = stage, JobId = stage is null ? null : ticket.JobId };
    }
}

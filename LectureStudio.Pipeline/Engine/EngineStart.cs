using LectureStudio.Pipeline.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace LectureStudio.Pipeline.Engine;

/// <summary>What must be in order before the scheduler starts: this root is ours, the database is current, nothing stale lies about, the plans fit.</summary>
internal sealed class EngineStart(StudioLock studioLock, StudioDatabase database, IDbContextFactory<StudioDb> databases, StudioFolders folders, DiskReserve reserve, WorkflowCatalog catalog) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        studioLock.Take();
        _ = catalog.All.Count();
        await database.MigrateAsync(databases, cancellationToken);
        if (Directory.Exists(folders.Work)) Directory.Delete(folders.Work, recursive: true);
        folders.Create();
        reserve.Keep();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using LectureStudio.Pipeline.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Engine;

/// <summary>The engine and the catalog in the container.</summary>
public static class EngineRegistration
{
    /// <summary>Adds the scheduler, the stage cache, the shelf and what people ask for; workflows are added beside it.</summary>
    public static IServiceCollection AddEngine(this IServiceCollection services)
    {
        services.AddSingleton<StudioFolders>().AddSingleton<StudioDatabase>().AddSingleton<StudioLock>().AddSingleton<DiskReserve>();
        services.AddDbContextFactory<StudioDb>((provider, db) => db.UseSqlite(provider.GetRequiredService<StudioDatabase>().ConnectionString));
        services.AddSingleton<WorkflowCatalog>().AddSingleton<ProgressHub>().AddSingleton<LiveJobs>().AddSingleton<StageHistory>();
        services.AddSingleton<JobLoader>().AddSingleton<StageCache>().AddSingleton<EditStore>().AddSingleton<Shelf>().AddSingleton<StageExecution>().AddSingleton<StageWorkers>();
        services.AddSingleton<SchedulerMoves>().AddSingleton<Scheduler>().AddSingleton<JobSubmission>();
        services.AddSingleton(provider => new Jobs(ActivatorUtilities.CreateInstance<JobServices>(provider)));
        services.AddSingleton<Library>().AddSingleton<Presets>().AddSingleton<SourceStore>();
        services.AddHostedService<EngineStart>();
        services.AddHostedService(provider => provider.GetRequiredService<Scheduler>());
        services.AddHostedService<Housekeeping>();
        return services;
    }

    /// <summary>Adds a workflow and a worker for each of its stages.</summary>
    public static IServiceCollection AddWorkflow<TWorkflow>(this IServiceCollection services)
        where TWorkflow : Workflow, new()
    {
        services.AddSingleton<Workflow, TWorkflow>();
        foreach (var stage in new TWorkflow().Plan.Stages)
        {
            if (services.Any(s => s.ServiceType == typeof(StageMarker) && s.ImplementationInstance is StageMarker marker && marker.Stage == stage)) continue;
            services.AddSingleton(new StageMarker(stage));
            services.AddSingleton<IHostedService>(provider => MakeWorker(provider, stage));
        }
        return services;
    }

    private static StageWorker MakeWorker(IServiceProvider provider, Type stage)
    {
        var lane = ((Stage)ActivatorUtilities.CreateInstance(provider, stage)).Lane;
        var width = provider.GetRequiredService<IOptions<EngineOptions>>().Value.Lanes.Of(lane);
        var worker = new StageWorker(stage, width, provider.GetRequiredService<StageExecution>(), provider.GetRequiredService<Scheduler>());
        provider.GetRequiredService<StageWorkers>().Add(worker);
        return worker;
    }

    /// <summary>Remembers that a stage has its worker, for stages that several workflows share.</summary>
    private sealed record StageMarker(Type Stage);
}

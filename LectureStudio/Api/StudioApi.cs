using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Api;

/// <summary>What other programs, scripts and the pages' own scripts ask for: REST, server-sent events and the files themselves.</summary>
internal static class StudioApi
{
    public static IServiceCollection AddStudioApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddSingleton<Thumbnails>();
        services.AddSingleton<LiveEvents>();
        services.AddSingleton<OrderedInput>();
        services.ConfigureHttpJsonOptions(http =>
        {
            var ours = StudioJson.Compact;
            http.SerializerOptions.Encoder = ours.Encoder;
            http.SerializerOptions.DefaultIgnoreCondition = ours.DefaultIgnoreCondition;
            http.SerializerOptions.NumberHandling = ours.NumberHandling;
            foreach (var converter in ours.Converters) http.SerializerOptions.Converters.Add(converter);
        });
        return services;
    }

    /// <summary>Maps everything below <c>/api</c> and <c>/files</c>.</summary>
    public static WebApplication MapStudioApi(this WebApplication app)
    {
        app.UseWhen(IsOurs, ours => ours.UseMiddleware<ProblemsInWords>());
        var api = app.MapGroup("/api");
        api.MapJobs();
        api.MapReviews();
        api.MapEvents();
        api.MapLectures();
        api.MapDrift();
        api.MapArtifacts();
        api.MapWorkflows();
        api.MapPresets();
        api.MapVoices();
        app.MapGroup("/files").MapFiles();
        return app;
    }

    private static bool IsOurs(HttpContext context) => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/files");
}

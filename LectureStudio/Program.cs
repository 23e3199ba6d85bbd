using LectureStudio.Api;
using LectureStudio.Cli;
using LectureStudio.Components;
using LectureStudio.Features.Library;
using LectureStudio.Hosting;
using LectureStudio.Pipeline;

return await CommandLine.RunAsync(args, serve: async settings =>
{
    var builder = StudioHost.CreateBuilder(settings);
    builder.Services.AddPipeline(builder.Configuration);
    builder.Services.AddStudioApi().AddLibraryPages();
    builder.Services.AddPages();
    builder.Services.AddEngineChecks();
    builder.Services.AddSampleLecture(builder.Configuration);

    var app = builder.Build();
    app.UseSecurityHeaders();
    app.UseOriginCheck();
    app.MapStudioApi();
    app.MapPages();
    await app.RunAsync();
});

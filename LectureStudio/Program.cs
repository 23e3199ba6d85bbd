using LectureStudio.Cli;
using LectureStudio.Components;
using LectureStudio.Hosting;

return await CommandLine.RunAsync(args, serve: async settings =>
{
    var builder = StudioHost.CreateBuilder(settings);
    builder.Services.AddPages();

    var app = builder.Build();
    app.UseSecurityHeaders();
    app.UseOriginCheck();
    app.MapPages();
    await app.RunAsync();
});

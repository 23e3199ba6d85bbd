using System.CommandLine;
using System.Text.Json;
using LectureStudio.Hosting;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Engines;

namespace LectureStudio.Cli;

/// <summary><c>doctor</c>: which engines are here, what for, and how to get those that are not.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "As JSON, for scripts." };
        var command = new Command("doctor", "Says which engines are here, their versions, and how to install those that are missing. Exit code 0 when all required ones are here, else 1.") { json };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(bool asJson, CancellationToken cancellation)
    {
        var configuration = CommandSettings.Read();
        await using var services = new ServiceCollection()
            .AddSingleton(configuration)
            .AddEngineInventory()
            .Configure<ToolOptions>(configuration.GetSection(ToolOptions.Section))
            .BuildServiceProvider();
        var engines = await services.GetRequiredService<EngineInventory>().LookAsync(cancellation: cancellation);
        if (asJson) Console.WriteLine(JsonSerializer.Serialize(engines, StudioJson.Indented));
        else DoctorTable.Write(engines);
        return engines.All(e => e.Found || !e.IsRequired) ? 0 : 1;
    }
}

using System.CommandLine;
using System.Text.Json;
using LectureStudio.Hosting;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Engines;
using LectureStudio.Pipeline.Tools.Voices;

namespace LectureStudio.Cli;

/// <summary><c>doctor</c>: which engines are here, what for, and how to get those that are not.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "As JSON, for scripts." };
        var voices = new Option<bool>("--voices") { Description = "Lists the voices of narrated videos instead, and hears each engine speak." };
        var command = new Command("doctor", "Says which engines are here, their versions, and how to install those that are missing. Exit code 0 when all required ones are here, else 1.") { json, voices };
        command.SetAction((parsed, cancellation) => parsed.GetValue(voices) ? DoctorVoices.RunAsync(parsed.GetValue(json), cancellation) : RunAsync(parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(bool asJson, CancellationToken cancellation)
    {
        var configuration = CommandSettings.Read();
        await using var services = new ServiceCollection()
            .AddSingleton(configuration)
            .AddEngineInventory()
            .AddVoices(configuration)
            .Configure<ToolOptions>(configuration.GetSection(ToolOptions.Section))
            .Configure<StorageOptions>(configuration.GetSection(StorageOptions.Section))
            .BuildServiceProvider();
        var engines = await services.GetRequiredService<EngineInventory>().LookAsync(cancellation: cancellation);
        if (asJson) Console.WriteLine(JsonSerializer.Serialize(engines, StudioJson.Indented));
        else DoctorTable.Write(engines);
        return engines.All(e => e.Found || !e.IsRequired) ? 0 : 1;
    }
}

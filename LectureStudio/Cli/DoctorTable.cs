using LectureStudio.Pipeline.Tools.Engines;
using Spectre.Console;

namespace LectureStudio.Cli;

/// <summary>The doctor's findings for people.</summary>
internal static class DoctorTable
{
    public static void Write(IReadOnlyList<EngineStatus> engines)
    {
        if (Console.IsOutputRedirected) foreach (var engine in engines) Console.WriteLine($"{Sign(engine),-9} {engine.Name,-24} {engine.Version,-18} {engine.NeededFor}{(Remark(engine) is { Length: > 0 } remark ? " — " + remark : "")}");
        else AnsiConsole.Write(Table(engines));
        Console.WriteLine(Verdict(engines));
    }

    private static Table Table(IReadOnlyList<EngineStatus> engines)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("", "Engine", "Version", "Needed for", "");
        foreach (var engine in engines)
            table.AddRow(new Markup(Sign(engine), Colour(engine)), new Text(engine.Name), new Text(engine.Version ?? ""), new Text(engine.NeededFor), new Text(Remark(engine)));
        return table;
    }

    private static string Sign(EngineStatus engine) => engine.Found ? "found" : engine.IsRequired ? "missing" : "not here";

    private static Style Colour(EngineStatus engine) => new(engine.Found ? Color.Green : engine.IsRequired ? Color.Red : Color.Grey);

    private static string Remark(EngineStatus engine) =>
        string.Join(" · ", engine.Found ? engine.Details : [.. engine.Details, engine.HowToInstall]);

    private static string Verdict(IReadOnlyList<EngineStatus> engines)
    {
        var missing = engines.Where(e => e is { IsRequired: true, Found: false }).Select(e => e.Name).ToList();
        return missing.Count == 0 ? "All required engines are here." : $"Missing and required: {string.Join(", ", missing)}.";
    }
}

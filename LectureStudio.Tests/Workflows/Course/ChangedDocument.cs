using System.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Language;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Analysis.Model;
using LectureStudio.Pipeline.Workflows.Course.Modules.Model;
using LectureStudio.Pipeline.Workflows.Course.Modules.Pictures;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.Course.Analysis;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.Course;

/// <summary>A course of a hundred documents made twice, one document having changed in between; the stages keep their items in one place, as the engine's do.</summary>
/// <param name="Analysed">Documents looked at the first time, and again.</param>
/// <param name="Written">Modules written the first time, and again.</param>
/// <param name="Of">Modules the second time whose plan has a part of the changed document.</param>
/// <param name="Other">Whether every other module reads as before.</param>
internal sealed record ChangedDocument((int First, int Again) Analysed, (int First, int Again) Written, IReadOnlyList<string> Of, bool Other)
{
    public const int Documents = 100;

    private const int Changed = 57;

    private static readonly string[] Syllables = ["ba", "re", "mo", "ti", "lu", "ken", "dor", "vi", "sal", "pra", "qui", "nor", "tas", "fel", "gri", "hum"];

    public static async Task<ChangedDocument> MakeAsync()
    {
        using var folder = new TempFolder();
        var before = await RunAsync(folder, isChanged: false);
        var (documents, modules) = (Kept(folder, "analysed"), Kept(folder, "written"));
        var after = await RunAsync(folder, isChanged: true);
        var path = Path(Changed);
        var of = after.Pathway.Modules.Where(m => m.Parts.Any(p => p.Path == path)).Select(m => m.Id).ToList();
        return new(
            (documents, Kept(folder, "analysed") - documents), (modules, Kept(folder, "written") - modules), of,
            before.Modules.Zip(after.Modules).Where(p => !of.Contains(p.Second.Id)).All(p => Json(p.First) == Json(p.Second)));
    }

    private static async Task<WrittenCourse> RunAsync(TempFolder folder, bool isChanged)
    {
        var source = new AnalysedSource(folder);
        for (var i = 0; i < Documents; i++) source.Document(Path(i), Text(i, isChanged && i == Changed ? "nine hundred" : "four"));
        var (tree, scan, scope) = source.Make();
        var (texts, language) = (new DocumentTexts([new MarkdownReader()]), new LanguageModel(Options.Create(new LanguageOptions())));
        var analyses = await new AnalyseDocuments(texts, new ModelAnalyst(language)).RunAsync((tree, scan, scope, new("builtin", "auto")), Run(folder, "analysed"));
        var pathways = await new ProposePathways().RunAsync((scan, scope, analyses, new(null), new(1)), Run(folder, "proposed"));
        // The one that leaves nothing out.
        pathways = pathways with { Chosen = pathways.Proposals.Index().Single(p => p.Item.Id == "complete").Index + 1 };
        return await new WriteModules(texts, new ModelModuleWriter(language), new SourcePictures(new PictureCheck(new ToolRunner(), Options.Create(new ToolOptions())))).RunAsync((tree, scope, analyses, pathways, new(null), new("", "builtin", 2)), Run(folder, "written"));
    }

    private static StageRun Run(TempFolder folder, string stage) => new(folder[$"work-{stage}"], default, new StageRunServices { ItemsFolder = folder[$"items-{stage}"] });

    private static int Kept(TempFolder folder, string stage) => Directory.GetDirectories(folder[$"items-{stage}"]).Length;

    private static string Path(int i) => $"docs/{i:00}.md";

    /// <summary>Each document is about a thing of its own, which the next one needs.</summary>
    private static string Text(int i, string number) =>
        $"""
        # The {Thing(i)}

        A {Thing(i)} is a store that keeps the entries of one customer until somebody asks for them.

        Before a {Thing(i)} is opened, the {Thing(Math.Max(0, i - 1))} must be there. A {Thing(i)} holds {number} entries a second, and a full {Thing(i)} refuses what comes next.

        ## Opening the {Thing(i)}

        1. Give the {Thing(i)} a name of its own.
        2. Tell the {Thing(i)} how long it keeps an entry.

        The {Thing(i)} answers as soon as its first entry is on the disk.

        """;

    private static string Thing(int i) => new StringBuilder(Syllables[i % 16]).Append(Syllables[i * 7 / 16 % 16]).Append(Syllables[(i + 5) * 3 % 16]).Append(" store").ToString();

    private static string Json(CourseModule module) => System.Text.Json.JsonSerializer.Serialize(module, StudioJson.Compact);
}

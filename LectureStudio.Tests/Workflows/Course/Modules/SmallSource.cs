using System.Security.Cryptography;
using System.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Language;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Pipeline.Workflows.Course.Modules.Model;
using LectureStudio.Pipeline.Workflows.Course.Modules.Pictures;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;
using LectureStudio.Tests.Language;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.Course.Modules;

/// <summary>A source of a few Markdown documents with its analyses and a pathway of one module a document, made in memory.</summary>
internal sealed class SmallSource
{
    private readonly TempFolder folder;
    private readonly SortedDictionary<string, string> files;

    public SmallSource(TempFolder folder, params (string Path, string Text)[] files)
    {
        this.folder = folder;
        this.files = new(files.ToDictionary(f => f.Path, f => f.Text.ReplaceLineEndings("\n")), StringComparer.Ordinal);
    }

    public Complexity Depth { get; init; } = Complexity.Advanced;

    public string Wishes { get; init; } = "";

    public DocumentType Type { get; init; } = DocumentType.Explanation;

    /// <summary>What of the concepts is needed for what.</summary>
    public IReadOnlyList<ConceptLink> Links { get; init; } = [];

    /// <summary>Files that are no texts.</summary>
    public IReadOnlyDictionary<string, byte[]> Pictures { get; init; } = new Dictionary<string, byte[]>();

    public static DocumentTexts Readers { get; } = new([new MarkdownReader()]);

    /// <summary>The stage with a model that answers from a script.</summary>
    public static WriteModules Stage(Func<IReadOnlyList<ChatMessage>, string> answer, int tokens = 200_000) =>
        new(Readers, new ModelModuleWriter(new LanguageModel(Options.Create(new LanguageOptions { Endpoint = "http://127.0.0.1:1/v1", Model = "talker", MaxTokens = tokens }), new ScriptedChat(answer))), new SourcePictures(new PictureCheck(new ToolRunner(), Options.Create(new ToolOptions()))));

    /// <summary>The same source with one document changed; null takes it out.</summary>
    public SmallSource With(string path, string? text)
    {
        var changed = files.Where(f => f.Key != path).Select(f => (f.Key, f.Value));
        return new(folder, [.. text is null ? changed : changed.Append((path, text))]) { Depth = Depth };
    }

    public SourceTree Tree()
    {
        var all = files.Select(f => (f.Key, Content: Encoding.UTF8.GetBytes(f.Value))).Concat(Pictures.Select(p => (p.Key, Content: p.Value))).OrderBy(f => f.Key, StringComparer.Ordinal).ToList();
        var commit = Convert.ToHexStringLower(SHA1.HashData([.. all.SelectMany(f => Encoding.UTF8.GetBytes(f.Key).Concat(f.Content))]));
        var name = commit[..8] + ".zip";
        if (!File.Exists(folder[name]))
        {
            using var zip = System.IO.Compression.ZipFile.Open(folder[name], System.IO.Compression.ZipArchiveMode.Create);
            foreach (var (path, content) in all)
            {
                using var stream = zip.CreateEntry(path, System.IO.Compression.CompressionLevel.NoCompression).Open();
                stream.Write(content);
            }
        }
        return new("small", "https://github.com/someone/small", "main", commit, new(name, folder.Path), files.Count, files.Sum(f => f.Value.Length), []);
    }

    public SourceTexts Texts() => new(Tree(), Readers, _ => "markdown");

    public string[] Lines(string path) => files[path].Split('\n');

    /// <param name="definitions">Terms with what begins the line that defines them; taught in the document that has it.</param>
    public async Task<WrittenCourse> WriteAsync(StageRun? run = null, WrittenCourse? earlier = null, WriteModules? stage = null, string writer = "builtin", params (string Term, string Line)[] definitions)
    {
        var analyses = new DocumentAnalyses([.. files.Select(f => Analyse(f.Key, f.Value, definitions))], "builtin", new("analysis.json", folder.Path));
        var scope = new CourseScope([.. files.Keys], [], "", Complexity.Beginner, Wishes, 1000);
        var modules = analyses.Documents.Select(d => new PlannedModule(System.IO.Path.GetFileNameWithoutExtension(d.Path), d.Title, [], [], [.. d.Concepts.Select(c => c.Name)], [new(d.Path)], 20)).ToList();
        var pathway = new Pathway("all", "All", "everybody", Depth, "All of it.", modules);
        var given = new GivenCourse(null);
        if (earlier is not null)
        {
            await File.WriteAllTextAsync(folder["earlier.json"], System.Text.Json.JsonSerializer.Serialize(earlier, StudioJson.Indented));
            given = new(new SourceFile(folder["earlier.json"], "course.json", "", 0));
        }
        return await (stage ?? Stage(_ => throw new InvalidOperationException("No model is to be asked."))).RunAsync((Tree(), scope, analyses, new Pathways([], Links, [], [pathway], 1), given, new("", writer, 0)), run ?? Runs.In(folder));
    }

    private DocumentAnalysis Analyse(string path, string text, (string Term, string Line)[] definitions)
    {
        var document = MarkdownReader.Read(path, text);
        var concepts = definitions.Select(d => (d.Term, At: document.Lines.ToList().FindIndex(l => l.StartsWith(d.Line, StringComparison.Ordinal)) + 1)).Where(d => d.At > 0)
            .Select(d => new DocumentConcept(d.Term, true, d.At, d.At, 1, document.Lines[d.At - 1])).ToList();
        return new(path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), "markdown", document.Title, Type, Complexity.Beginner, "en", [], concepts, [], [], [], "", 100, 1, [], []);
    }
}

using System.Globalization;
using System.Security.Cryptography;
using LectureStudio.Pipeline;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Poppler;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>
/// Whether the box that is pointed at holds the words that are spoken. What stands where is asked of <c>pdftotext</c> once more, so that neither the
/// document's nor the script's own idea of it counts. Words of a sentence that are nowhere on its page are the studio's own and do not count.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed class ScriptBenchmark(ITestOutputHelper output)
{
    /// <summary>A sentence is right when so many of its words lie in its box.</summary>
    private const double EnoughWords = 0.9;

    private const int ShortestWord = 3;

    [Fact(Timeout = 600_000)]
    public async Task Boxes_hold_the_words_being_spoken()
    {
        using var folder = new TempFolder();
        var documents = SampleFolder.Find() is { } samples ? Directory.GetFiles(Path.Combine(samples, "decks"), "*.pdf").Order().ToList() : [];
        for (var seed = 1; seed <= 4; seed++) documents.Add(await PrintedPaper.PrintAsync(folder[$"paper{seed}.pdf"], seed));
        await using var services = Services(folder);
        var (right, other, areas, lengths) = (new List<bool>(), new List<bool>(), new List<double>(), new List<double>());
        foreach (var path in documents)
        {
            var (document, script, planned) = await MakeAsync(services, folder, path, target: path.StartsWith(folder.Path, StringComparison.Ordinal) ? 120 : 0);
            if (document.Kind == DocumentKind.Paper) lengths.Add(planned / 120);
            var printed = await PrintedWordsAsync(services, path);
            var sentences = script.Scenes.SelectMany(s => s.Sentences).Where(s => s.Box is not null).ToList();
            var holds = sentences.Select(s => Holds(s, s.Box!.Value, printed[s.Page - 1])).ToList();
            right.AddRange(holds.OfType<bool>());
            other.AddRange(sentences.Zip(sentences.Skip(1)).Where(p => p.First.Page == p.Second.Page && p.First.Box != p.Second.Box).Select(p => Holds(p.First, p.Second.Box!.Value, printed[p.First.Page - 1])).OfType<bool>());
            areas.AddRange(sentences.Select(s => s.Box!.Value.W * s.Box.Value.H));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path),-58} {document.Kind}, {holds.Count(h => h == true)} of {holds.Count(h => h is not null)} sentences, {planned:0} s"));
            foreach (var (sentence, _) in sentences.Zip(holds).Where(h => h.Second == false)) output.WriteLine($"    p{sentence.Page} {sentence.Text}");
        }
        Print("video.box", right.Average(r => r ? 1 : 0), $"{right.Count} sentences of {documents.Count} documents; {EnoughWords:P0} of a sentence's words by pdftotext");
        Print("video.box_other", other.Average(r => r ? 1 : 0), $"{other.Count} sentences");
        Print("video.box_area", areas.Average(), "");
        if (lengths.Count > 0) Print("video.talk_length", lengths.MaxBy(l => Math.Abs(l - 1)), $"{lengths.Count} papers, 120 s asked for");
    }

    /// <summary>Null when none of its words is printed on the page.</summary>
    private static bool? Holds(ScriptSentence sentence, PageBox box, IReadOnlyList<(string Word, double X, double Y)> printed)
    {
        const double Slack = 0.004;
        var words = sentence.Text.Split((char[]?)[' ', '/', '-', '–', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(w => w.Length >= ShortestWord).ToList();
        var known = words.Where(w => printed.Any(p => p.Word == w)).ToList();
        if (known.Count == 0) return null;
        var held = known.Count(w => printed.Any(p => p.Word == w && p.X >= box.X - Slack && p.X <= box.Right + Slack && p.Y >= box.Y - Slack && p.Y <= box.Bottom + Slack));
        return held >= EnoughWords * known.Count;
    }

    private static string Bare(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static async Task<IReadOnlyList<IReadOnlyList<(string, double, double)>>> PrintedWordsAsync(ServiceProvider services, string path)
    {
        var pages = await services.GetRequiredService<PdfReader>().WordsAsync(path, CancellationToken.None);
        return
        [
            .. pages.Select(p => p.Lines.SelectMany(l => l.Words).SelectMany(w => w.Text.Split((char[]?)[' ', '/', '-', '–', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
                .Select(t => (Bare(t), (w.X + (w.W / 2)) / p.Width, (w.Y + (w.H / 2)) / p.Height))).ToList()),
        ];
    }

    private static async Task<(SourceDocument Document, Script Script, double Planned)> MakeAsync(ServiceProvider services, TempFolder folder, string path, int target)
    {
        var run = new StageRun(folder["run-" + Path.GetFileNameWithoutExtension(path)], CancellationToken.None);
        var file = new SourceFile(path, Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path))), new FileInfo(path).Length);
        var document = await services.GetRequiredService<ReadDocument>().RunAsync((new(file), new(null), new([]), new()), run);
        if (document.Kind != DocumentKind.Paper) target = 0;
        var plan = await services.GetRequiredService<PlanScenes>().RunAsync((document, new() { TargetLength = target }), run);
        return (document, await services.GetRequiredService<WriteScript>().RunAsync((document, plan, new()), run), plan.Scenes.Sum(s => s.Seconds));
    }

    private static ServiceProvider Services(TempFolder folder) => new ServiceCollection().AddLogging()
        .AddPipeline(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Root"] = folder["data"] }).Build()).BuildServiceProvider();

    private void Print(string name, double value, string remark) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH {name} {value:0.000} ({remark})"));
}

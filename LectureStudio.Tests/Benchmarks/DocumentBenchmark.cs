using System.Globalization;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Tests.Benchmarks.Papers;
using LectureStudio.Tests.Support;
using LectureStudio.Tests.Workflows.NarratedVideo.Documents;
using Microsoft.Extensions.Options;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>
/// Words of documents in reading order, scored by an F1 that knows order: twice the longest common subsequence of the words over the sum
/// of their counts. Two-column papers are compared with the text they were set from (notes, running heads and labels within figures left
/// out on both sides), tagged documents of one column with what pdftotext says of them, running heads and all.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed class DocumentBenchmark(ITestOutputHelper output)
{
    [Fact(Timeout = 600_000)]
    public async Task Reads_words_in_order()
    {
        var keep = Environment.GetEnvironmentVariable("LS_KEEP_PAPERS");
        await ReportAsync("dev", PaperStyle.Dev, keep);
        var papers = await ReportAsync("held out", PaperStyle.HeldOut, keep);
        var tagged = await ReportAsync("tagged", PaperStyle.OneColumn, keep);
        Print("document.papers_f1", papers.Mean, $"{PaperStyle.HeldOut.Count} papers of two and three columns, worst {papers.Worst.ToString("0.000", CultureInfo.InvariantCulture)}");
        Print("document.tagged_f1", tagged.Mean, $"{PaperStyle.OneColumn.Count} documents, worst {tagged.Worst.ToString("0.000", CultureInfo.InvariantCulture)}");
    }

    private async Task<(double Mean, double Worst)> ReportAsync(string set, IReadOnlyList<PaperStyle> styles, string? keep)
    {
        var scores = new List<double>();
        foreach (var style in styles)
        {
            using var folder = new TempFolder();
            var paper = Paper.Of(style);
            await File.WriteAllTextAsync(folder["paper.html"], paper.Html);
            await new Weasyprint(new ToolRunner(), Options.Create(new ToolOptions())).PrintAsync(folder["paper.html"], folder["paper.pdf"], 0, null, CancellationToken.None);
            if (keep is not null && set == "dev") File.Copy(folder["paper.pdf"], Path.Combine(keep, style.Name.Replace(' ', '-') + ".pdf"), true);
            if (keep is not null && set == "dev") await File.WriteAllTextAsync(Path.Combine(keep, style.Name.Replace(' ', '-') + ".txt"), string.Join('\n', paper.Words));
            var document = await DocumentStage.ReadAsync(folder["paper.pdf"], Runs.In(folder));
            var isTagged = set == "tagged";
            var truth = isTagged ? await PdftotextAsync(folder["paper.pdf"]) : paper.Words;
            var read = document.Pages.SelectMany(p => p.Blocks).Where(b => isTagged || b.Kind is not (BlockKind.Footnote or BlockKind.Figure)).SelectMany(b => b.Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ToList();
            var f1 = 2.0 * CommonWords(truth, read) / (truth.Count + read.Count);
            scores.Add(f1);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set,-9} {style.Name,-18} {f1:0.000}  {document.Pages.Count} pages, {truth.Count} words, {read.Count} read; {string.Join(", ", document.Pages.SelectMany(p => p.Blocks).CountBy(b => b.Kind).OrderBy(c => c.Key).Select(c => $"{c.Value} {c.Key}"))}"));
        }
        return (scores.Average(), scores.Min());
    }

    private static async Task<IReadOnlyList<string>> PdftotextAsync(string path)
    {
        var result = await new ToolRunner().RunAsync(new ToolCommand("pdftotext", "-enc", "UTF-8", path, "-"), CancellationToken.None);
        return result.Output.Split((char[])[' ', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Length of the longest common subsequence (Wagner and Fischer's table, row by row).</summary>
    internal static int CommonWords(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var row = new int[b.Count + 1];
        foreach (var word in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Count; j++)
            {
                var above = row[j];
                row[j] = word == b[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.Count];
    }

    private void Print(string key, double value, string remark) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"BENCH {key} {value:0.000} ({remark})"));
}

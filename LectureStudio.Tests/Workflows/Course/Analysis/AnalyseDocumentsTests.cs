using System.Text.Json;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Language;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Analysis.Model;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Workflows.Course.Analysis;

public class AnalyseDocumentsTests
{
    private const string Descent =
        """
        # Gradient descent

        Gradient descent is an iterative method that lowers a loss function step by step.
        In this guide you will learn how to choose the learning rate.

        ## Prerequisites

        - A trained linear regression

        ## The learning rate

        The learning rate is the length of each step. A learning rate that is too large makes gradient descent diverge,
        and one that is too small makes it slow. Most people begin with a tenth and halve it.

        ```python
        rate = 0.1
        ```
        """;

    private const string Regression =
        """
        # Linear regression

        Linear regression is a model that predicts a number from features with a weighted sum.
        Its weights are found by gradient descent on the squared loss.
        """;

    [Fact(Timeout = 180000)]
    public async Task Tells_of_each_document_what_it_teaches_and_where()
    {
        using var folder = new TempFolder();
        var (tree, scan, scope) = new AnalysedSource(folder).Document("docs/descent.md", Descent).Document("docs/regression.md", Regression).Make();

        var analyses = await new AnalyseDocuments(new DocumentTexts([new MarkdownReader()]), new ModelAnalyst(new LanguageModel(Options.Create(new LanguageOptions())))).RunAsync((tree, scan, scope, new("builtin", "auto")), Runs.In(folder));

        Assert.Equal(["docs/descent.md", "docs/regression.md"], analyses.Documents.Select(d => d.Path));
        var descent = analyses.Documents[0];
        Assert.Equal("Gradient descent", descent.Title);
        Assert.Equal([("Gradient descent", 1, 1, 4), ("Prerequisites", 2, 6, 8), ("The learning rate", 2, 10, 16)], descent.Sections.Select(s => (s.Title, s.Level, s.FirstLine, s.LastLine)));
        Assert.Equal(["A trained linear regression"], descent.Prerequisites);
        Assert.Contains("Choose the learning rate", descent.Objectives);
        Assert.Equal([new CodeExample("python", 16, 16)], descent.Examples);
        var rate = Assert.Single(descent.Concepts, c => c.Name == "learning rate");
        Assert.True(rate.IsTaught);
        Assert.Equal("The learning rate is the length of each step.", rate.Definition);
        Assert.InRange(12, rate.FirstLine, rate.LastLine);
        var used = Assert.Single(analyses.Documents[1].Concepts, c => c.Name == "gradient descent");
        Assert.False(used.IsTaught);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(analyses.Report.Path));
        Assert.Equal(2, report.RootElement.GetProperty("totals").GetProperty("documents").GetInt32());
    }

    [Theory(Timeout = 180000)]
    [InlineData(2, 1)]
    [InlineData(int.MaxValue, 0)]
    public async Task A_document_that_took_too_long_is_tried_again_and_then_left_to_say_nothing(int slow, int taught)
    {
        using var folder = new TempFolder();
        var (tree, scan, scope) = new AnalysedSource(folder).Document("docs/regression.md", Regression).Make();
        var stage = new AnalyseDocuments(new DocumentTexts([new SlowReader(slow)]), new ModelAnalyst(new LanguageModel(Options.Create(new LanguageOptions()))));

        var analyses = await stage.RunAsync((tree, scan, scope, new("builtin", "auto")), Runs.In(folder));

        Assert.Equal(taught, analyses.Documents.Count(d => d.Concepts.Any(c => c.Name == "linear regression")));
        Assert.Equal("docs/regression.md", Assert.Single(analyses.Documents).Path);
    }

    /// <summary>Takes too long a number of times.</summary>
    private sealed class SlowReader(int times) : DocumentReader
    {
        private int left = times;

        public override IReadOnlyList<string> Formats { get; } = ["markdown"];

        public override Task<DocumentText> ReadAsync(string path, byte[] content, CancellationToken cancellation) =>
            left-- > 0 ? throw new RegexMatchTimeoutException() : new MarkdownReader().ReadAsync(path, content, cancellation);
    }
}

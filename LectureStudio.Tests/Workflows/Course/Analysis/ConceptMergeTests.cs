using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Analysis;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;

namespace LectureStudio.Tests.Workflows.Course.Analysis;

public class ConceptMergeTests
{
    [Fact]
    public void One_concept_has_one_name_in_all_documents()
    {
        var analyses = Analyse(
            "# Cross-validation\n\nCross-validation is a way of measuring a model on data it has not seen. The smart pointer (SP) is another thing. A smart pointer owns what it points to.",
            "# Smart pointers\n\nSmart pointers are objects that own memory. With cross validation the smart pointers are tested. Every SP is freed, and an SP is never copied.",
            "# Other matters\n\nThe cross validation of models takes time, and cross-validation of smart pointers does too.");

        var names = analyses.SelectMany(a => a.Concepts.Select(c => c.Name)).Where(n => n.Contains("valid", StringComparison.OrdinalIgnoreCase) || n.Contains("pointer", StringComparison.OrdinalIgnoreCase) || n == "SP").Distinct().ToList();
        Assert.Equal(2, names.Count);
    }

    [Fact]
    public void What_stands_in_every_document_once_is_a_template_not_a_concept()
    {
        var documents = Enumerable.Range(0, 8).Select(i => $"# Command{i}\n\nThe command number {i} shows the widget tree of a session.\n\n## Synopsis tags\n\nThe synopsis tags are listed below, and the rest of this section says what they are for in so many words that it counts.\n\nA widget tree is a structure of widgets.").ToArray();

        var concepts = Analyse(documents).SelectMany(a => a.Concepts).Select(c => c.Name).ToList();

        Assert.Contains("widget tree", concepts);
        Assert.DoesNotContain("command", concepts);
    }

    [Theory]
    [InlineData("installed")]
    [InlineData("README.md")]
    [InlineData("v1.2.3")]
    [InlineData("example")]
    [InlineData("x")]
    public void Noise_is_no_concept(string phrase) => Assert.False(ConceptNoise.IsConcept(phrase, LectureStudio.Pipeline.Algorithms.Language.Tongue.For("en", "")));

    [Fact]
    public void An_acronym_knows_what_it_stands_for()
    {
        Assert.Equal("abstract syntax tree", Acronyms.In("The parser makes an abstract syntax tree (AST) of it.")["AST"]);
        Assert.Empty(Acronyms.In("It is fast (YES) and small (NO)."));
    }

    private static IReadOnlyList<DocumentAnalysis> Analyse(params string[] documents) =>
        ConceptMerge.Merge([.. documents.Select((d, i) => BuiltInAnalyst.Analyse(new($"docs/{i}.md", "", "markdown", "en", false, []), MarkdownReader.Read($"docs/{i}.md", d)))]);
}

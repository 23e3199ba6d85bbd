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
    [InlineData("encoded anew")]
    [InlineData("taught")]
    [InlineData("older wrapper")]
    [InlineData("system's library")]
    [InlineData("important information")]
    public void Noise_is_no_concept(string phrase) => Assert.False(ConceptNoise.IsConcept(phrase, LectureStudio.Pipeline.Algorithms.Language.Tongue.For("en", "")));

    [Theory]
    [InlineData("dependency resolution")]
    [InlineData("hash-checking mode")]
    [InlineData("BalancedPool")]
    [InlineData("seed")]
    public void Names_are_concepts(string phrase) => Assert.True(ConceptNoise.IsConcept(phrase, LectureStudio.Pipeline.Algorithms.Language.Tongue.For("en", "")));

    [Fact]
    public void Words_that_everybody_knows_are_concepts_where_the_source_says_what_it_means_by_them()
    {
        const string About = "# Runs\n\n## Minutes\n\nThe minutes of a run are shown. The minutes are counted by the runner, and the minutes of all runs are added up at the end of the day by the runner. The minutes count.\n\n## Stages\n\n";
        var silent = Analyse(About + "The stage of a run is shown. A stage runs, and the next stage waits for the stage before it to be done by the runner.");
        var telling = Analyse(About + "A stage is a step of a run that has inputs and one output. The stage waits for the stage before it.\n\nA minute is a sixtieth part of the hours that a runner has in a day.");

        Assert.DoesNotContain("minutes", silent[0].Concepts.Select(c => c.Name));
        Assert.Contains("minutes", telling[0].Concepts.Select(c => c.Name));
        Assert.Contains(silent[0].Concepts, c => c.Name is "stage" or "stages");
    }

    [Fact]
    public void A_heading_in_capitals_gives_a_name_as_it_is_written_in_sentences()
    {
        var names = Analyse("# Vulnerability Disclosure\n\nThe vulnerability disclosure of the project is quick. Each disclosure is read by the team.\n\n## Transport Adapter\n\nThe Transport Adapter of a session sends it. A Transport Adapter is mounted, and the Transport Adapter then has all of the requests of that session to send.")[0].Concepts.Select(c => c.Name).ToList();

        Assert.Contains("vulnerability disclosure", names);
        Assert.Contains("Transport Adapter", names);
    }

    [Fact]
    public void Documents_of_one_title_are_known_by_their_files()
    {
        var documents = Analyse("# NAME\n\ndpkg-deb packs an archive.", "# NAME\n\ndpkg-split splits an archive.", "# Packing\n\nPacking makes an archive.");
        documents = [documents[0] with { Path = "man/dpkg-deb.1.md" }, documents[1] with { Path = "man/dpkg-split/index.md" }, documents[2]];

        Assert.Equal(["dpkg-deb", "dpkg-split", "Packing"], DocumentTitles.ToldApart(documents).Select(d => d.Title));
    }

    [Fact]
    public void Objectives_are_things_that_one_can_do()
    {
        var objectives = Analyse("# Stations\n\nThis guide shows how to build one, how to read its data and how to find faults. You will learn how to mount the sensors, how to log readings, and how to tell rain from dew.\n\n## Connecting through a proxy\n\nTo connect through a proxy give its address.\n\n## Logging levels\n\nYou log less with a higher level.")[0].Objectives;

        Assert.Equal(["Find faults", "Mount the sensors", "Log readings", "Tell rain from dew", "Connect through a proxy"], objectives);
    }

    [Fact]
    public void A_list_of_goals_gives_goals_and_nothing_else()
    {
        var objectives = Analyse("# Tests\n\n## Learning goals\n\n- How fixtures are shared\n- Write a test\n- If it is a bug, then any fix will need a test before it is looked at\n- The parts of a test run")[0].Objectives;

        Assert.Equal(["Explain how fixtures are shared", "Write a test", "Explain the parts of a test run"], objectives.Take(3));
        Assert.DoesNotContain(objectives, o => o.Contains("bug", StringComparison.Ordinal));
    }

    [Fact]
    public void What_one_should_know_is_told_without_the_words_around_it() =>
        Assert.Equal(["How to use a terminal"], Analyse("# Logging\n\nBefore you begin you should know how to use a terminal.")[0].Prerequisites);

    [Fact]
    public void An_acronym_knows_what_it_stands_for()
    {
        Assert.Equal("abstract syntax tree", Acronyms.In("The parser makes an abstract syntax tree (AST) of it.")["AST"]);
        Assert.Empty(Acronyms.In("It is fast (YES) and small (NO)."));
    }

    private static IReadOnlyList<DocumentAnalysis> Analyse(params string[] documents) =>
        ConceptMerge.Merge([.. documents.Select((d, i) => BuiltInAnalyst.Analyse(new($"docs/{i}.md", "", "markdown", "en", false, []), MarkdownReader.Read($"docs/{i}.md", d)))]);
}

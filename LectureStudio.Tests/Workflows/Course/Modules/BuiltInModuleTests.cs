using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Modules.Writing;
using LectureStudio.Pipeline.Workflows.Course.Planning;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markdown;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course.Modules;

public sealed class BuiltInModuleTests
{
    private const string Barometer = "# Sensors\n\nA sensor turns a quantity into a number.\n\n## Barometer\n\n### Absolute pressure\n\nAbsolute pressure falls with height, by about 1 hPa for each 8 m.\n\n### Sea-level pressure\n\nWeather maps show the pressure at the height of the sea.\n\n### Empty\n\n## Rain\n\nA bucket tips over.\n";

    [Fact]
    public void Between_two_headings_stands_what_the_part_is_about()
    {
        var module = Write(Complexity.Advanced, ("sensors.md", Barometer));

        var section = module.Sections.Single(s => s.Title == "Barometer");
        Assert.Equal("This part is about “Absolute pressure” and “Sea-level pressure”.", section.Blocks[0].Markdown);
        Assert.Equal([7, 11], section.Blocks[0].Citations.Select(c => c.FirstLine));
        foreach (var (block, next) in module.Sections.SelectMany(s => s.Blocks.Zip(s.Blocks.Skip(1)))) Assert.False(block.Markdown.StartsWith('#') && next.Markdown.StartsWith('#'));
        Assert.All(module.Sections, s => Assert.False(s.Blocks[0].Markdown.StartsWith('#')));
    }

    [Theory]
    [InlineData("Click below to see our gallery.", "")]
    [InlineData("See [here](https://example.org) for pictures.", "")]
    [InlineData("The logger writes lines. See the [commands](commands.md) for more.", "The logger writes lines.")]
    [InlineData("For more information on scopes, see [scope](scope.md).", "")]
    [InlineData("Weitere Informationen finden Sie im [Handbuch](h.md).", "")]
    [InlineData("See `wx --help` for all options.", "See `wx --help` for all options.")] // Something to try.
    [InlineData("See the following example:", "See the following example:")] // Leads on.
    [InlineData("Seeing is believing, and readers see much here.", "Seeing is believing, and readers see much here.")]
    public void Sentences_that_only_send_the_reader_elsewhere_are_left_out(string text, string kept) => Assert.Equal(kept, Pointers.Without(text));

    [Theory]
    [InlineData("Stops the logger after the interval.", true)]
    [InlineData("Returns whether the file is there.", true)]
    [InlineData("Sensors that are stuck must be replaced.", false)]
    [InlineData("Status the logger is asked for is kept.", false)]
    [InlineData("The logger stops after the interval.", false)]
    public void Entries_of_a_reference_have_no_subject(string sentence, bool lacks) => Assert.Equal(lacks, LoneSentence.LacksSubject(sentence, Tongue.For("en", "")));

    [Fact]
    public void What_was_brought_forward_is_told_shortly_and_does_not_lead()
    {
        const string Later = "# Stages\n\nA stage is a step of a job that has inputs and one output.\n\nStages run side by side, and each of them has a worker of its own. Workers share lanes that are as wide as the machine allows them to be.\n";
        var module = Write(Complexity.Advanced, [new("intro.md"), new("later.md", 1, 4)], [new("later.md", 1, 4)], ("intro.md", "# Jobs\n\nA job is made of stages, and it is done when all of them are.\n\n## States\n\nA job waits, runs or is done.\n"), ("later.md", Later));

        Assert.StartsWith("A job is made of stages", module.Introduction[0].Markdown);
        var groundwork = module.Sections.Single(s => s.Id == "groundwork");
        Assert.Equal(["- **stage**: A stage is a step of a job that has inputs and one output."], groundwork.Blocks.Select(b => b.Markdown));
        Assert.DoesNotContain(module.Introduction, b => b.Markdown.Contains("**stage**", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_reference_beginners_learn_what_explains_or_shows_something()
    {
        var sections = Enumerable.Range(1, 30).Select(i => $"## option{i}\n\nThe option number {i} sets how many things of this kind are kept.\n" + (i % 10 == 0 ? $"\n```sh\nrun --option{i} 5\n```\n" : ""));
        var text = "# Options\n\nOptions say how the program runs, and have a default each.\n\n" + string.Join('\n', sections);

        var (few, all) = (Write(Complexity.Beginner, ("options.md", text)), Write(Complexity.Advanced, ("options.md", text)));

        Assert.InRange(few.Sections.Count, 5, 10);
        Assert.Equal(3, few.Sections.Count(s => s.Blocks.Any(b => b.Kind == BlockKind.Code)));
        Assert.Contains("The source also describes “option", few.Sections[^1].Blocks[^1].Markdown);
        Assert.Equal(30, all.Sections.Count);
    }

    [Fact]
    public void Wishes_weigh_within_a_module()
    {
        var text = "# Guide\n\n" + string.Join("\n\n", new[] { "Installation", "History" }.Select(t => $"## {t}\n\n" + string.Join("\n\n", Enumerable.Range(1, 40).Select(i => $"The {t.ToLowerInvariant()} has a part number {i} that is about thing {i} and takes {i} minutes of the time that is there."))));

        var (plain, wished) = (Write(Complexity.Beginner, ("guide.md", text)), Write(Complexity.Beginner, "much on installation, without history", ("guide.md", text)));

        Assert.True(Words(wished, "Installation") > 1.4 * Words(plain, "Installation"));
        Assert.True(Words(wished, "History") < 0.6 * Words(plain, "History"));

        static int Words(CourseModule module, string title) => module.Sections.Single(s => s.Title == title).Blocks.Sum(b => b.Markdown.Split(' ').Length);
    }

    [Theory]
    [InlineData("more on caching", "The cache is cleared.", 1.8)]
    [InlineData("with examples, without the history of it", "A history of versions", 0.3)]
    [InlineData("no history but much caching", "caching", 1.8)]
    [InlineData("", "anything", 1)]
    public void Wishes_tell_what_to_have_and_what_to_leave(string wishes, string text, double weight) => Assert.Equal(weight, new WishedWords(wishes, Tongue.For("en", "")).Weight(text));

    [Fact]
    public void Learners_who_know_more_are_told_more()
    {
        var text = "# Guide\n\n## Part\n\n" + string.Join("\n\n", Enumerable.Range(1, 60).Select(i => $"The part number {i} is about thing {i} and takes {i} minutes of the time that is there."));
        var sizes = new[] { Complexity.Beginner, Complexity.Intermediate, Complexity.Advanced }.Select(c => Write(c, ("guide.md", text)).Blocks.Sum(b => Regex.Count(b.Markdown, @"\w+"))).ToList();

        Assert.True(sizes[0] * 1.3 < sizes[1] && sizes[1] * 1.3 < sizes[2]);
    }

    private static CourseModule Write(Complexity depth, params (string Path, string Text)[] files) => Write(depth, "", files);

    private static CourseModule Write(Complexity depth, string wishes, params (string Path, string Text)[] files) => Write(depth, [.. files.Select(f => new ModulePart(f.Path))], [], files, wishes);

    private static CourseModule Write(Complexity depth, IReadOnlyList<ModulePart> parts, IReadOnlyList<ModulePart> forward, params (string Path, string Text)[] files) => Write(depth, parts, forward, files, "");

    private static CourseModule Write(Complexity depth, IReadOnlyList<ModulePart> parts, IReadOnlyList<ModulePart> forward, (string Path, string Text)[] files, string wishes)
    {
        var documents = files.Select(f => (f.Path, Text: MarkdownReader.Read(f.Path, f.Text))).Select(f => new ModuleDocument(
            new(f.Path, "", "markdown", f.Text.Title, f.Text.Blocks.Count > 40 ? DocumentType.Reference : DocumentType.Explanation, depth, "en", [], Concepts(f.Text.Lines), [], [], [], "", 100, 5, [], []), f.Text)).ToList();
        var plan = new PlannedModule("module", documents[0].Text.Title, [], [], [.. documents.SelectMany(d => d.Analysis.Concepts).Select(c => c.Name)], parts, 20);
        return BuiltInModule.Write(new(plan, documents, new(plan.Title, [new(files[0].Path, 1, 1)]), null, null, [], forward, [], new("en", depth, false, wishes)));
    }

    /// <summary>A stage, where it is defined.</summary>
    private static IReadOnlyList<DocumentConcept> Concepts(IReadOnlyList<string> lines) =>
        [.. lines.Select((line, i) => (line, i)).Where(l => l.line.StartsWith("A stage is", StringComparison.Ordinal)).Select(l => new DocumentConcept("stage", true, l.i + 1, l.i + 1, 1, l.line))];
}

using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Choosing;
using LectureStudio.Tests.Support;
using static LectureStudio.Tests.Workflows.Course.Scanning.Snapshots;

namespace LectureStudio.Tests.Workflows.Course.Choosing;

/// <summary>What goes into a course, by itself and as somebody says.</summary>
public class ChooseDocumentsTests
{
    private static readonly (string, string)[] Source =
    [
        ("README.md", "# Sample\n" + English("all")), ("CHANGELOG.md", "# Changes\n" + English("changes")), ("LICENSE", English("rights")), ("docs/guide.md", "# Guide\n" + English("guides") + "See [code](../src/deep/er/linked.py)."),
        ("docs/de/guide.md", "# Anleitung\n" + German("Anleitungen")), ("guides/start.rst", "Start\n=====\n\n" + English("starts")), ("tests/README.md", "# Tests\n" + English("tests")), ("tests/test_fit.py", "def test(): pass\n"),
        ("src/fit.py", "def fit(): pass\n"), ("src/deep/er/linked.py", "def linked(): pass\n"), ("data.csv", "1\n"), ("vendor/lib/README.md", "# Lib\n"), ("docs/guide.html", "<h1>Guide</h1>" + English("guides")), ("src/templates/page.html", "<h1>{title}</h1> by {author}"), ("setup.py", "setup()\n"),
    ];

    [Theory(Timeout = 180000)]
    [InlineData("", "", "README.md docs/guide.md guides/start.rst", "src/deep/er/linked.py src/fit.py")]
    [InlineData("docs, guides", "", "docs/guide.md guides/start.rst", "")]
    [InlineData("docs/de", "", "docs/de/guide.md", "")]
    [InlineData("docs,docs/de/guide.md", "", "docs/de/guide.md docs/guide.md", "")]
    [InlineData("*.md", "tests,CHANGELOG.md", "README.md docs/guide.md", "")]
    [InlineData("**/guide.md,src", "src/deep/", "docs/guide.md src/templates/page.html", "src/fit.py")]
    [InlineData("tests/", "", "tests/README.md", "tests/test_fit.py")]
    [InlineData("\"README.md\", \"docs/guide.md\"", "", "README.md docs/guide.md", "")]
    [InlineData("", "docs/**", "README.md guides/start.rst", "src/deep/er/linked.py src/fit.py")]
    public async Task Documents_are_chosen(string include, string exclude, string documents, string code)
    {
        var scope = await ChooseAsync(Source, new(include, exclude, "", "beginner", ""));
        Assert.Equal((documents, code), (string.Join(' ', scope.Documents), string.Join(' ', scope.Code)));
        Assert.Empty(scope.Problems());
    }

    [Fact(Timeout = 180000)]
    public async Task Languages_and_what_is_not_chosen_are_told_and_one_can_be_asked_for()
    {
        var scope = await ChooseAsync(Source, new("", "", "", "beginner", ""));
        Assert.Equal(("en", "de"), (scope.Language, Assert.Single(scope.OtherLanguages).Language));
        Assert.Contains(scope.NotChosen!, n => n.Reason.StartsWith("change log", StringComparison.Ordinal) && n.Paths.Contains("CHANGELOG.md"));
        Assert.Contains("left out German", scope.Remark(), StringComparison.Ordinal);
        Assert.Equal(["docs/de/guide.md"], (await ChooseAsync(Source, new("", "", "", "beginner", "", "de-AT"))).Documents);
    }

    [Fact(Timeout = 180000)]
    public async Task What_was_asked_for_is_passed_on()
    {
        var scope = await ChooseAsync(Source, new("guides", "", "./README.md", "Advanced", " more pictures "));
        Assert.Equal(("README.md", Complexity.Advanced, "more pictures"), (scope.Overview, scope.Complexity, scope.Wishes));
        Assert.Equal(["README.md", "guides/start.rst"], scope.Documents);
        Assert.Equal(78, scope.Words);
    }

    [Theory(Timeout = 180000)]
    [InlineData("doc,src", "", "", "“include” names what is not in the source: doc.", "Did you mean docs?")]
    [InlineData("docs/gide.md,*.tex", "", "", "“include” names what is not in the source: docs/gide.md, *.tex.", "Did you mean docs/guide.md or docs/de/guide.md?")]
    [InlineData("vendor/lib", "", "", "“include” names what is not in the source: vendor/lib.", "“vendor” is left out: vendored.")]
    [InlineData("", "data.cvs", "", "“exclude” names what is not in the source: data.cvs.", "Did you mean data.csv?")]
    [InlineData("", "", "REDME.md", "The overview “REDME.md” is not a document of the source.", "Did you mean README.md or tests/README.md?")]
    [InlineData("docs", "*", "", "Nothing is left to make a course of: everything is left out.", "Leave fewer files out, or include some.")]
    public async Task What_is_not_there_is_named_with_what_may_have_been_meant(string include, string exclude, string overview, string message, string remedy)
    {
        var refusal = await Assert.ThrowsAsync<StudioException>(() => ChooseAsync(Source, new(include, exclude, overview, "beginner", "")));
        Assert.Equal((message, remedy), (refusal.Message, refusal.Remedy));
    }

    [Fact(Timeout = 180000)]
    public async Task Names_with_commas_and_brackets_can_be_given_in_quotation_marks()
    {
        var scope = await ChooseAsync([("a, b.md", "# A\n"), ("[x].md", "# X\n"), ("x.md", "# X\n")], new("\"a, b.md\", \"[x].md\"", "", "", "beginner", ""));
        Assert.Equal(["[x].md", "a, b.md", "x.md"], scope.Documents);
    }

    [Fact(Timeout = 180000)]
    public async Task Code_alone_is_something_to_learn_from()
    {
        var scope = await ChooseAsync([("src/fit.py", "def fit(): pass\n"), ("LICENSE", English("rights"))], new("", "", "", "beginner", ""));
        Assert.Equal(["src/fit.py"], scope.Documents);
        Assert.Equal((0, ""), (scope.Code.Count, scope.Overview));
        Assert.Empty(scope.Problems());
    }

    [Fact(Timeout = 180000)]
    public async Task A_source_with_only_what_is_usually_left_out_is_about_that()
    {
        Assert.Equal(["tests/plan.md"], (await ChooseAsync([("tests/plan.md", "# Plan\n" + English("plans"))], new("", "", "", "beginner", ""))).Documents);
    }

    [Fact(Timeout = 180000)]
    public async Task A_source_with_nothing_says_what_was_left_out()
    {
        var refusal = await Assert.ThrowsAsync<StudioException>(() => ChooseAsync([("node_modules/a.md", "# A\n"), ("x.zip", "x")], new("", "", "", "beginner", "")));
        Assert.Equal(("There is nothing in this source that a course could be made of: no documents and no code.", "Its files are left out: 1 binary, 1 vendored."), (refusal.Message, refusal.Remedy));
    }

    [Fact(Timeout = 180000)]
    public async Task The_estimate_counts_what_is_chosen()
    {
        var scan = await ScanAsync(("a.md", string.Join(' ', Enumerable.Repeat("word", 476))), ("b.py", "print(1)\n"), ("c.csv", "1\n"));
        var estimate = ScopeEstimate.Of(scan, new(["a.md"], ["b.py"], "", Complexity.Beginner, "", 476));
        Assert.Equal((1, 1, 476, 2388, 2, 597), (estimate.Documents, estimate.CodeFiles, estimate.Words, estimate.Bytes, estimate.Minutes, estimate.Tokens));
    }

    private static async Task<CourseScope> ChooseAsync((string, string)[] source, ChooseSettings settings)
    {
        using var folder = new TempFolder();
        return await new ChooseDocuments().RunAsync((await ScanAsync(source), settings), Runs.In(folder));
    }
}

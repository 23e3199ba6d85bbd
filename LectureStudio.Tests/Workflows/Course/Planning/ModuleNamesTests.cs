using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Planning;

namespace LectureStudio.Tests.Workflows.Course.Planning;

public sealed class ModuleNamesTests
{
    [Theory]
    [InlineData("5. Cachegrind: a profiler", "Cachegrind: a profiler")]
    [InlineData("4.2 References", "References")]
    [InlineData("Chapter 3: Ownership", "Ownership")]
    [InlineData("3D models", "3D models")]
    [InlineData("2024 in numbers", "2024 in numbers")]
    public void Numbers_of_a_book_are_no_part_of_a_title(string heading, string title) => Assert.Equal(title, ModuleNames.WithoutNumber(heading));

    [Fact]
    public void A_module_is_named_after_what_most_of_it_is_about()
    {
        var names = new ModuleNames([]);

        Assert.Equal("Resolver", names.Title(Draft(("This page has moved", 1), ("Resolver", 20), ("See also", 2))));
        Assert.Equal("Install, Update and Remove", names.Title(Draft(("This page has moved", 1), ("Install", 9), ("Update", 8), ("Remove", 7))));
        Assert.NotEqual("Resolver", names.Title(Draft(("Resolver", 20), ("Locks", 3))));
    }

    [Theory]
    [InlineData("npm-install @11.19.1", "npm-install")]
    [InlineData("Class: Client", "Client")]
    [InlineData("Reference v2.0", "Reference")]
    [InlineData("v2.0 migration", "v2.0 migration")]
    public void A_version_and_the_kind_of_thing_are_no_part_of_a_title(string heading, string title) => Assert.Equal(title, ModuleNames.Clean(heading));

    [Fact]
    public void Sentences_stand_in_no_list_of_titles()
    {
        var names = new ModuleNames([]);

        Assert.Equal("Locks and Resolver", names.Title(Draft(("Locks", 10), ("Resolver", 11), ("An edit is a version", 9))));
        Assert.Equal("Callgrind", names.Title(Draft(("Callgrind: a call-graph generating cache and branch prediction profiler of programs", 20))));
    }

    [Fact]
    public void A_module_is_named_after_the_heading_under_which_its_documents_are_listed()
    {
        var pages = new[] { "Prune", "Water", "Weed", "Sow" }.Select((t, i) => Document($"docs/{t.ToLowerInvariant()}.md", t)).ToList();
        var readme = Document("README.md", "Garden") with { Listed = [new("In spring", [.. pages.Select(p => p.Path)])] };

        Assert.Equal("In spring", new ModuleNames([], [readme, .. pages]).Title(Draft(pages)));
        Assert.NotEqual("In spring", new ModuleNames([], [readme, .. pages, Document("docs/more.md", "Harvest")]).Title(Draft([Document("docs/more.md", "Harvest"), pages[0]])));
    }

    [Fact]
    public void A_module_of_most_of_a_folder_has_its_name_and_further_ones_say_what_of_it()
    {
        var api = "Verbs Bodies Headers Cookies Codes Trailers Caches Proxies Hosts Redirects".Split(' ').Select(t => Document($"docs/http-api/{t}.md", t)).ToList();
        var names = new ModuleNames([], [.. api, .. Enumerable.Range(0, 6).Select(i => Document($"other/{i}.md", $"Plant {i}"))]);

        Assert.Equal("Http api", names.Title(Draft(api.Take(6).ToList())));
        Assert.Equal("Http api: Caches, Proxies and Hosts", names.Title(Draft([.. api.Skip(6), Document("other/1.md", "Plant 1")])));
    }

    [Fact]
    public void A_module_is_named_after_the_word_that_its_titles_share()
    {
        var mocks = new[] { "MockAgent", "MockPool", "MockClient", "MockErrors" }.Select(t => Document(t + ".md", t)).ToList();

        Assert.Equal("Mock", new ModuleNames([], [.. mocks, Document("a.md", "Agent"), Document("b.md", "Pool")]).Title(Draft(mocks)));
    }

    [Fact]
    public void A_stretch_of_a_reference_is_named_by_its_first_and_last_entry()
    {
        var reference = Document("fs.md", "File system") with { Sections = [new("File system", 1, 1, 9, 10), new("`fs.open(path[, flags])`", 2, 10, 19, 90), new("`fs.stat(path)`", 2, 20, 29, 90)] };

        Assert.Equal("File system: fs.open() – fs.stat()", new ModuleNames([], [reference]).Title(new([new Piece(reference, new(reference.Path, 10, 29), "`fs.open(path[, flags])`", 30, 1, IsWhole: false)])));
    }

    private static DocumentAnalysis Document(string path, string title) => new(path, "", "markdown", title, DocumentType.Explanation, Complexity.Beginner, "en", [], [], [], [], [], "", 100, 10, [], []);

    private static ModuleDraft Draft(IReadOnlyList<DocumentAnalysis> documents) => new([.. documents.Select(d => new Piece(d, new(d.Path), d.Title, Pieces.Minutes(d), 0, IsWhole: true))]);

    private static ModuleDraft Draft(params (string Title, double Minutes)[] documents) =>
        new([.. documents.Select((d, i) => new Piece(new($"{i}.md", "", "markdown", d.Title, DocumentType.Explanation, Complexity.Beginner, "en", [], [], [], [], [], "", 100, d.Minutes, [], []), new($"{i}.md"), d.Title, d.Minutes, 0, IsWhole: true))]);
}

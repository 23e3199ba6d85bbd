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

    private static ModuleDraft Draft(params (string Title, double Minutes)[] documents) =>
        new([.. documents.Select((d, i) => new Piece(new($"{i}.md", "", "markdown", d.Title, DocumentType.Explanation, Complexity.Beginner, "en", [], [], [], [], [], "", 100, d.Minutes, [], []), new($"{i}.md"), d.Title, d.Minutes, 0, IsWhole: true))]);
}

using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Planning;

namespace LectureStudio.Tests.Workflows.Course.Planning;

/// <summary>A course's pathway over a newer state of its source.</summary>
public class EarlierPathwayTests
{
    private static readonly PlannedModule Soil = Module("soil", new ModulePart("soil.md", 11, 20), new ModulePart("gone.md"));
    private static readonly PlannedModule Water = Module("water", new ModulePart("water.md"));
    private static readonly PlannedModule Lost = Module("lost", new ModulePart("gone.md"));

    [Fact]
    public void Modules_keep_their_ids_and_titles_and_none_goes()
    {
        var carried = EarlierPathway.Carried(Course("before"), Places(Document("soil.md", "before", 1, 11, 21), Document("water.md", "other", 1)));
        Assert.Equal(["soil Soil", "water Water", "lost Lost"], carried.Modules.Select(m => $"{m.Id} {m.Title}"));
        Assert.Equal([new("soil.md", 11, 20)], carried.Modules[0].Parts);
        Assert.Equal([new("water.md")], carried.Modules[1].Parts);
        Assert.Equal([new("gone.md")], carried.Modules[2].Parts);
    }

    [Theory]
    [InlineData("Loam", 15, 24)] // the heading that the module's text is from, ten lines long
    [InlineData("Sand", 15, 24)] // a heading of another name: the nearest one
    public void A_stretch_of_a_changed_document_begins_at_its_heading(string written, int first, int last)
    {
        var course = Course("before");
        course = course with { Modules = [course.Modules[0] with { Sections = [new("s", written, [])] }, .. course.Modules.Skip(1)] };
        var now = Document("soil.md", "after", 1, 15, 25) with { Sections = [Section("Soil", 1, 14), Section("Loam", 15, 24), Section("Clay", 25, 40)] };
        Assert.Equal([new ModulePart("soil.md", first, last)], EarlierPathway.Carried(course, Places(now)).Modules[0].Parts);
    }

    [Fact]
    public void Documents_that_are_new_make_a_pathway_of_their_own_to_choose()
    {
        var places = Places(Document("soil.md", "before", 1, 11, 21), Document("water.md", "other", 1), Document("weeds.md", "new", 1));
        var carried = EarlierPathway.Carried(Course("before"), places);
        var more = EarlierPathway.WithNew(carried, places, "")!;
        Assert.Equal(("with-new-documents", "Garden, with what is new"), (more.Id, more.Title));
        Assert.Equal(carried.Modules.Select(m => m.Id), more.Modules.Take(3).Select(m => m.Id));
        Assert.Contains(new ModulePart("weeds.md"), more.Modules.SelectMany(m => m.Parts).Select(p => p with { FirstLine = 1, LastLine = 0 }));
        Assert.Null(EarlierPathway.WithNew(carried, Places(Document("soil.md", "before", 1, 11, 21), Document("water.md", "other", 1)), ""));
    }

    private static ConceptPlaces Places(params DocumentAnalysis[] documents) => new(documents);

    private static DocumentAnalysis Document(string path, string hash, params int[] headings) => new(
        path, hash, "markdown", path, DocumentType.Explanation, Complexity.Beginner, "en",
        [.. headings.Select((line, i) => Section($"{path} {i}", line, i + 1 < headings.Length ? headings[i + 1] - 1 : line + 9))], [], [], [], [], "", 100, 1, [], []);

    private static DocumentSection Section(string title, int first, int last) => new(title, 1, first, last, 50);

    private static PlannedModule Module(string id, params ModulePart[] parts) => new(id, char.ToUpperInvariant(id[0]) + id[1..], [], [], [], parts, 5);

    private static WrittenCourse Course(string hash) => new(
        "Garden", "en", "", new("garden", "garden", "", "1"), new("all", "Garden", "", Complexity.Beginner, "", [Soil, Water, Lost]),
        [.. new[] { Soil, Water, Lost }.Select(m => new CourseModule(m.Id, m.Title, [], [], [], 5, [], [], [], [], [], m.Parts.ToDictionary(p => p.Path, _ => hash)))], [], new(0, 0, 0), "builtin");
}

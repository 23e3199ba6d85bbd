using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Modules;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course.Modules;

public sealed class WriteModulesTests : IDisposable
{
    private const string Install = """
        # Installing Parcel

        [![build](https://example.org/b.svg)](https://example.org/b) [![npm](https://example.org/n.svg)](https://example.org/n)

        Parcel runs as one small program without a database. It keeps its jobs in a folder of your choice.

        ## Requirements

        A queue folder is a directory in which Parcel keeps one file for each waiting job.
        You need 64 MB of free memory and a disk that supports `fsync`.

        1. Download the archive for your system.
        2. Unpack it into a folder of its own.
        3. Run `parcel init`, see [the settings](settings.md#files) and [the site](https://example.org/docs).

        ## First start

        The first start writes a configuration file with sensible values.

        ```sh
        parcel init --folder /var/jobs
        parcel start
        ```

        Parcel must not run as root, since handlers are started with its rights.

        ## License

        Parcel is released under the MIT License.
        """;

    private const string Settings = """
        # Settings

        Every setting can be given in the file or as an environment variable.

        Parcel must not run as root, since handlers are started with its rights.

        ## Retries

        A retry policy decides how often a failed job is tried again before it is given up.

        | name | default |
        |------|---------|
        | `retries` | 5 |
        | `delay` | 30 s |

        ```mermaid
        flowchart LR
          A[Job fails] --> B[Wait] --> C[Try again]
        ```

        ```mermaid
        flowchart LR
          A[open --> B
        ```

        > [!NOTE]
        > Jobs that are cancelled do not count as failed.
        """;

    private static readonly (string, string)[] Definitions = [("queue folder", "A queue folder"), ("retry policy", "A retry policy")];

    private readonly TempFolder folder = new();

    private SmallSource Source => new(folder, ("install.md", Install), ("settings.md", Settings));

    [Fact(Timeout = 180000)]
    public async Task Every_block_cites_lines_that_support_it_and_what_nobody_learns_from_is_left_out()
    {
        var course = await Source.WriteAsync(definitions: Definitions);
        Assert.Empty(course.Problems());
        using var texts = Source.Texts();
        var citations = await CourseCitations.ListAsync(course, texts);
        Assert.True(citations.Count > 15);
        Assert.All(citations, c => Assert.Equal(CitationStatus.Supported, c.Status));
        Assert.Equal(0, course.Citations.Repaired);
        var all = string.Join('\n', course.Modules.SelectMany(m => m.Blocks).Select(b => b.Markdown));
        Assert.DoesNotContain("example.org/b", all);
        Assert.DoesNotContain("MIT", all);
        Assert.Contains("[the settings](settings.md#files)", all);
        Assert.Contains("parcel init --folder /var/jobs\nparcel start\n```", all);
        Assert.Contains("1. Download the archive for your system.\n2. Unpack it", all);
        Assert.Contains("> Jobs that are cancelled do not count", all);
        Assert.Equal(["queue folder", "retry policy"], course.Glossary.Select(g => g.Term));
    }

    [Fact(Timeout = 180000)]
    public async Task Modules_lead_to_one_another_and_say_once_what_two_documents_say()
    {
        var course = await Source.WriteAsync(definitions: Definitions);
        Assert.Contains("“Settings”", course.Modules[0].Conclusion[^1].Markdown);
        Assert.Equal("settings.md", course.Modules[0].Conclusion[^1].Citations[0].Path);
        Assert.Equal("The module before this one was about “Installing Parcel”. Now it is about “Settings”.", course.Modules[1].Introduction[0].Markdown);
        Assert.Equal("With this the course ends.", course.Modules[1].Conclusion[^1].Markdown);
        Assert.Single(course.Modules.SelectMany(m => m.Sections).SelectMany(s => s.Blocks), b => b.Markdown.StartsWith("Parcel must not run"));
        Assert.Equal("Parcel runs as one small program without a database. It keeps its jobs in a folder of your choice.", course.Modules[0].Introduction[0].Markdown);
        Assert.Contains("- **queue folder**: A queue folder is a directory", course.Modules[0].Introduction[1].Markdown);
    }

    [Fact(Timeout = 180000)]
    public async Task A_diagram_that_does_not_parse_is_left_out_and_told()
    {
        var log = new List<string>();
        var course = await Source.WriteAsync(new StageRun(folder["work"], CancellationToken.None, new() { Log = log.Add }));
        var diagram = Assert.Single(course.Modules.SelectMany(m => m.Blocks), b => b.Kind == BlockKind.Diagram);
        Assert.Contains("Try again", diagram.Markdown);
        Assert.Contains(log, l => l.Contains("1 diagram"));
    }

    [Fact(Timeout = 180000)]
    public async Task Terms_that_are_defined_by_one_another_are_drawn()
    {
        const string text = "# Jobs\n\nParcel moves jobs from here to there.\n\n## Terms\n\nA job is a name with some data.\n\nA queue is a list in which each job waits.\n\nA worker is a program that empties a queue.\n";
        var course = await new SmallSource(folder, ("jobs.md", text)) { Links = [new("job", "queue", "used in its definition"), new("queue", "worker", "used in its definition")] }
            .WriteAsync(definitions: [("job", "A job is"), ("queue", "A queue is"), ("worker", "A worker is")]);
        var map = Assert.Single(course.Modules[0].Introduction, b => b.Kind == BlockKind.Diagram);
        Assert.Contains("c0[\"job\"] --> c1[\"queue\"]\n  c1[\"queue\"] --> c2[\"worker\"]", map.Markdown);
        Assert.Equal([7, 9, 11], map.Citations.Select(c => c.FirstLine));
        Assert.Equal(0, course.Citations.Dropped);
    }

    [Fact(Timeout = 180000)]
    public async Task The_same_source_gives_the_same_course()
    {
        var (one, two) = (await Source.WriteAsync(definitions: Definitions), await Source.WriteAsync(definitions: Definitions));
        Assert.Equal(Json(one), Json(two));
    }

    [Fact(Timeout = 180000)]
    public async Task A_shallow_pathway_is_shorter()
    {
        var long_ = string.Join("\n\n", Enumerable.Range(1, 30).Select(i => $"Point {i} of the protocol says that the server answers message number {i} within {i * 10} milliseconds. It then waits for reply {i}."));
        var text = $"# Protocol\n\nThe protocol has many points.\n\n## Points\n\n{long_}\n";
        var deep = await new SmallSource(folder, ("p.md", text)).WriteAsync();
        var quick = await new SmallSource(folder, ("p.md", text)) { Depth = Complexity.Beginner }.WriteAsync();
        Assert.True(Words(quick) * 2 < Words(deep), $"{Words(quick)} {Words(deep)}");
        // None begins with what points back to a sentence that was left out.
        Assert.DoesNotContain(quick.Modules[0].Sections.SelectMany(s => s.Blocks), b => b.Markdown.StartsWith("It then"));
    }

    [Fact(Timeout = 180000)]
    public async Task Unchanged_modules_are_kept_changed_ones_written_again_and_edits_stay_with_a_notice()
    {
        var first = await Source.WriteAsync(definitions: Definitions);
        var edited = first with { Modules = [first.Modules[0] with { IsEdited = true, Introduction = [new(BlockKind.Paragraph, "My own words.", [], IsByHand: true)] }, first.Modules[1]] };

        var same = await Source.WriteAsync(earlier: edited, definitions: Definitions);
        Assert.Equal(Json(edited.Modules), Json(same.Modules));

        // A line before everything moves all lines; one sentence is another.
        var changed = Source.With("install.md", "\n" + Install.Replace("64 MB", "96 MB")).With("settings.md", Settings.Replace("given up", "dropped"));
        var after = await changed.WriteAsync(earlier: edited, definitions: Definitions);
        Assert.Equal("My own words.", after.Modules[0].Introduction[0].Markdown);
        Assert.Contains("64 MB", after.Modules[0].Sections[0].Blocks[0].Markdown);
        Assert.Contains("install.md has changed", after.Modules[0].Notice);
        Assert.Contains("64 MB", after.Modules[0].Notice);
        Assert.True(after.Modules[0].IsEdited);
        Assert.Contains(after.Modules[1].Blocks, b => b.Markdown.Contains("before it is dropped"));
        Assert.Null(after.Modules[1].Notice);
        using var texts = changed.Texts();
        foreach (var citation in after.Modules.SelectMany(m => m.Blocks).SelectMany(b => b.Citations)) Assert.NotNull(await texts.LinesAsync(citation));
        Assert.Equal(1 + first.Modules[0].Sections[^1].Blocks[^1].Citations[0].FirstLine, after.Modules[0].Sections[^1].Blocks[^1].Citations[0].FirstLine);
    }

    [Fact(Timeout = 180000)]
    public async Task A_picture_that_changes_alone_is_taken_anew_and_an_edited_module_says_so()
    {
        SmallSource Shown(int width) => new(folder, ("a.md", "# Beds\n\nA bed is a place where plants grow in good soil.\n\n![The bed](bed.png)\n"), ("b.md", "# Tools\n\nA spade is a tool for turning the soil over.\n\n![The spade](spade.png)\n"))
        {
            Pictures = new Dictionary<string, byte[]> { ["bed.png"] = Support.Pictures.Png(width, 60), ["spade.png"] = Support.Pictures.Png(90, 60) },
        };
        var first = await Shown(80).WriteAsync();
        var after = await Shown(100).WriteAsync(earlier: first);
        Assert.Equal((80, 100), (Picture(first.Modules[0]).Width, Picture(after.Modules[0]).Width));
        Assert.Equal(Json(first.Modules[1]), Json(after.Modules[1]));
        Assert.Equal((Texts(first.Modules[0]), null), (Texts(after.Modules[0]), after.Modules[0].Notice));
        var edited = await Shown(100).WriteAsync(earlier: first with { Modules = [first.Modules[0] with { IsEdited = true }, first.Modules[1]] });
        Assert.Equal((100, "A picture that it shows is another one since you edited it: bed.png has changed. Your text is kept."), (Picture(edited.Modules[0]).Width, edited.Modules[0].Notice));

        static CoursePicture Picture(CourseModule module) => Assert.Single(module.Blocks, b => b.Picture is not null).Picture!;
        static string Texts(CourseModule module) => string.Join('\n', module.Blocks.Select(b => b.Markdown));
    }

    [Fact(Timeout = 180000)]
    public async Task A_module_whose_source_is_gone_stays_with_a_notice()
    {
        var first = await Source.WriteAsync(definitions: Definitions);
        var after = await Source.With("settings.md", null).WriteAsync(earlier: first, definitions: Definitions);
        Assert.Equal(["install", "settings"], after.Modules.Select(m => m.Id));
        Assert.Equal(first.Modules[1].Sections[0].Blocks[0].Markdown, after.Modules[1].Sections[0].Blocks[0].Markdown);
        Assert.Contains("settings.md is gone", after.Modules[1].Notice);
        Assert.DoesNotContain(after.Modules.SelectMany(m => m.Blocks).SelectMany(b => b.Citations), c => c.Path == "settings.md");
    }

    [Fact(Timeout = 180000)]
    public async Task An_edit_that_its_citation_does_not_support_is_told()
    {
        var course = await Source.WriteAsync();
        var block = course.Modules[0].Sections[0].Blocks[0];
        var edited = course with { Modules = [course.Modules[0] with { Sections = [course.Modules[0].Sections[0] with { Blocks = [block with { Markdown = "You need 640 MB of free memory." }] }] }, course.Modules[1]] };
        using var texts = Source.Texts();
        var told = (await CourseCitations.ListAsync(edited, texts)).Single(c => c.Text.Contains("640"));
        Assert.Equal((CitationStatus.NotSupported, true), (told.Status, told.Fault!.Contains("640")));
    }

    [Fact(Timeout = 180000)]
    public async Task A_text_edited_by_hand_keeps_its_source_only_while_that_says_it()
    {
        var course = await Source.WriteAsync();
        var section = course.Modules[0].Sections[0];
        var kept = section.Blocks[0] with { IsByHand = true };
        var edited = kept with { Markdown = "You need 640 MB of free memory." };
        var saved = course with { Modules = [course.Modules[0] with { Sections = [section with { Blocks = [kept, edited] }] }, course.Modules[1]] };

        var marked = await HandEdits.MarkedAsync(saved, Source.Tree(), SmallSource.Readers, default);
        var blocks = marked.Modules[0].Sections[0].Blocks;
        Assert.Equal([false, true], blocks.Select(b => b.IsUnproven));
        Assert.Equal(1, marked.Citations.ByHand);
        Assert.NotEmpty(blocks[0].Supporting);
        Assert.Empty(blocks[1].Supporting);
        // It says again what the source says.
        var mended = marked with { Modules = [marked.Modules[0] with { Sections = [section with { Blocks = [kept, blocks[1] with { Markdown = kept.Markdown }] }] }, marked.Modules[1]] };
        Assert.DoesNotContain((await HandEdits.MarkedAsync(mended, Source.Tree(), SmallSource.Readers, default)).Modules.SelectMany(m => m.Blocks), b => b.IsUnproven);
    }

    public void Dispose() => folder.Dispose();

    private static int Words(WrittenCourse course) => course.Modules.SelectMany(m => m.Sections).SelectMany(s => s.Blocks).Sum(b => b.Markdown.Split(' ').Length);

    private static string Json(object value) => JsonSerializer.Serialize(value, StudioJson.Compact);
}

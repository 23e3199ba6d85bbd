using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Exports;
using LectureStudio.Tests.Support;
using static LectureStudio.Tests.Workflows.Course.FixtureSource;

namespace LectureStudio.Tests.Workflows.Course;

/// <summary>A written course for tests of what is made of one: every kind of block and question, hostile texts, Arabic and Chinese modules.</summary>
public static class CourseFixture
{
    public const string Title = "Parcel & <friends>: \"jobs\" from end to end";

    /// <summary>Writes the source and the material into <paramref name="folder"/> (a PDF, and a clip of 3 s by ffmpeg).</summary>
    public static async Task<CourseToExport> WriteAsync(string folder)
    {
        var tree = FixtureSource.Write(folder);
        File.Copy(await Clips.Lecture, Path.Combine(folder, "clip.mp4"), overwrite: true);
        await Pdfs.WriteAsync(Path.Combine(folder, "handout.pdf"), "", ["Queues", "A queue keeps each job."]);
        await File.WriteAllBytesAsync(Path.Combine(folder, "queue.png"), Pictures.Png(240, 160));
        return Make(tree, new StageFile("clip.mp4", folder), new StageFile("handout.pdf", folder));
    }

    /// <summary>The course alone, its material being files that need not be there.</summary>
    public static CourseToExport Make(SourceTree tree, StageFile clip, StageFile handout)
    {
        CourseModule[] modules = [First(clip, handout), Second(), InArabic(), InChinese()];
        var pathway = new Pathway("whole", "The whole way", "people who are new to it", Complexity.Beginner, "Everything, from the first job to the dead letter queue.",
            [.. modules.Select(m => new PlannedModule(m.Id, m.Title, m.Objectives, m.Prerequisites, m.Teaches, [.. m.Hashes.Keys.Select(p => new ModulePart(p))], m.Minutes))]);
        var course = new WrittenCourse(Title, "en", "How small jobs get from a program to a worker, and what happens when they fail. It says <b>nothing</b> about *parcels* with legs.",
            new PinnedSource(tree.Name, tree.Address, tree.Reference, tree.Commit), pathway, modules,
            [
                new("<nasty> term", "Text such as <img src=x onerror=alert(1)> is shown as it is written & never run.", Cite(Hostile, "Text such as")),
                new("job", "A job is a name with a payload of at most 64 kB.", Cite(Readme, "A job is")),
                new("queue", "A queue keeps each job until a worker has finished it.", Cite(Readme, "A queue keeps")),
                new("الطابور", "الطابور يحفظ كل مهمة حتى ينتهي العامل منها.", Cite(Arabic, "الطابور يحفظ")),
                new("队列", "队列保存每个任务，直到工作者完成它。", Cite(Chinese, "队列保存")),
            ],
            new CitationCheck(31, 2, 1), "builtin");
        return new CourseToExport(course, tree, new Pathways(
            [new("job", 0.9, [Readme]), new("queue", 1, [Readme]), new("worker", 0.8, [Shipping]), new("dead letter queue", 0.4, [Readme]), new("Python", 0.2, [])],
            [new("job", "queue", "used in its definition"), new("queue", "worker", "used in its definition"), new("worker", "dead letter queue", "used in its definition"), new("Python", "worker", "taken for granted")],
            [], [pathway], 1));
    }

    private static CourseModule First(StageFile clip, StageFile handout) => new(
        "getting-started", "Getting started: jobs & <queues>", ["Say what a job is", "Put a job into a queue with `queue.put`"], ["Python"], ["job", "queue", "worker"], 24,
        [
            Text("Parcel moves small jobs from a program that makes them to a worker that does them.", Cite(Readme, "Parcel moves")),
        ],
        [
            new("what-a-queue-does", "What a queue does",
            [
                Text("A queue keeps each job until a worker has finished it. **Delivery** is *at least once*: a job may run twice, so handlers must be `idempotent`.", Cite(Readme, "A queue keeps"), Cite(Readme, "Delivery is at least once")),
                new(BlockKind.List, "- A job is a name with a payload of at most 64 kB.\n- A worker takes one job at a time.\n  - nested, with [a link to shipping](docs/shipping.md)\n- A retry puts a failed job back at the end of the queue.", [Cite(Readme, "A job is", "A retry puts")]),
                new(BlockKind.Table, "| setting | default | meaning |\n|:--------|--------:|---------|\n| `attempts` | 5 | how often a job is tried |\n| `timeout` | 30 s | after which a worker is thought dead |\n| `backoff` | 2 | by what each pause grows |", [Cite(Readme, "| setting", "`backoff`")]),
                new(BlockKind.Quote, "> A job that fails five times goes to the dead letter queue, and a person looks at it.", [Cite(Readme, "> A job that fails")]),
            ]),
            new("put-a-job", "Put a job into it",
            [
                Text("Open a queue by its name before you put a job into it.", Cite(Shipping, "Open a queue")),
                new(BlockKind.Code, "```python\nfrom parcel import Queue\n\nqueue = Queue(\"mail\")\nqueue.put(\"welcome\", {\"to\": \"a@example.org\", \"body\": \"<b>Hello</b> & welcome\"})\n```", [Cite(Shipping, "from parcel", "queue.put")]),
                new(BlockKind.Diagram, "```mermaid\ngraph LR\n  Program --> Queue\n  Queue --> Worker\n  Worker -->|fails| Queue\n```", [Cite(Shipping, "graph LR", "|fails|")]),
                new(BlockKind.Picture, "The \\<queue\\> between \"program\" & worker", [Cite(Shipping, "![The <queue>")], Picture: new("docs/images/queue.png", "The <queue> between \"program\" & worker", 120, 80, new("queue.png", clip.Folder), Density: 2)),
                new(BlockKind.Material, "", [], Material: new("Shipping a job, \"the film\"", "video/mp4", clip, new Guid("00000000-0000-4000-8000-000000000001"))),
                new(BlockKind.Material, "", [], Material: new("Handout of the first lecture", "application/pdf", handout, new Guid("00000000-0000-4000-8000-000000000002"))),
            ]),
        ],
        [Text("The call returns as soon as the job is on the disk.", Cite(Shipping, "The call returns"), Cite(Readme, "A queue keeps"))],
        [Text("A queue keeps each job until a worker has finished it.", Cite(Readme, "A queue keeps")), Text("A worker takes one job at a time.", Cite(Readme, "A worker takes"))],
        [FixtureQuestions.MultipleChoice, FixtureQuestions.MultipleAnswer, FixtureQuestions.TrueFalse, FixtureQuestions.Cloze, FixtureQuestions.Matching, FixtureQuestions.ShortAnswer],
        Hashes(Readme, Shipping));

    private static CourseModule Second() => new(
        "when-it-goes-wrong", "When it goes wrong </title><script>alert(0)</script>", ["Tell what a lease is"], ["worker"], ["lease"], 12.5,
        [Text("Text such as <img src=x onerror=alert(1)> is shown as it is written & never run. <script>alert('block')</script>", Cite(Hostile, "Text such as"))],
        [
            new("leases", "Leases",
            [
                Text("A [link](javascript:alert(1)) to a script is no link; [the site](https://example.org/?a=1&b=2) is one, ![a picture](https://example.org/track.png) is none, [data](data:text/html,x) neither.", Cite(Hostile, "A [link]")),
                Text("The lease ends when the timeout is over, and the queue gives the job to another worker.", Cite(Shipping, "The lease ends")),
                new(BlockKind.Code, "````\nno language, with a fence in it:\n```\n</code></pre><script>alert(3)</script>\n\tand a tab, and a line that is much longer than any phone is wide, so that it has to be scrolled sideways by whoever reads it\n```\n````", [Cite(Code, "class Queue", "self.jobs")]),
                new(BlockKind.Diagram, "```mermaid\nsequenceDiagram\n  Worker->>Queue: next job?\n  Queue-->>Worker: <job> & \"lease\"\n```", [Cite(Shipping, "A worker that is idle")]),
                new(BlockKind.Paragraph, "A person added this. A very long word: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzendenstellvertreter.", [], IsByHand: true),
            ]),
        ],
        [], [Text("A worker that is idle asks the queue for the next job every second.", Cite(Shipping, "A worker that is idle"))],
        [FixtureQuestions.Hostile, FixtureQuestions.ByHand],
        Hashes(Shipping, Hostile, Code), IsEdited: true, Notice: "docs/shipping.md has changed since this was edited.");

    private static CourseModule InArabic() => new(
        "al-bidaya", "البداية", ["معرفة الطابور"], [], ["الطابور"], 6,
        [Text("الطابور يحفظ كل مهمة حتى ينتهي العامل منها.", Cite(Arabic, "الطابور يحفظ"))],
        [new("amil", "العامل", [Text("العامل يأخذ مهمة واحدة في كل مرة، ثم يعود إلى الطابور.", Cite(Arabic, "العامل يأخذ"))])],
        [], [], [FixtureQuestions.Arabic], Hashes(Arabic));

    private static CourseModule InChinese() => new(
        "shuju", "数据", ["知道队列是什么"], [], ["队列"], 6,
        [Text("队列保存每个任务，直到工作者完成它。", Cite(Chinese, "队列保存"))],
        [new("renwu", "任务", [Text("任务的数据最多为六十四千字节。", Cite(Chinese, "任务的数据"))])],
        [], [], [FixtureQuestions.Chinese], Hashes(Chinese));

    private static CourseBlock Text(string markdown, params Citation[] citations) => new(BlockKind.Paragraph, markdown, citations);

    private static SortedDictionary<string, string> Hashes(params string[] paths) => new(paths.ToDictionary(p => p, Hash), StringComparer.Ordinal);
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Tests.Workflows.Course;

/// <summary>The documents that <see cref="CourseFixture"/> cites, as a fetched source: everyday ones, hostile ones, in four scripts.</summary>
public static class FixtureSource
{
    public const string Readme = "README.md";
    public const string Shipping = "docs/shipping.md";
    public const string Hostile = "docs/a & b/<nasty> \"quotes\" #1?.md";
    public const string Arabic = "docs/البداية.md";
    public const string Chinese = "docs/数据.md";
    public const string Code = "src/queue.py";

    public const string Commit = "4f2a9c0d81b7e6650c3d2e1f0a9b8c7d6e5f4a3b";

    /// <summary>Path → text.</summary>
    public static readonly IReadOnlyDictionary<string, string> Documents = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Readme] = """
            # Parcel

            Parcel moves small jobs from a program that makes them to a worker that does them.
            A queue keeps each job until a worker has finished it.

            - A job is a name with a payload of at most 64 kB.
            - A worker takes one job at a time.
            - A retry puts a failed job back at the end of the queue.

            ## Delivery

            Delivery is at least once: a job may run twice, so handlers must be idempotent.

            | setting | default | meaning |
            |:--------|--------:|---------|
            | `attempts` | 5 | how often a job is tried |
            | `timeout` | 30 s | after which a worker is thought dead |
            | `backoff` | 2 | by what each pause grows |

            > A job that fails five times goes to the dead letter queue, and a person looks at it.
            """,
        [Shipping] = """
            # Shipping a job

            Open a queue by its name before you put a job into it.

            ```python
            from parcel import Queue

            queue = Queue("mail")
            queue.put("welcome", {"to": "a@example.org", "body": "<b>Hello</b> & welcome"})
            ```

            The call returns as soon as the job is on the disk.

            ```mermaid
            graph LR
              Program --> Queue
              Queue --> Worker
              Worker -->|fails| Queue
            ```

            A worker that is idle asks the queue for the next job every second.
            The lease ends when the timeout is over, and the queue gives the job to another worker.

            ![The <queue> between "program" & worker](images/queue.png)
            """,
        [Hostile] = """
            # Escaping <script>alert('title')</script>

            Text such as <img src=x onerror=alert(1)> is shown as it is written & never run.
            A [link](javascript:alert(1)) to a script is no link; [the site](https://example.org/?a=1&b=2) is one.
            Names with "quotes", 'apostrophes', ``ticks``, ]]> and \ backslashes stay what they are.
            A very long word: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzendenstellvertreter.
            """,
        [Arabic] = """
            # البداية

            الطابور يحفظ كل مهمة حتى ينتهي العامل منها.
            العامل يأخذ مهمة واحدة في كل مرة، ثم يعود إلى الطابور.
            """,
        [Chinese] = """
            # 数据

            队列保存每个任务，直到工作者完成它。
            任务的数据最多为六十四千字节。
            """,
        [Code] = "\"\"\"A queue on the disk.\"\"\"\n\n\nclass Queue:\n    \"\"\"Keeps jobs in the order in which they came.\"\"\"\n\n    def put(self, name, payload):\n        \"\"\"Adds a job at the end.\"\"\"\n        if len(payload) > 64 * 1024:\n            raise ValueError(\"a payload has at most 64 kB\")\n\tself.jobs.append((name, payload))\n",
    };

    /// <summary>The lines of a document in which a text begins and ends.</summary>
    /// <exception cref="InvalidOperationException">It is not there, so the fixture is wrong.</exception>
    public static Citation Cite(string path, string first, string? last = null)
    {
        var lines = Documents[path].Split('\n');
        int Line(string text, int from) => Array.FindIndex(lines, from, l => l.Contains(text, StringComparison.Ordinal)) is >= 0 and var at ? at : throw new InvalidOperationException($"{path} does not say “{text}”.");
        var start = Line(first, 0);
        return new(path, start + 1, (last is null ? start : Line(last, start)) + 1);
    }

    /// <summary>SHA-256 of a document, hexadecimal.</summary>
    public static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Documents[path])));

    /// <summary>Writes the snapshot as fetching does: stored, sorted, with fixed times.</summary>
    public static SourceTree Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var snapshot = new StageFile("source.zip", folder);
        using (var archive = ZipFile.Open(snapshot.Path, ZipArchiveMode.Create))
        {
            foreach (var (path, text) in Documents.OrderBy(d => d.Key, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(path, CompressionLevel.NoCompression);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var content = entry.Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return new("parcel", "https://github.com/example/parcel.git", "main", Commit, snapshot, Documents.Count, Documents.Values.Sum(t => (long)Encoding.UTF8.GetByteCount(t)), []);
    }
}

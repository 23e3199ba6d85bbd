using System.Text.Json;
using LectureStudio.Api;
using LectureStudio.Cli.Process;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LectureStudio.Tests.Api;

public sealed class OrderedInputTests
{
    [Fact(Timeout = 120000)]
    public async Task A_list_of_files_keeps_its_order_and_one_file_counts_as_a_list_of_one()
    {
        using var folder = new TempFolder();
        using var studio = HeadlessStudio.Create(folder["data"]);
        var (catalog, sources) = (studio.Services.GetRequiredService<WorkflowCatalog>(), studio.Services.GetRequiredService<SourceStore>());
        var (b, a, text) = (await GiveAsync("b.png", "1"), await GiveAsync("a.png", "2"), await GiveAsync("notes.md", "# Notes"));

        var input = await ReadAsync($$"""{"text":{{Name(text)}},"pictures":[{{Name(b)}},{{Name(a)}}]}""");
        Assert.Equal(["b.png", "a.png"], input.Pictures.Files.Select(f => f.Name));
        Assert.Equal(("notes.md", null, null), (input.Text.File!.Name, input.Document.File, input.Music.File));
        Assert.Equal("b.png", Assert.Single((await ReadAsync($$"""{"pictures":{{Name(b)}}}""")).Pictures.Files).Name);
        Assert.Contains("only one text", (await Assert.ThrowsAsync<StudioException>(() => ReadAsync($$"""{"text":[{{Name(text)}},{{Name(text)}}]}"""))).Message, StringComparison.Ordinal);
        Assert.Equal([("document", false), ("text", false), ("pictures", true), ("music", false), ("logo", false)], OrderedInput.PartsOf(catalog.All.Single(w => w.Name == "narrated-video")).Select(p => (p.Name, p.IsList)));

        async Task<NarrationSource> ReadAsync(string given) =>
            (NarrationSource)await new OrderedInput(catalog, sources, studio.Services.GetRequiredService<SourceOrigins>()).ForAsync(JsonSerializer.Deserialize<JobOrder>($$"""{"workflow":"narrated-video","sources":{{given}}}""", StudioJson.Compact)!, default);

        async Task<SourceFile> GiveAsync(string name, string content)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(content);
            return await sources.AddAsync(name, new MemoryStream(bytes), bytes.Length, null, default);
        }

        static string Name(SourceFile file) => JsonSerializer.Serialize(new { name = file.Name, sha256 = file.Sha256 });
    }

    [Fact(Timeout = 120000)]
    public async Task A_course_is_ordered_by_an_address_or_an_archive_and_neither_in_the_place_of_the_other()
    {
        using var folder = new TempFolder();
        using var studio = HeadlessStudio.Create(folder["data"]);
        var (catalog, sources) = (studio.Services.GetRequiredService<WorkflowCatalog>(), studio.Services.GetRequiredService<SourceStore>());
        var archive = await sources.AddAsync("docs.tar.gz", new MemoryStream([1, 2, 3]), 3, null, default);
        var named = JsonSerializer.Serialize(new { name = archive.Name, sha256 = archive.Sha256 });
        Assert.Equal([("origin", true, false), ("archive", false, false), ("earlier", false, false)], OrderedInput.PartsOf(catalog.All.Single(w => w.Name == "course")).Select(p => (p.Name, p.IsAddress, p.IsRequired)));

        var given = await ReadAsync($$"""{"archive":{{named}}}""");
        Assert.Equal(("docs.tar.gz", null), (given.Archive.File!.Name, given.Origin.Place));
        Assert.Empty(given.Problems());
        Assert.Contains("is a file, not an address", await RefusalAsync("""{"archive":{"address":"https://example.org/a/b"}}"""), StringComparison.Ordinal);
        Assert.Contains("is an address, not a file", await RefusalAsync($$"""{"origin":{{named}}}"""), StringComparison.Ordinal);
        Assert.Contains("does not keep", await RefusalAsync("""{"origin":{"address":"https://user:secret@example.org/a/b","reference":"main"}}"""), StringComparison.Ordinal);
        Assert.Contains("command line", await RefusalAsync("""{"origin":{"address":"file:///srv/docs"}}"""), StringComparison.Ordinal);

        async Task<CourseSource> ReadAsync(string sourcesGiven) =>
            (CourseSource)await new OrderedInput(catalog, sources, studio.Services.GetRequiredService<SourceOrigins>()).ForAsync(JsonSerializer.Deserialize<JobOrder>($$"""{"workflow":"course","sources":{{sourcesGiven}}}""", StudioJson.Compact)!, default);

        async Task<string> RefusalAsync(string sourcesGiven) => (await Assert.ThrowsAsync<StudioException>(() => ReadAsync(sourcesGiven))).Message;
    }
}

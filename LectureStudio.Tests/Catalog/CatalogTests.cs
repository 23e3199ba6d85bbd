using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Engine;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Catalog;

public sealed class CatalogTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private EngineHost studio = null!;
    private Guid lecture;

    public async Task InitializeAsync()
    {
        studio = await EngineHost.StartAsync(folder["data"], s => s.AddWorkflow<LetterWorkflow>());
        var ticket = await studio.Jobs.SubmitAsync(new JobRequest("letters", new LetterInput(new TextGiven("a b")), new Dictionary<string, string> { ["title"] = "One", ["date"] = "2026-01-02" }));
        await studio.OverAsync(ticket.JobId);
        lecture = ticket.LectureId;
    }

    public async Task DisposeAsync()
    {
        await studio.DisposeAsync();
        folder.Dispose();
    }

    [Fact(Timeout = 120000)]
    public async Task A_database_that_is_damaged_is_told_in_words_and_left_as_it_is()
    {
        using var root = new TempFolder();
        await File.WriteAllTextAsync(root["studio.db"], string.Concat(Enumerable.Repeat("This is no database. ", 500)));
        var problem = await Assert.ThrowsAsync<StudioException>(() => EngineHost.StartAsync(root.Path, _ => { }));
        Assert.Contains("is damaged", problem.Message, StringComparison.Ordinal);
        Assert.StartsWith("This is no database.", await File.ReadAllTextAsync(root["studio.db"]), StringComparison.Ordinal);
    }

    [Fact(Timeout = 120000)]
    public async Task Another_title_or_date_moves_the_folder_and_keeps_the_files()
    {
        await studio.Library.RenameAsync(lecture, "Two / two");
        await studio.Library.RedateAsync(lecture, new DateOnly(2025, 5, 6));
        var details = (await studio.Library.FindAsync(lecture))!;
        Assert.Contains("2025-05-06/two-two-", details.Folder, StringComparison.Ordinal);
        var (_, path) = (await studio.Library.OpenAsync(details.Artifacts[0].Id))!.Value;
        Assert.StartsWith(details.Folder, path, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120000)]
    public async Task A_deleted_lecture_can_be_restored()
    {
        await studio.Library.DeleteAsync(lecture);
        Assert.Empty(await studio.Library.ListAsync(new LectureFilter()));
        Assert.Null(await studio.Library.FindAsync(lecture));
        await studio.Library.RestoreAsync(lecture);
        Assert.Equal("One", Assert.Single(await studio.Library.ListAsync(new LectureFilter())).Title);
    }

    [Fact(Timeout = 120000)]
    public async Task An_empty_title_is_refused_and_nothing_changes()
    {
        await Assert.ThrowsAsync<StudioException>(() => studio.Library.RenameAsync(lecture, "  "));
        Assert.Equal("One", (await studio.Library.FindAsync(lecture))!.Summary.Title);
    }

    [Fact(Timeout = 120000)]
    public async Task The_same_content_is_stored_once_whatever_its_name()
    {
        var store = studio.Get<SourceStore>();
        var first = await store.AddAsync("a.mp4", new MemoryStream([1, 2, 3]), 3, null, default);
        var second = await store.AddAsync("../../b.mp4", new MemoryStream([1, 2, 3]), 3, null, default);
        Assert.Equal(first.Path, second.Path);
        Assert.Equal("b.mp4", second.Name);
        Assert.StartsWith(folder["data/sources"], first.Path, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(folder["data/sources"], "*", SearchOption.AllDirectories));
    }

    [Fact(Timeout = 120000)]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<StudioException>(() => studio.Get<SourceStore>().AddAsync("a.mp4", new MemoryStream([1, 2]), 3, null, default));
        Assert.Empty(Directory.EnumerateFiles(folder["data/sources"], "*", SearchOption.AllDirectories));
    }

    [Fact(Timeout = 120000)]
    public async Task A_second_studio_in_the_same_folder_is_refused_in_words()
    {
        var problem = await Assert.ThrowsAsync<StudioException>(() => EngineHost.StartAsync(folder["data"], s => s.AddWorkflow<LetterWorkflow>()));
        Assert.Contains("Another LectureStudio", problem.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120000)]
    public async Task Presets_are_checked_replaced_renamed_and_deleted()
    {
        var presets = studio.Get<Presets>();
        await Assert.ThrowsAsync<StudioException>(() => presets.SaveAsync("letters", "Mine", new Dictionary<string, string> { ["nonsense"] = "1" }));
        await presets.SaveAsync("letters", "Mine", new Dictionary<string, string> { ["mark"] = "?" });
        var saved = await presets.SaveAsync("letters", "Mine", new Dictionary<string, string> { ["mark"] = "…" });
        Assert.Equal("…", Assert.Single(await presets.ListAsync("letters")).Settings["mark"]);
        var other = await presets.SaveAsync("letters", "Other", new Dictionary<string, string>());
        await Assert.ThrowsAsync<StudioException>(() => presets.RenameAsync(saved.Id, "Other"));
        await presets.RenameAsync(saved.Id, " Ours ");
        Assert.Equal(["Other", "Ours"], (await presets.ListAsync("letters")).Select(p => p.Name));
        foreach (var each in (Preset[])[saved, other]) await presets.DeleteAsync(each.Id);
        Assert.Empty(await presets.ListAsync("letters"));
    }
}

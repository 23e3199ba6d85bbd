using LectureStudio.Pipeline.Catalog;

namespace LectureStudio.Tests.Support;

/// <summary>A studio with three lectures on its shelf.</summary>
public sealed class ShelfStudio : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    public StudioServer Server { get; private set; } = null!;

    /// <summary>One with everything made of it.</summary>
    public LectureDetails Lecture { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await StudioServer.StartAsync(folder["data"]);
        Lecture = await Server.MakeAsync();
        await Server.MakeAsync("مقدمة في التعلم الآلي 🎓", "2026-11-19", "right to left");
        await Server.MakeAsync("Upside down " + new string('x', 200), "2026-11-18", "long name");
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Dispose();
    }
}

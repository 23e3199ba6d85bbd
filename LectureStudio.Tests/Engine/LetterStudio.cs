using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Engine;

/// <summary>A studio of its own with the quick workflows of letters, in which each test says what happens inside the stages.</summary>
public abstract class LetterStudio(string text) : IAsyncLifetime
{
    private protected readonly TempFolder folder = new();
    private protected readonly string text = text;
    private protected readonly LetterScript script = new();
    private protected EngineHost studio = null!;

    public async Task InitializeAsync()
    {
        LetterScript.ByText[text] = script;
        studio = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await studio.DisposeAsync();
        LetterScript.ByText.TryRemove(text, out _);
        folder.Dispose();
    }

    private protected abstract Task<EngineHost> StartAsync();

    private protected async Task RestartAsync()
    {
        await studio.DisposeAsync();
        studio = await StartAsync();
    }
}

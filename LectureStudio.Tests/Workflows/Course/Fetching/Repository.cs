using LectureStudio.Pipeline.Tools;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course.Fetching;

/// <summary>A real git repository on this disk.</summary>
public sealed class Repository(TempFolder folder, string name = "garden notes")
{
    public string Path { get; } = folder[name];

    /// <summary>Writes files and commits them; makes the repository at the first time.</summary>
    /// <returns>The commit.</returns>
    public async Task<string> CommitAsync(params (string Name, string Text)[] files)
    {
        if (!Directory.Exists(System.IO.Path.Combine(Path, ".git")))
        {
            Directory.CreateDirectory(Path);
            await GitAsync("init", "-q", "-b", "main", ".");
        }
        foreach (var (file, text) in files)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.Combine(Path, file))!);
            await File.WriteAllTextAsync(System.IO.Path.Combine(Path, file), text);
        }
        await GitAsync("add", "-A");
        await GitAsync("-c", "user.name=Test", "-c", "user.email=test@localhost", "commit", "-q", "--allow-empty", "-m", "A change");
        return await GitAsync("rev-parse", "HEAD");
    }

    public async Task<string> GitAsync(params string[] arguments) =>
        (await new ToolRunner().RunAsync(new ToolCommand("git", arguments) { WorkingDirectory = Path }, default)).Output.Trim();
}

namespace LectureStudio.Pipeline.Tools;

/// <summary>
/// What a tool says, in the job's log file. A log that cannot be written, as on a full disk, is given up: whoever stopped reading a
/// tool's errors for its sake would block the tool for ever.
/// </summary>
internal sealed class ToolLog : IDisposable
{
    private StreamWriter? writer;

    public ToolLog(ToolCommand command)
    {
        if (command.LogFile is not { } path) return;
        Try(() =>
        {
            writer = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite));
            writer.WriteLine($"$ {command.Program} {string.Join(' ', command.Arguments)}");
        });
    }

    public void Write(string line) => Try(() => writer?.WriteLine(line));

    public void Dispose() => Try(() => writer?.Dispose());

    private void Try(Action act)
    {
        try
        {
            act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            writer = null;
        }
    }
}

namespace LectureStudio.Pipeline.Tools;

/// <summary>The last so many lines of an endless text.</summary>
internal sealed class LineTail(int capacity)
{
    private readonly Queue<string> lines = new();

    public void Add(string line)
    {
        lock (lines)
        {
            if (lines.Count == capacity) lines.Dequeue();
            lines.Enqueue(line);
        }
    }

    public IReadOnlyList<string> ToList()
    {
        lock (lines) return [.. lines];
    }
}

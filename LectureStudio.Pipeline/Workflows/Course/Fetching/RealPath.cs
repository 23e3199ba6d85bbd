namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>Where a path leads when every link on the way is followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The folder's own path; null when there is none.</summary>
    public static string? Of(string folder)
    {
        var open = new Stack<string>(Path.GetFullPath(folder).Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse());
        var real = "/";
        for (var links = 0; open.TryPop(out var part);)
        {
            if (part is ".") continue;
            var next = part is ".." ? Path.GetDirectoryName(real) ?? "/" : Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is { } target)
            {
                if (++links > MostLinks) return null;
                if (Path.IsPathRooted(target)) real = "/";
                foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse()) open.Push(step);
            }
            else real = next;
        }
        return Directory.Exists(real) ? real : null;
    }
}

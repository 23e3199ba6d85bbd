using System.Diagnostics;

namespace LectureStudio.Tests.Support;

/// <summary>A file system of a few megabytes of its own, to be filled to the brim. Needs the right to mount.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly TempFolder folder = new();

    public SmallDisk(int megabytes)
    {
        if (!Mount("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder.Path)) throw new InvalidOperationException("The small disk could not be mounted.");
    }

    /// <summary>Whether this process may mount.</summary>
    public static bool IsPossible { get; } = Environment.UserName == "root" && Try();

    public string Path => folder.Path;

    /// <summary>Takes all the space that is left.</summary>
    /// <returns>The file that took it.</returns>
    public string Fill()
    {
        var path = System.IO.Path.Combine(Path, "filler");
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 1 << 20; size > 0; size /= 2)
        {
            try
            {
                while (true) file.Write(new byte[size]);
            }
            catch (IOException)
            {
                // No room for a piece this large; a smaller one may fit.
            }
        }
        return path;
    }

    public void Dispose()
    {
        Mount("umount", "-l", folder.Path);
        folder.Dispose();
    }

    private static bool Try()
    {
        try
        {
            using var disk = new SmallDisk(1);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool Mount(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

/// <summary>A test that needs a small disk; where mounting is not allowed it is skipped, and says so.</summary>
public sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!SmallDisk.IsPossible) Skip = "Needs the right to mount a tmpfs (root).";
    }
}

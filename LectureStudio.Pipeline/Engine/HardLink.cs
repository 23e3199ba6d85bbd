using System.Runtime.InteropServices;

namespace LectureStudio.Pipeline.Engine;

/// <summary>A second name for the same file, so that nothing is stored twice; a copy where the file system cannot do that.</summary>
public static partial class HardLink
{
    /// <summary>Makes <paramref name="target"/> name the same content as <paramref name="existing"/>, replacing what was there.</summary>
    public static void Create(string existing, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Delete(target);
        if (OperatingSystem.IsLinux() && Link(existing, target) == 0) return;
        var draft = target + ".part";
        File.Copy(existing, draft, overwrite: true);
        File.Move(draft, target, overwrite: true);
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string target);
}

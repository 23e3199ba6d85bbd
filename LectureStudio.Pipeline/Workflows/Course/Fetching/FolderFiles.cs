using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>The files in a folder of this machine, as they are: no links, no devices, nothing that git or this studio keeps there.</summary>
internal static partial class FolderFiles
{
    private const int NoFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    private const int CurrentFolder = -100; // AT_FDCWD
    private const int StatBytes = 256;
    private const int ModeAt = 28;
    private const int KindMask = 0xF000;
    private const int RegularKind = 0x8000;

    /// <summary>Finds them.</summary>
    /// <param name="folder">Absolute.</param>
    /// <param name="refused">Hears what is not taken.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StudioException">There is no such folder, it cannot be read, or there are too many files.</exception>
    public static IReadOnlyList<FoundFile<FileInfo>> Find(string folder, Refusals refused, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder)) throw NotThere(folder);
        var found = new List<FoundFile<FileInfo>>();
        var open = new Stack<(string Path, string Name)>([(folder, "")]);
        while (open.TryPop(out var next))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                foreach (var item in new DirectoryInfo(next.Path).EnumerateFileSystemInfos().OrderBy(i => i.Name, StringComparer.Ordinal)) Look(item, next.Name + item.Name);
            }
            catch (Exception e) when (e is UnauthorizedAccessException or IOException)
            {
                if (next.Name.Length == 0) throw new StudioException($"The folder {folder} cannot be read.", "Give the account that runs the studio the right to read it.", e);
                refused.Add(next.Name, "cannot be read");
            }
        }
        return SourcePaths.Choose(found, refused);

        void Look(FileSystemInfo item, string name)
        {
            // A name that is no UTF-8 is read as another one, under which there is nothing; asking for it would cost the whole folder.
            if (item.Name.Contains('\uFFFD', StringComparison.Ordinal)) refused.Add(name, "has a name that is no text");
            else if (item.Name.Equals(".git", StringComparison.OrdinalIgnoreCase)) return;
            else if (item.LinkTarget is not null) refused.Add(name, "is a link");
            else if (item is FileInfo file) Add(file, name);
            else if (IsStudio(item.FullName)) refused.Add(name + "/", "holds results of this studio");
            else open.Push((item.FullName, name + "/"));
        }

        void Add(FileInfo file, string name)
        {
            if (!IsRegular(file)) refused.Add(name, "is no file but a device or a pipe");
            else found.Add(new(name, file.Length, file));
            if (found.Count > SourceLimits.MostFiles) throw SourceLimits.TooMany();
        }
    }

    public static StudioException NotThere(string folder) => new($"There is no folder {folder}.", "Check the path, and that the studio may read it.");

    /// <summary>Tells two states of a folder apart: a hash over the names, sizes and times of its files.</summary>
    public static string Pin(IReadOnlyList<FoundFile<FileInfo>> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files) hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\0{file.Bytes}\0{file.Place.LastWriteTimeUtc.Ticks}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A studio's own data, or results of <c>process</c> with the data beside them: made from sources, no source, and changing while a job runs.</summary>
    public static bool IsStudio(string folder) => ((string[])[folder, Path.Combine(folder, ".studio")]).Any(f => File.Exists(Path.Combine(f, "studio.db")) && Directory.Exists(Path.Combine(f, "cache")));

    /// <summary>Devices and pipes have no size, so that only files without one are asked; opening a pipe would wait for ever.</summary>
    private static bool IsRegular(FileInfo file)
    {
        if (file.Length > 0 || !OperatingSystem.IsLinux()) return true;
        var status = new byte[StatBytes];
        return Statx(CurrentFolder, file.FullName, NoFollow, 1, status) == 0 && (BitConverter.ToUInt16(status, ModeAt) & KindMask) == RegularKind;
    }

    // statx(2): its structure is the same on every processor, unlike that of stat(2).
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, byte[] status);
}

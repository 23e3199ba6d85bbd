namespace LectureStudio.Pipeline.Catalog;

/// <summary>A few megabytes kept aside, given back when the disk is full, so that the database can still note why a job failed.</summary>
public sealed class DiskReserve(StudioFolders folders)
{
    private const int Bytes = 4 << 20;

    /// <summary>Free space below which it is not put aside: what was just given back must stay usable.</summary>
    private const long Room = 3L * Bytes;

    private string File => Path.Combine(folders.Root, ".reserve");

    /// <summary>Puts the space aside if there is enough and it is not aside already; at the start, and again and again later, because it may have been given back.</summary>
    public void Keep()
    {
        try
        {
            if (System.IO.File.Exists(File) || new DriveInfo(folders.Root).AvailableFreeSpace < Room) return;
            System.IO.File.WriteAllBytes(File, new byte[Bytes]);
        }
        catch (IOException)
        {
            Release();
        }
    }

    /// <summary>Gives the space back.</summary>
    public void Release() => System.IO.File.Delete(File);
}

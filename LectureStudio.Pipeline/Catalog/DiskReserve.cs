namespace LectureStudio.Pipeline.Catalog;

/// <summary>A few megabytes kept aside, given back when the disk is full, so that the database can still note why a job failed.</summary>
public sealed class DiskReserve(StudioFolders folders)
{
    private const int Bytes = 4 << 20;
    private string File => Path.Combine(folders.Root, ".reserve");

    /// <summary>Puts the space aside if there is enough.</summary>
    public void Keep()
    {
        try
        {
            if (System.IO.File.Exists(File)) return;
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

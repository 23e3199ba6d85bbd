using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>Sees to it that one process alone works in a storage root.</summary>
public sealed class StudioLock(StudioFolders folders) : IDisposable
{
    private FileStream? held;

    /// <exception cref="StudioException">Another process has it.</exception>
    public void Take()
    {
        folders.Create();
        try
        {
            held = new FileStream(Path.Combine(folders.Root, "studio.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new StudioException($"Another LectureStudio is working in {folders.Root}.", "Stop it first, or choose another folder with Storage:Root.", e);
        }
    }

    public void Dispose() => held?.Dispose();
}

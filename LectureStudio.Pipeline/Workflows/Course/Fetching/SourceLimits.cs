using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Fetching;

/// <summary>How much of a source is taken at most; more is refused while it is fetched.</summary>
/// <param name="Megabytes">Of all its files together, millions of bytes.</param>
internal sealed record SourceLimits(int Megabytes)
{
    /// <summary>Larger than any set of documents; what has more is made to do harm, or is no set of documents.</summary>
    public const int MostFiles = 250_000;

    public long Bytes => Megabytes * 1_000_000L;

    /// <exception cref="StudioException">It is too much.</exception>
    public void Check(int files, long bytes)
    {
        if (files > MostFiles) throw TooMany();
        if (bytes > Bytes) throw TooLarge();
    }

    public static StudioException TooMany() => new($"The source has more than {MostFiles:N0} files.", "Give a part of it: a folder, or an archive of one.");

    public StudioException TooLarge() => new($"The source is larger than {Megabytes:N0} MB.", "Raise the setting “Largest source, MB” (mostMegabytes), or give a part of it.");
}

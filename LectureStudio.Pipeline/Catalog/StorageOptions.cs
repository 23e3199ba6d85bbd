namespace LectureStudio.Pipeline.Catalog;

/// <summary>Where the studio keeps its files (section <c>Storage</c>).</summary>
public sealed record StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The folder for everything; relative to where the studio was started when not absolute.</summary>
    public string Root { get; init; } = "data";

    /// <summary>The stage cache is kept below this many gigabytes by dropping what was not used for longest.</summary>
    public double CacheLimitGigabytes { get; init; } = 20;

    /// <summary>Uploads that would leave less than this many megabytes free are refused.</summary>
    public int KeepFreeMegabytes { get; init; } = 256;
}

using System.ComponentModel.DataAnnotations;

namespace LectureStudio.Pipeline.Catalog;

/// <summary>Where the studio keeps its files (section <c>Storage</c>).</summary>
public sealed record StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The folder for everything; relative to where the studio was started when not absolute.</summary>
    [Required(ErrorMessage = "must not be empty")]
    public string Root { get; init; } = "data";

    /// <summary>The stage cache is kept below this many gigabytes by dropping what was not used for longest.</summary>
    [Range(0.1, 1_000_000, ErrorMessage = "must be between 0.1 and 1000000")]
    public double CacheLimitGigabytes { get; init; } = 20;

    /// <summary>Uploads that would leave less than this many megabytes free are refused.</summary>
    [Range(0, 1_000_000, ErrorMessage = "must be between 0 and 1000000")]
    public int KeepFreeMegabytes { get; init; } = 256;
}

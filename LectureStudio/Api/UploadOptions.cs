using System.ComponentModel.DataAnnotations;

namespace LectureStudio.Api;

/// <summary>What may be sent to the studio (section <c>Uploads</c>).</summary>
public sealed record UploadOptions
{
    public const string Section = "Uploads";

    /// <summary>Larger files are refused, in gigabytes.</summary>
    [Range(0.001, 10_000, ErrorMessage = "must be between 0.001 and 10000")]
    public double LargestGigabytes { get; init; } = 64;

    /// <summary>An upload that nobody goes on with is dropped after this many days.</summary>
    [Range(1, 365, ErrorMessage = "must be between 1 and 365")]
    public int KeepDays { get; init; } = 7;
}

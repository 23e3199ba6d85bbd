using LectureStudio.Features.NewJob.Course;
using LectureStudio.Pipeline.Workflows.NarratedVideo;

namespace LectureStudio.Features.NewJob;

/// <summary>A file as js/uploads.js tells of it.</summary>
/// <param name="Sent">Bytes that are here.</param>
/// <param name="Speed">Bytes per second over the last seconds.</param>
/// <param name="State"><c>checking</c>, <c>sending</c>, <c>waiting</c> (for the connection), <c>finishing</c>, <c>done</c>, <c>failed</c>, <c>interrupted</c> (by a reload).</param>
/// <param name="Modified">When the file was last changed, Unix milliseconds; 0 when unknown.</param>
/// <param name="Sha256">Once it is in the store. From the browser: the store is asked whether it is so.</param>
/// <param name="As">What the person meant it for, where its kind does not tell: <c>logo</c>, <c>music</c>.</param>
public sealed record UploadRow(string Key, string Name, long Bytes, long Sent, double Speed, string State, double Modified, string? Problem, string? Remedy, string? Sha256, string? As = null)
{
    public bool IsDone => State == "done" && Sha256 is not null;

    public bool IsBroken => State is "failed" or "interrupted";

    public double Fraction => Bytes > 0 ? (double)Sent / Bytes : 0;

    /// <summary>Seconds, or null while nobody knows.</summary>
    public double? SecondsLeft => State == "sending" && Speed > 0 ? (Bytes - Sent) / Speed : null;

    /// <summary>The key under which <c>/api/looks</c> knows it, once it is here.</summary>
    public string? LookKey => Sha256 is null ? null : Sha256 + Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>What it is for: as the person said, else by its extension.</summary>
    public GivenRole Role => As switch
    {
        "logo" => GivenRole.Logo,
        "music" => GivenRole.Music,
        _ when Path.GetExtension(Name).ToLowerInvariant() is ".vtt" or ".srt" => GivenRole.Captions,
        _ when CourseArchives.IsForCourses(Name) => GivenRole.Sources,
        _ => NarrationFiles.KindOf(Name) switch
        {
            NarrationFile.Document => GivenRole.Deck,
            NarrationFile.Text => GivenRole.Text,
            NarrationFile.Picture => GivenRole.Picture,
            NarrationFile.Archive => GivenRole.Archive,
            NarrationFile.Music => GivenRole.Sound,
            _ => GivenRole.Recording,
        },
    };
}

/// <summary>What a given file is for. An archive of documents that only courses are made of is <see cref="GivenRole.Sources"/>. Sound alone is a recording to one workflow and music to another.</summary>
public enum GivenRole { Recording, Sound, Captions, Deck, Text, Picture, Archive, Sources, Logo, Music }

namespace LectureStudio.Features.NewJob;

/// <summary>A file as js/uploads.js tells of it.</summary>
/// <param name="Sent">Bytes that are here.</param>
/// <param name="Speed">Bytes per second over the last seconds.</param>
/// <param name="State"><c>checking</c>, <c>sending</c>, <c>waiting</c> (for the connection), <c>finishing</c>, <c>done</c>, <c>failed</c>, <c>interrupted</c> (by a reload).</param>
/// <param name="Modified">When the file was last changed, Unix milliseconds; 0 when unknown.</param>
/// <param name="Sha256">Once it is in the store. From the browser: the store is asked whether it is so.</param>
public sealed record UploadRow(string Key, string Name, long Bytes, long Sent, double Speed, string State, double Modified, string? Problem, string? Remedy, string? Sha256)
{
    public bool IsDone => State == "done" && Sha256 is not null;

    public double Fraction => Bytes > 0 ? (double)Sent / Bytes : 0;

    /// <summary>Seconds, or null while nobody knows.</summary>
    public double? SecondsLeft => State == "sending" && Speed > 0 ? (Bytes - Sent) / Speed : null;

    /// <summary>What it is for, by its extension.</summary>
    public GivenRole Role => Path.GetExtension(Name).ToLowerInvariant() switch
    {
        ".vtt" or ".srt" => GivenRole.Captions,
        ".pdf" => GivenRole.Deck,
        _ => GivenRole.Recording,
    };
}

/// <summary>What a given file is for.</summary>
public enum GivenRole { Recording, Captions, Deck }

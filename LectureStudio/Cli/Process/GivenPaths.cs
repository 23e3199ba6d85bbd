using LectureStudio.Pipeline.Tools.Git;

namespace LectureStudio.Cli.Process;

/// <summary>The files that a command line names, and the place that something is fetched from.</summary>
/// <param name="Input">What something is made of: a file, a folder, the address of a repository; of the last two with <c>#branch</c> if need be.</param>
internal sealed record GivenPaths(string Input, string? Captions = null, string? Deck = null, IReadOnlyList<string>? Pictures = null, string? Music = null, string? Logo = null)
{
    /// <summary>Whether the input is no file but a place to fetch from.</summary>
    public bool IsPlace => IsPlaceName(Input);

    /// <summary>The files, each once.</summary>
    public IEnumerable<string> All => ((string?[])[IsPlace ? null : Input, Captions, Deck, .. Pictures ?? [], Music, Logo]).OfType<string>().Distinct();

    /// <summary>Whether a text names a place to fetch from.</summary>
    public static bool IsPlaceName(string text) =>
        !File.Exists(text) && (RepositoryAddress.IsMeant(text) || Directory.Exists(text) || (text.IndexOf('#', StringComparison.Ordinal) is > 0 and var at && Directory.Exists(text[..at])));

    /// <summary>The option of each file that goes with the input, and the part of a workflow's input that it fills.</summary>
    public IEnumerable<(string Option, string Part)> Beside()
    {
        if (Captions is not null) yield return ("--captions", nameof(Captions));
        if (Deck is not null) yield return ("--deck", nameof(Deck));
        if (Pictures is { Count: > 0 }) yield return ("--picture", nameof(Pictures));
        if (Music is not null) yield return ("--music", nameof(Music));
        if (Logo is not null) yield return ("--logo", nameof(Logo));
    }
}

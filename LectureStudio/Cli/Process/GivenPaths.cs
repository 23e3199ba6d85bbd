namespace LectureStudio.Cli.Process;

/// <summary>The files that a command line names.</summary>
/// <param name="Input">What something is made of.</param>
internal sealed record GivenPaths(string Input, string? Captions = null, string? Deck = null, IReadOnlyList<string>? Pictures = null, string? Music = null, string? Logo = null)
{
    /// <summary>All of them, each once.</summary>
    public IEnumerable<string> All => ((string?[])[Input, Captions, Deck, .. Pictures ?? [], Music, Logo]).OfType<string>().Distinct();

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

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;

/// <summary>How a word is said.</summary>
/// <param name="Written">The word or words as written: <c>SQL</c>, <c>et al.</c></param>
/// <param name="Said">What the voice gets in its place: <c>sequel</c>.</param>
public sealed record Pronunciation(string Written, string Said)
{
    /// <summary>Letters at most, of either side.</summary>
    public const int MostLetters = 120;

    public override string ToString() => $"{Written} = {Said}";

    /// <summary>What is wrong with it, a sentence for a lecturer; null when it can be used.</summary>
    public string? Problem() =>
        Written.Length == 0 || Said.Length == 0 ? $"“{this}” needs a word before and after the equals sign."
        : Written.Length > MostLetters || Said.Length > MostLetters ? $"“{Written[..Math.Min(40, Written.Length)]}…” is longer than {MostLetters} letters."
        : (Written + Said).Any(char.IsControl) ? $"“{Written}” holds a character that cannot be printed."
        : !Written.Any(char.IsLetterOrDigit) ? $"“{Written}” holds no letter or digit to be found by."
        : !Said.Any(char.IsLetterOrDigit) ? $"“{Said}” holds nothing to say."
        : null;
}

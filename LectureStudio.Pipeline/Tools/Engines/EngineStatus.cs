namespace LectureStudio.Pipeline.Tools.Engines;

/// <summary>What is known about one engine on this machine.</summary>
/// <param name="Name">As people call it: "tesseract", "Language-model endpoint".</param>
/// <param name="Found">It is here and answered as this engine does.</param>
/// <param name="Version">As it says itself, or null when it does not say or is not here.</param>
/// <param name="NeededFor">What it does for a lecturer, one phrase.</param>
/// <param name="HowToInstall">What to type or to set, one line.</param>
/// <param name="IsRequired">Without it no handout can be made.</param>
/// <param name="Details">What else is worth knowing, a line each: languages, models, why it was not taken.</param>
public sealed record EngineStatus(
    string Name,
    bool Found,
    string? Version,
    string NeededFor,
    string HowToInstall,
    bool IsRequired,
    IReadOnlyList<string> Details);

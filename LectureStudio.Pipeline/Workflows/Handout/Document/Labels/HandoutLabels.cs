using System.Globalization;

namespace LectureStudio.Pipeline.Workflows.Handout.Document.Labels;

/// <summary>
/// The words a handout itself brings, in the lecture's language. A further language is one more file and one line in <see cref="All"/>.
/// </summary>
internal sealed record HandoutLabels
{
    private static readonly Lazy<IReadOnlyDictionary<string, HandoutLabels>> Known = new(() => new Dictionary<string, HandoutLabels>
    {
        ["en"] = English.Labels,
        ["de"] = German.Labels,
        ["fr"] = French.Labels,
        ["es"] = Spanish.Labels,
        ["it"] = Italian.Labels,
        ["nl"] = Dutch.Labels,
        ["pt"] = Portuguese.Labels,
    });

    /// <summary>By two-letter ISO 639-1 code.</summary>
    public static IReadOnlyDictionary<string, HandoutLabels> All => Known.Value;

    /// <summary>Heading of the learning goals.</summary>
    public required string Goals { get; init; }

    /// <summary>Heading of the contents.</summary>
    public required string Contents { get; init; }

    /// <summary>Column of the contents.</summary>
    public required string Section { get; init; }

    /// <summary>Column of the contents.</summary>
    public required string Time { get; init; }

    /// <summary>Column of the contents.</summary>
    public required string Page { get; init; }

    /// <summary>Between a page number and the number of pages.</summary>
    public required string Of { get; init; }

    /// <summary>Heading of the key points.</summary>
    public required string KeyPoints { get; init; }

    /// <summary>Heading of the terms.</summary>
    public required string Terms { get; init; }

    /// <summary>Heading of what was said.</summary>
    public required string Said { get; init; }

    /// <summary>Heading of the questions.</summary>
    public required string Check { get; init; }

    /// <summary>Heading of the glossary.</summary>
    public required string Glossary { get; init; }

    /// <summary>Heading of the answers.</summary>
    public required string Answers { get; init; }

    /// <summary>Heading of a section's summary.</summary>
    public required string Summary { get; init; }

    /// <summary>Heading of the sources.</summary>
    public required string Sources { get; init; }

    /// <summary>Source of the words; what follows comes after a colon.</summary>
    public required string Transcript { get; init; }

    /// <summary>Source of the pictures.</summary>
    public required string Slides { get; init; }

    /// <summary>Who wrote the notes.</summary>
    public required string Notes { get; init; }

    /// <summary>Where the recording is.</summary>
    public required string Recording { get; init; }

    /// <summary>Link to the recording.</summary>
    public required string WatchRecording { get; init; }

    /// <summary>Under the QR code of the cover.</summary>
    public required string Watch { get; init; }

    /// <summary>Link to a moment; {0} is its time.</summary>
    public required string WatchFrom { get; init; }

    /// <summary>Button to a moment; {0} is its time.</summary>
    public required string JumpTo { get; init; }

    /// <summary>What a QR code leads to; {0} is the time.</summary>
    public required string CodeAt { get; init; }

    /// <summary>Asks for the recording's file.</summary>
    public required string OpenRecording { get; init; }

    /// <summary>Asks for another file.</summary>
    public required string AnotherRecording { get; init; }

    /// <summary>Link past the contents.</summary>
    public required string Skip { get; init; }

    /// <summary>Before the times at which a slide came back.</summary>
    public required string Again { get; init; }

    /// <summary>Where a section has neither slide nor notes.</summary>
    public required string NoSlide { get; init; }

    /// <summary>{0} is a slide's number.</summary>
    public required string Slide { get; init; }

    /// <summary>Name of a section without a title; {0} is its number.</summary>
    public required string Part { get; init; }

    /// <summary>{0} is the file's name.</summary>
    public required string FromCaptions { get; init; }

    /// <summary>Of captions in the recording.</summary>
    public required string FromEmbedded { get; init; }

    /// <summary>{0} is the recogniser's name.</summary>
    public required string Recognised { get; init; }

    /// <summary>Of slides.</summary>
    public required string FromDeck { get; init; }

    /// <summary>Of slides.</summary>
    public required string FromRecording { get; init; }

    /// <summary>The writer that needs no language model.</summary>
    public required string BuiltIn { get; init; }

    /// <summary>{0} is where the recording breaks off, {1} how long it should be.</summary>
    public required string Incomplete { get; init; }

    /// <summary>{0} is the day, {1} the month's name, {2} the year.</summary>
    public required string Day { get; init; }

    /// <summary>The names of the twelve months as they stand in a date.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>The words of a tag's language (<c>de</c>, <c>de-CH</c>); English where it is unknown or none of these.</summary>
    public static HandoutLabels For(string? language) => All.GetValueOrDefault((language ?? "").Split('-', '_')[0].ToLowerInvariant(), English.Labels);

    /// <summary>Puts values into a phrase.</summary>
    public static string Fill(string phrase, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, phrase, values);

    /// <summary>20 November 2026, as the language writes it.</summary>
    public string Date(DateOnly day) => Fill(Day, day.Day, Months[day.Month - 1], day.Year);
}

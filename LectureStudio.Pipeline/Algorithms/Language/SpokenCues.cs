namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>How speakers of one language show what matters, in speech rather than on a page. A further language is one more file in <c>Spoken/</c> and one line in <see cref="All"/>.</summary>
public sealed record SpokenCues
{
    private static readonly Lazy<IReadOnlyDictionary<string, SpokenCues>> Known = new(() => new Dictionary<string, SpokenCues>
    {
        ["en"] = Spoken.English.Cues, ["de"] = Spoken.German.Cues, ["fr"] = Spoken.French.Cues, ["es"] = Spoken.Spanish.Cues,
        ["it"] = Spoken.Italian.Cues, ["nl"] = Spoken.Dutch.Cues, ["pt"] = Spoken.Portuguese.Cues,
    });

    /// <summary>An example begins: "for instance", "suppose".</summary>
    public required Wording Example { get; init; }

    /// <summary>"This is important", "note that".</summary>
    public required Wording Emphasis { get; init; }

    /// <summary>What is asked later: "in the exam", "remember this for".</summary>
    public required Wording Exam { get; init; }

    /// <summary>A sentence that asks, when there is no question mark to tell; matched at its beginning.</summary>
    public required Wording Question { get; init; }

    /// <summary>Questions about the room rather than the subject: "any questions?", "can you hear me?".</summary>
    public required Wording RoomQuestion { get; init; }

    /// <summary>What cannot be understood without the sentence before: "as I said", "so", "therefore", "this one here"; matched at its beginning.</summary>
    public required Wording LooksBack { get; init; }

    /// <summary>A new topic begins: "let's move on", "the next"; matched at its beginning.</summary>
    public required Wording Opens { get; init; }

    /// <summary>By two-letter code.</summary>
    public static IReadOnlyDictionary<string, SpokenCues> All => Known.Value;
}

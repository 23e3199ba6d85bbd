namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>Something of the document that is spoken as one sentence.</summary>
/// <param name="Text">As it is read.</param>
/// <param name="Said">As it is spoken where that differs.</param>
/// <param name="Page">The page most of it stands on.</param>
/// <param name="Box">Around its words on that page; null when their place is not known.</param>
/// <param name="Blocks">Ids of the pieces it comes from, at least one; it belongs to the scene that talks about the first.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Passage(string Text, string? Said, int Page, PageBox? Box, IReadOnlyList<string> Blocks, PassageKind Kind)
{
    /// <summary>Roughly how long it is spoken for, with the pause after it, at usual speed.</summary>
    public double Seconds { get; } = SpeechTime.Of(Said ?? Text);

    /// <summary>Whether it ended in a colon, which wants something to follow.</summary>
    public bool LeadsIn { get; init; }

    /// <summary>Whether it was printed without a stop at its end.</summary>
    public bool GoesOn { get; init; }

    public ScriptSentence Sentence => new(Text, Page, Box, Said);
}

internal enum PassageKind { Title, Prose, Point, Caption, Shown }

namespace LectureStudio.Features.Library;

/// <summary>What the page of a lecture shows besides its files: slides in time, what was said, and the notes. Each part may be missing.</summary>
/// <param name="Visits">In time order; empty without slides.</param>
/// <param name="Transcript">Null before there is one.</param>
/// <param name="Notes">Null before there are any.</param>
public sealed record LectureContent(IReadOnlyList<SlideVisit> Visits, SpokenText? Transcript, LectureNotes? Notes)
{
    public static LectureContent Empty { get; } = new([], null, null);
}

/// <summary><c>slides.json</c>.</summary>
public sealed record SlidesFile(IReadOnlyList<SlideVisit>? Visits);

/// <summary>A slide on the screen; times in seconds.</summary>
/// <param name="Image">The artifact's name: <c>slides/001.png</c>; null when it is no slide.</param>
public sealed record SlideVisit(int Slide, string? Kind, double Start, double End, string? Image, string? Title)
{
    public bool IsSlide => Slide > 0 && Image is { Length: > 0 };
}

/// <summary><c>transcript.json</c>.</summary>
/// <param name="Language">BCP 47 tag, or null.</param>
/// <param name="Missing">Why there is no transcript and how to get one; null when there is one.</param>
public sealed record SpokenText(string? Language, string? Missing, IReadOnlyList<SpokenLine>? Cues);

/// <summary>A line of the transcript; times in seconds.</summary>
public sealed record SpokenLine(double Start, double End, string Text, string? Speaker);

/// <summary>The notes' part of <c>handout.json</c>.</summary>
public sealed record LectureNotes(
    string? Language,
    IReadOnlyList<NoteLine>? Abstract,
    IReadOnlyList<NoteLine>? Goals,
    IReadOnlyList<NoteSection>? Sections,
    IReadOnlyList<NoteTerm>? Glossary,
    NoteSources? Sources);

/// <summary>A section of the notes; times in seconds.</summary>
public sealed record NoteSection(
    int Number,
    string Title,
    double Start,
    double End,
    int? Slide,
    IReadOnlyList<NoteLine>? Summary,
    IReadOnlyList<NoteLine>? KeyPoints,
    IReadOnlyList<NoteTerm>? Terms,
    IReadOnlyList<NoteQuestion>? Questions);

/// <summary>A statement and the second it comes from.</summary>
public sealed record NoteLine(string Text, double Time);

/// <inheritdoc cref="NoteLine"/>
public sealed record NoteTerm(string Name, string Definition, double Time);

/// <inheritdoc cref="NoteLine"/>
public sealed record NoteQuestion(string Question, string Answer, double Time);

/// <summary>Who wrote the notes, and what of the recording, the transcript or the captions is missing, if anything is.</summary>
public sealed record NoteSources(string? Notes, string? Incomplete, string? MissingTranscript, string? UnreadCaptions)
{
    /// <summary>What a reader should know before the rest.</summary>
    public IEnumerable<string> Warnings => new[] { Incomplete, MissingTranscript, UnreadCaptions }.OfType<string>();
}

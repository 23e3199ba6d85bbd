using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Workflows.Handout.Document.Labels;

namespace LectureStudio.Pipeline.Workflows.Handout.Document;

/// <summary>The document model of a handout: everything that any of its formats shows, in reading order. All text is cleaned but not escaped for any format.</summary>
/// <param name="Title">Never empty.</param>
/// <param name="Date">Day of the lecture, or null when unknown.</param>
/// <param name="Speaker">Empty when not given.</param>
/// <param name="Duration">Seconds.</param>
/// <param name="Language">BCP 47 tag of the speech, or null when unknown.</param>
/// <param name="VideoUrl">Where the recording can be watched, http or https; null when not given.</param>
/// <param name="VideoFile">Name of the copy of the recording that lies beside the handout; null when there is none.</param>
/// <param name="Abstract">The lecture in a few sentences.</param>
/// <param name="Goals">Learning goals.</param>
/// <param name="Sections">In time order; at least one.</param>
/// <param name="Glossary">In alphabetical order.</param>
/// <param name="Pictures">One entry a slide that a section shows, by number.</param>
/// <param name="Sources">Where the words come from.</param>
public sealed record LectureHandout(
    string Title,
    DateOnly? Date,
    string Speaker,
    double Duration,
    string? Language,
    string? VideoUrl,
    string? VideoFile,
    IReadOnlyList<Statement> Abstract,
    IReadOnlyList<Statement> Goals,
    IReadOnlyList<HandoutSection> Sections,
    IReadOnlyList<Term> Glossary,
    IReadOnlyList<HandoutPicture> Pictures,
    HandoutSources Sources);

/// <summary>One section. Times in seconds.</summary>
/// <param name="Slide">The slide it is about, or null.</param>
/// <param name="OtherSlides">Slides that were shown briefly within it, in order.</param>
/// <param name="Paragraphs">What was said; empty without a transcript or when the transcript is not to be printed.</param>
public sealed record HandoutSection(
    int Number,
    string Title,
    double Start,
    double End,
    int? Slide,
    IReadOnlyList<int> OtherSlides,
    IReadOnlyList<Statement> Summary,
    IReadOnlyList<Statement> KeyPoints,
    IReadOnlyList<Term> Terms,
    IReadOnlyList<ReviewQuestion> Questions,
    IReadOnlyList<SpokenParagraph> Paragraphs);

/// <summary>A readable stretch of speech; times in seconds.</summary>
public sealed record SpokenParagraph(double Start, double End, string Text, string? Speaker);

/// <summary>A slide's picture.</summary>
/// <param name="Slide">Its number, from 1.</param>
/// <param name="File">Its name below the output folder: <c>slides/001.png</c>.</param>
/// <param name="Width">Pixels, after cropping; 0 when unknown.</param>
/// <param name="Height">Pixels, after cropping; 0 when unknown.</param>
/// <param name="Crop">The slide within the picture; null when it fills it.</param>
/// <param name="Title">The slide's title; may be empty.</param>
/// <param name="Text">What is written on it, a line a line; may be empty.</param>
public sealed record HandoutPicture(int Slide, string File, int Width, int Height, PixelBox? Crop, string Title, string Text)
{
    /// <summary>What a reader who cannot see the picture is told, at most about 300 characters.</summary>
    internal string Description(HandoutLabels labels)
    {
        var (words, name) = (PlainText.OneLine(Text.Length > 0 ? Text : Title), HandoutLabels.Fill(labels.Slide, Slide));
        return words.Length > 0 ? $"{name}: {PlainText.Shorten(words, 280)}" : name;
    }
}

/// <summary>Where the words of a handout come from.</summary>
/// <param name="Transcript">"From the captions lecture.vtt"; null when there is no transcript.</param>
/// <param name="MissingTranscript">Why there is none and how to get one; null when there is one.</param>
/// <param name="Slides">"Read from the recording" or "From the slide deck"; null without slides.</param>
/// <param name="Notes">Who wrote the notes.</param>
/// <param name="Incomplete">That the recording breaks off and what to do; null when it is whole.</param>
/// <param name="UnreadCaptions">That given captions could not be read and what to do; null otherwise.</param>
public sealed record HandoutSources(string? Transcript, string? MissingTranscript, string? Slides, string Notes, string? Incomplete = null, string? UnreadCaptions = null)
{
    /// <summary>What a reader should know before the rest.</summary>
    public IEnumerable<string> Warnings() => new[] { Incomplete, MissingTranscript, UnreadCaptions }.OfType<string>();
}

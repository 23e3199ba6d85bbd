using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights;
using LectureStudio.Pipeline.Workflows.Highlights.Editing;
using LectureStudio.Pipeline.Workflows.Highlights.Rendering;

namespace LectureStudio.Features.Review;

/// <summary>What the clip editor shows of a recording; no edit changes it. Times in seconds.</summary>
/// <param name="Times">The words that are said and the silences: where it can be cut.</param>
/// <param name="Cues">What is said, as captions; empty without a transcript.</param>
/// <param name="Language">BCP 47 tag of the speech, or null.</param>
/// <param name="Topics">Empty without a transcript.</param>
/// <param name="Layout">How the picture is made up over time; empty for sound alone.</param>
/// <param name="Slides">Which slide is on the screen when.</param>
/// <param name="Settings">How much may be chosen, and how a new clip looks.</param>
/// <param name="Picture">How the picture of a clip is made up.</param>
public sealed record ReviewMaterial(
    ReviewMedia Media,
    LectureTimes Times,
    IReadOnlyList<Cue> Cues,
    string? Language,
    TopicTrack Topics,
    IReadOnlyList<LayoutSegment> Layout,
    IReadOnlyList<SlideSpan> Slides,
    SelectSettings Settings,
    PicturePreview Picture)
{
    /// <summary>The picture of what is on the screen at a moment, or null.</summary>
    public string? PictureAt(double second) => Slides.LastOrDefault(s => s.Start <= second)?.Picture ?? Slides.FirstOrDefault()?.Picture;
}

/// <summary>The recording as the page plays it.</summary>
/// <param name="Address">Null when it is not on the shelf.</param>
/// <param name="HasPicture">False for sound alone.</param>
/// <param name="HasSound">False for a silent film.</param>
/// <param name="Duration">Seconds.</param>
/// <param name="Peaks">Address of the waveform, or null.</param>
/// <param name="Poster">Address of a picture, or null.</param>
public sealed record ReviewMedia(string? Address, bool HasPicture, bool HasSound, double Duration, string? Peaks, string? Poster);

/// <summary>A slide on the screen.</summary>
/// <param name="Slide">Its number, from 1; 0 for what is no slide.</param>
/// <param name="Picture">Address of a small picture, or null.</param>
public sealed record SlideSpan(int Slide, double Start, double End, string? Picture);

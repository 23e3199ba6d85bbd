using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Features.Review;

/// <summary>What the clip editor shows of a recording; no edit changes it. Times in seconds.</summary>
/// <param name="Words">What was said, with times; empty without a transcript.</param>
/// <param name="Cues">The same as captions.</param>
/// <param name="Language">BCP 47 tag of the speech, or null.</param>
/// <param name="Silences">In time order.</param>
/// <param name="Topics">In time order; empty without a transcript.</param>
/// <param name="Layout">How the picture is made up over time; empty for sound alone.</param>
/// <param name="Slides">Which slide is on the screen when.</param>
/// <param name="Settings">How much may be chosen, and how a new clip looks.</param>
/// <param name="Shape">Width over height of the clips.</param>
public sealed record ReviewMaterial(
    ReviewMedia Media,
    IReadOnlyList<Word> Words,
    IReadOnlyList<Cue> Cues,
    string? Language,
    IReadOnlyList<Silence> Silences,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<LayoutSegment> Layout,
    IReadOnlyList<SlideSpan> Slides,
    SelectSettings Settings,
    double Shape)
{
    /// <summary>The picture of what is on the screen at a moment, or null.</summary>
    public string? PictureAt(double second) => Slides.LastOrDefault(s => s.Start <= second)?.Picture ?? Slides.FirstOrDefault()?.Picture;
}

/// <summary>The recording as the page plays it.</summary>
/// <param name="Address">Null when it is not on the shelf.</param>
/// <param name="HasPicture">False for sound alone.</param>
/// <param name="HasSound">False for a silent film.</param>
/// <param name="Duration">Seconds.</param>
/// <param name="Width">Pixels; 0 for sound alone.</param>
/// <param name="Height">Pixels; 0 for sound alone.</param>
/// <param name="Peaks">Address of the waveform, or null.</param>
/// <param name="Poster">Address of a picture, or null.</param>
public sealed record ReviewMedia(string? Address, bool HasPicture, bool HasSound, double Duration, int Width, int Height, string? Peaks, string? Poster);

/// <summary>A slide on the screen.</summary>
/// <param name="Slide">Its number, from 1; 0 for what is no slide.</param>
/// <param name="Picture">Address of a small picture, or null.</param>
public sealed record SlideSpan(int Slide, double Start, double End, string? Picture);

using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Pipeline.Workflows.Handout.Corrections;

/// <summary>What a person corrects before the handout is written, told against what is saved. A value: every correction gives another one.</summary>
/// <param name="Lines">Lines of the transcript, one entry a line, by time.</param>
/// <param name="Slides">Slides with another title or text, one entry a slide, by number.</param>
/// <param name="Visits">All visits as they are to be; null where they stay.</param>
public sealed record LectureCorrections(IReadOnlyList<LineCorrection> Lines, IReadOnlyList<SlideCorrection> Slides, IReadOnlyList<Visit>? Visits)
{
    public static LectureCorrections None { get; } = new([], [], null);

    public bool HasSpeech => Lines.Count > 0;

    public bool HasSlides => Slides.Count > 0 || Visits is not null;
}

/// <summary>A line of the transcript as it is to be.</summary>
/// <param name="Start">When it begins: seconds, as saved. It tells which line it is, because times stay.</param>
/// <param name="Text">Empty leaves the line out.</param>
/// <param name="Speaker">Null for nobody.</param>
public sealed record LineCorrection(double Start, string Text, string? Speaker);

/// <summary>A slide as it is to be read.</summary>
/// <param name="Title">On one line; empty for none.</param>
/// <param name="Text">All its text, the title first, as in <see cref="SlideReading"/>.</param>
public sealed record SlideCorrection(int Slide, string Title, string Text);

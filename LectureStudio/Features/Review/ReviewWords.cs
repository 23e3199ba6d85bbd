using System.Globalization;
using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Features.Review;

/// <summary>What the clip editor calls things.</summary>
internal static class ReviewWords
{
    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.NewTerm => "New terms",
        EvidenceKind.Definition => "Definitions",
        EvidenceKind.Example => "Examples",
        EvidenceKind.Emphasis => "Emphasis",
        EvidenceKind.ExamHint => "Exam hints",
        EvidenceKind.Question => "Questions",
        EvidenceKind.SlideTime => "Time on the slide",
        EvidenceKind.Repetition => "Repetition",
        EvidenceKind.SpeechRate => "Slow speech",
        _ => kind.ToString(),
    };

    public static string Icon(EvidenceKind kind) => kind switch
    {
        EvidenceKind.NewTerm => "new_label",
        EvidenceKind.Definition => "menu_book",
        EvidenceKind.Example => "lightbulb",
        EvidenceKind.Emphasis => "priority_high",
        EvidenceKind.ExamHint => "school",
        EvidenceKind.Question => "help",
        EvidenceKind.SlideTime => "timer",
        EvidenceKind.Repetition => "repeat",
        _ => "speed",
    };

    public static string Of(ClipLayout layout) => layout switch
    {
        ClipLayout.Auto => "Automatic",
        ClipLayout.Split => "Slide and speaker",
        ClipLayout.Full => "As recorded",
        _ => "Speaker",
    };

    public static string Of(CaptionStyle style) => style switch
    {
        CaptionStyle.None => "None in the picture",
        CaptionStyle.Box => "On a dark box",
        CaptionStyle.Outline => "Outlined",
        _ => "Large",
    };

    public static string Of(LayoutKind kind) => kind switch
    {
        LayoutKind.FullScreen => "slides fill the picture",
        LayoutKind.SideBySide => "slides and camera side by side",
        LayoutKind.PictureInPicture => "camera in a corner of the slides",
        LayoutKind.SpeakerOnly => "the speaker alone",
        _ => "the layout is unsure",
    };

    /// <summary><c>1:02:33.4</c>, for edges.</summary>
    public static string Exact(double seconds) => $"{Words.Duration(seconds + 0.0005)}.{(int)((seconds + 0.0005) % 1 * 10)}";

    /// <summary><c>62</c>: a score as people read it.</summary>
    public static string Score(double score) => ((int)Math.Round(Math.Clamp(score, 0, 1) * 100)).ToString(CultureInfo.InvariantCulture);

    /// <summary>For attributes that scripts read.</summary>
    public static string Number(double seconds) => seconds.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A length with "s" below a minute: <c>42 s</c>, <c>1:12</c>.</summary>
    public static string Length(double seconds) => seconds < 59.5 ? $"{Math.Round(seconds):0} s" : Words.Duration(Math.Round(seconds));

    /// <summary>The weights with one of them changed.</summary>
    public static ScoreWeights With(this ScoreWeights weights, EvidenceKind kind, int value) => kind switch
    {
        EvidenceKind.NewTerm => weights with { WeightNewTerm = value },
        EvidenceKind.Definition => weights with { WeightDefinition = value },
        EvidenceKind.Example => weights with { WeightExample = value },
        EvidenceKind.Emphasis => weights with { WeightEmphasis = value },
        EvidenceKind.ExamHint => weights with { WeightExamHint = value },
        EvidenceKind.Question => weights with { WeightQuestion = value },
        EvidenceKind.SlideTime => weights with { WeightSlideTime = value },
        EvidenceKind.Repetition => weights with { WeightRepetition = value },
        _ => weights with { WeightSpeechRate = value },
    };
}

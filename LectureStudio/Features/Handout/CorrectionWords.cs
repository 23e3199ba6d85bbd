using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Workflows.Handout.Corrections;

namespace LectureStudio.Features.Handout;

/// <summary>What is said of corrections.</summary>
internal static class CorrectionWords
{
    /// <summary>The note of a version of the transcript: "2 lines changed, 1 line left out".</summary>
    public static string OfSpeech(LectureCorrections corrections) => Sentence(
    [
        Say(corrections.Lines.Count(l => l.Text.Length > 0), "line", "changed"),
        Say(corrections.Lines.Count(l => l.Text.Length == 0), "line", "left out"),
    ]);

    /// <summary>The note of a version of the slides: "1 slide changed, other slides at other times".</summary>
    public static string OfSlides(LectureCorrections corrections) => Sentence(
    [
        Say(corrections.Slides.Count, "slide", "changed"),
        corrections.Visits is null ? null : "slides merged or left out",
    ]);

    public static string Of(LectureCorrections corrections) => Sentence(
        [corrections.HasSpeech ? OfSpeech(corrections) : null, corrections.HasSlides ? OfSlides(corrections).ToLowerInvariant() : null]);

    /// <summary>"Slide 3" or what else a visit shows.</summary>
    public static string Of(Visit visit, int? leftOut) => visit.Kind == VisitKind.Slide ? $"Slide {visit.Slide}" : leftOut is null ? "No slide" : "Left out";

    private static string Sentence(IReadOnlyList<string?> parts)
    {
        var said = string.Join(", ", parts.OfType<string>());
        return said.Length == 0 ? "" : char.ToUpperInvariant(said[0]) + said[1..];
    }

    private static string? Say(int count, string what, string done) => count == 0 ? null : $"{Words.Count(count, what)} {done}";
}

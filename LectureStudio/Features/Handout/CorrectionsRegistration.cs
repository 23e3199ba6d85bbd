using LectureStudio.Features.Jobs;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;

namespace LectureStudio.Features.Handout;

internal static class CorrectionsRegistration
{
    /// <summary>The editor for transcripts and slides: one for both.</summary>
    internal static IServiceCollection AddCorrections(this IServiceCollection services) => services
        .AddSingleton<CorrectionsReader>()
        .AddSingleton(new GateEditor(typeof(Transcript), typeof(CorrectionsPage)))
        .AddSingleton(new GateEditor(typeof(SlideText), typeof(CorrectionsPage)));
}

using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout.Writers;

namespace LectureStudio.Pipeline.Workflows.Handout;

/// <summary>What of the handout's settings the notes depend on.</summary>
public sealed record WriteNotesSettings : IStageSettings
{
    public string Writer { get; init; } = "builtin";
    public string Summary { get; init; } = "normal";
    public int Questions { get; init; } = 2;
    public string Language { get; init; } = "auto";
}

/// <summary>Writes summaries, key points, terms and questions, each with the second it comes from.</summary>
public sealed class WriteNotes(IEnumerable<INotesWriter> writers) : Stage<(Sections Sections, SlideText Slides, Transcript Transcript, WriteNotesSettings Settings), Notes>
{
    public override string Doing => "Writing the notes";

    public override Lane Lane => Lane.Model;

    public override double UsualSeconds => 2;

    /// <summary>A stage cannot see its settings here, so the fingerprint names every writer; the built-in one repeats its output in a moment.</summary>
    public override string? Fingerprint => writers.Select(w => w.Fingerprint).OfType<string>().ToList() is { Count: > 0 } prints ? string.Join("; ", prints) : null;

    public override async Task<Notes> RunAsync((Sections Sections, SlideText Slides, Transcript Transcript, WriteNotesSettings Settings) input, StageRun run)
    {
        var writer = writers.FirstOrDefault(w => w.Key == input.Settings.Writer)
            ?? throw new StudioException($"There is no writer called “{input.Settings.Writer}”.", $"Choose one of: {string.Join(", ", writers.Select(w => w.Key))}.");
        var language = input.Settings.Language is "auto" or "" ? input.Transcript.Language : input.Settings.Language;
        return await writer.WriteAsync(LectureMaterial.From(input.Sections, input.Slides, language), input.Settings, run);
    }
}

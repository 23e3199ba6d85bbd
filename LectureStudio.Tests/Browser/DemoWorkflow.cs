using System.Collections.Concurrent;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Workflows.Handout;

namespace LectureStudio.Tests.Browser;

/// <summary>A handout in three quick steps that a test can hold up or make fail; what is given and what can be set are the real ones.</summary>
public sealed class DemoWorkflow : Workflow<LectureRecording, HandoutSettings>
{
    public override string Name => "handout";
    public override string Title => "Handout";
    public override string Description => "A printable handout with slides, notes, questions and a glossary.";

    protected override void Describe(Plan plan) => plan.Add<LookAtDemo>().Add<FindDemoSlides>().Add<WriteDemo>();
}

/// <summary>What a test wants a job to do; found by the speaker's name, which nothing else uses.</summary>
public sealed class DemoScript
{
    private static readonly ConcurrentDictionary<string, DemoScript> BySpeaker = new();

    /// <summary>Runs inside the second stage.</summary>
    public required Func<StageRun, Task> Inside { get; init; }

    /// <summary>Settings with which a job follows this script.</summary>
    public static Dictionary<string, string> Follow(Func<StageRun, Task> inside)
    {
        var speaker = Guid.NewGuid().ToString("N");
        BySpeaker[speaker] = new DemoScript { Inside = inside };
        return new() { ["speaker"] = speaker };
    }

    internal static Task EnterAsync(string speaker, StageRun run) => BySpeaker.TryGetValue(speaker, out var script) ? script.Inside(run) : Task.CompletedTask;
}

public sealed record DemoLook(StageFile Poster) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts() => [new("poster.jpg", ArtifactKind.Poster, Poster)];
}

public sealed record DemoSlides(StageFile Picture) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts() => [new("slides/001.png", ArtifactKind.Slide, Picture)];
}

public sealed record DemoText(StageFile File) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts() => [new("handout.md", ArtifactKind.Handout, File)];
}

public sealed record DemoSettings : IStageSettings
{
    public string Speaker { get; init; } = "";
}

public sealed class LookAtDemo : Stage<Recording, DemoLook>
{
    public override string Doing => "Looking at the recording";

    public override async Task<DemoLook> RunAsync(Recording input, StageRun run)
    {
        var poster = run.NewFile("poster.jpg");
        await File.WriteAllBytesAsync(poster.Path, DemoPicture.Jpeg, run.Cancellation);
        return new DemoLook(poster);
    }
}

public sealed class FindDemoSlides : Stage<(DemoLook Look, DemoSettings Settings), DemoSlides>
{
    public override string Doing => "Finding the slides";

    public override async Task<DemoSlides> RunAsync((DemoLook Look, DemoSettings Settings) input, StageRun run)
    {
        await DemoScript.EnterAsync(input.Settings.Speaker, run);
        var picture = run.NewFile("slides/001.png");
        await File.WriteAllBytesAsync(picture.Path, DemoPicture.Jpeg, run.Cancellation);
        return new DemoSlides(picture);
    }
}

public sealed class WriteDemo : Stage<DemoSlides, DemoText>
{
    public override string Doing => "Writing the notes";

    public override async Task<DemoText> RunAsync(DemoSlides input, StageRun run)
    {
        var file = run.NewFile("handout.md");
        await File.WriteAllTextAsync(file.Path, "# Handout\n", run.Cancellation);
        return new DemoText(file);
    }
}

internal static class DemoPicture
{
    /// <summary>A picture of one grey point, as small as a JPEG gets.</summary>
    public static byte[] Jpeg { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=");
}

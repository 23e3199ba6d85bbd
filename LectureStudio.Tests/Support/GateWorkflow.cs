using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Handout;

namespace LectureStudio.Tests.Support;

/// <summary>A workflow that proposes parts of a lecture, lets a person choose, and writes the chosen ones down.</summary>
public sealed class GateWorkflow : Workflow<LectureRecording, GateSettings>
{
    public const string Invitation = "Choose the parts";

    public override string Name => "gate";
    public override string Title => "Parts";
    public override string Description => "The parts that a person chooses.";

    protected override void Describe(Plan plan) => plan.AddReviewed<ProposeParts>(Invitation).Add<WriteParts>();
}

public sealed record GateSettings
{
    public string Title { get; init; } = "";
    public string Date { get; init; } = "";

    [Setting("Look at the parts first", "The job waits so that you can choose.")]
    public bool Review { get; init; } = true;
}

/// <param name="Parts">In order.</param>
/// <param name="Picture">A file, so that edits have one to keep.</param>
public sealed record ProposedParts(IReadOnlyList<ProposedPart> Parts, StageFile Picture, string? Remark = null) : IReviewed, IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts() => [new("picture.txt", ArtifactKind.Data, Picture)];

    public IEnumerable<string> Problems() => Parts.Where(p => p.End <= p.Start).Select(p => $"The part “{p.Title}” ends before it begins.");
}

public sealed record ProposedPart(string Title, double Start, double End);

public sealed record WrittenParts(StageFile File) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts() => [new("handout.md", ArtifactKind.Handout, File)];
}

public sealed class ProposeParts : Stage<Recording, ProposedParts>
{
    public override string Doing => "Looking for parts";

    public override async Task<ProposedParts> RunAsync(Recording input, StageRun run)
    {
        var picture = run.NewFile("picture.txt");
        await File.WriteAllTextAsync(picture.Path, "a picture", run.Cancellation);
        return new ProposedParts([new("Beginning", 0, 12.5), new("End", 12.5, 60)], picture);
    }
}

public sealed class WriteParts : Stage<ProposedParts, WrittenParts>
{
    public override string Doing => "Writing the parts down";

    public override async Task<WrittenParts> RunAsync(ProposedParts input, StageRun run)
    {
        var file = run.NewFile("handout.md");
        await File.WriteAllTextAsync(file.Path, string.Join('\n', input.Parts.Select(p => $"# {p.Title}").Append(await File.ReadAllTextAsync(input.Picture.Path, run.Cancellation))), run.Cancellation);
        return new WrittenParts(file);
    }
}

using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Tests.Engine;

/// <summary>A small workflow for tests of the engine: text in, letters counted, two independent steps, one that joins them.</summary>
public sealed class LetterWorkflow : Workflow<LetterInput, LetterSettings>
{
    public override string Name => "letters";
    public override string Title => "Letters";
    public override string Description => "Counts letters.";

    protected override void Describe(Plan plan) => plan.Add<SplitText>().Add<CountLetters>().Add<ShoutText>().Add<JoinText>();
}

public sealed record TextGiven(string Text);
public sealed record LetterInput(TextGiven Given);

public sealed record LetterSettings
{
    public string Title { get; init; } = "";
    public string Date { get; init; } = "";
    public string Mark { get; init; } = "!";
    public string Glue { get; init; } = " ";
}

public sealed record LetterCount(int Count) : ITellsRemark
{
    public string? Remark() => Count > 40 ? $"{Count} letters are many." : null;
}

public sealed record Pieces(IReadOnlyList<string> Items) : IReviewed
{
    public IEnumerable<string> Problems() => Items.Any(i => i.Length == 0) ? ["A word is empty."] : [];
}

public sealed record Shouted(StageFile File);

public sealed record Joined(StageFile File) : IPublishesArtifacts
{
    public IEnumerable<StageArtifact> Artifacts() => [new("joined.txt", ArtifactKind.Handout, File)];
}

/// <summary>What a test wants to happen inside the stages; found by the text of the job's input.</summary>
public sealed class LetterScript
{
    public static readonly System.Collections.Concurrent.ConcurrentDictionary<string, LetterScript> ByText = new();

    /// <summary>What <see cref="SplitText"/> splits in place of the text it is given.</summary>
    public static readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> Instead = new();

    public System.Collections.Concurrent.ConcurrentQueue<string> Ran { get; } = [];
    public Func<string, StageRun, Task> Inside { get; set; } = (_, _) => Task.CompletedTask;

    public static async Task EnterAsync(string text, string stage, StageRun run)
    {
        if (!ByText.TryGetValue(text, out var script)) return;
        script.Ran.Enqueue(stage);
        await script.Inside(stage, run);
    }
}

public sealed class SplitText : Stage<TextGiven, Pieces>
{
    public override string Doing => "Splitting the text";

    public override async Task<Pieces> RunAsync(TextGiven input, StageRun run)
    {
        await LetterScript.EnterAsync(input.Text, Name, run);
        return new Pieces(LetterScript.Instead.GetValueOrDefault(input.Text, input.Text).Split(' '));
    }
}

public sealed class CountLetters : Stage<(TextGiven Given, Pieces Pieces), LetterCount>
{
    public override string Doing => "Counting the letters";

    public override async Task<LetterCount> RunAsync((TextGiven Given, Pieces Pieces) input, StageRun run)
    {
        await LetterScript.EnterAsync(input.Given.Text, Name, run);
        return new LetterCount(input.Pieces.Items.Sum(p => p.Length));
    }
}

public sealed record ShoutSettings(string Mark) : IStageSettings;

public sealed class ShoutText : Stage<(TextGiven Given, Pieces Pieces, ShoutSettings Settings), Shouted>
{
    public override string Doing => "Shouting";

    public override async Task<Shouted> RunAsync((TextGiven Given, Pieces Pieces, ShoutSettings Settings) input, StageRun run)
    {
        await LetterScript.EnterAsync(input.Given.Text, Name, run);
        var file = run.NewFile("shout/text.txt");
        await File.WriteAllTextAsync(run.NewFile("left-over.tmp").Path, "not kept");
        await File.WriteAllTextAsync(file.Path, string.Join(' ', input.Pieces.Items.Select(p => p.ToUpperInvariant() + input.Settings.Mark)));
        return new Shouted(file);
    }
}

public sealed record JoinSettings(string Glue) : IStageSettings;

public sealed class JoinText : Stage<(TextGiven Given, LetterCount Count, Shouted Shouted, JoinSettings Settings), Joined>
{
    public override string Doing => "Joining";

    public override async Task<Joined> RunAsync((TextGiven Given, LetterCount Count, Shouted Shouted, JoinSettings Settings) input, StageRun run)
    {
        await LetterScript.EnterAsync(input.Given.Text, Name, run);
        var file = run.NewFile("joined.txt");
        await File.WriteAllTextAsync(file.Path, await File.ReadAllTextAsync(input.Shouted.File.Path, run.Cancellation) + input.Settings.Glue + input.Count.Count);
        return new Joined(file);
    }
}

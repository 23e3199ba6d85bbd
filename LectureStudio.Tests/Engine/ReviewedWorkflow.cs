using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Tests.Engine;

/// <summary>A small workflow with a gate behind its first stage, a stage that does not depend on it, and one that keeps its items across runs.</summary>
public sealed class ReviewedWorkflow : Workflow<LetterInput, ReviewedSettings>
{
    public const string Invitation = "Choose the words";

    public override string Name => "reviewed";
    public override string Title => "Reviewed";
    public override string Description => "Words that a person chooses.";

    protected override void Describe(Plan plan) => plan.AddReviewed<SplitText>(Invitation).Add<MeasureText>().Add<CountLetters>().Add<MakeParts>().Add<JoinParts>();
}

public sealed record ReviewedSettings
{
    public string Title { get; init; } = "";
    public string Date { get; init; } = "";
    public bool Review { get; init; } = true;
    public string Glue { get; init; } = " ";
}

public sealed record TextLength(int Length);
public sealed record Parts(IReadOnlyList<StageFile> Files);

public sealed class MeasureText : Stage<TextGiven, TextLength>
{
    public override string Doing => "Measuring the text";

    public override async Task<TextLength> RunAsync(TextGiven input, StageRun run)
    {
        await LetterScript.EnterAsync(input.Text, Name, run);
        return new TextLength(input.Text.Length);
    }
}

public sealed class MakeParts : Stage<(TextGiven Given, Pieces Pieces), Parts>
{
    public override string Doing => "Making the parts";

    public override async Task<Parts> RunAsync((TextGiven Given, Pieces Pieces) input, StageRun run)
    {
        await LetterScript.EnterAsync(input.Given.Text, Name, run);
        return new Parts(await run.EachAsync(input.Pieces.Items, word => word, async (word, item) =>
        {
            await LetterScript.EnterAsync(input.Given.Text, "part " + word, run);
            var file = item.NewFile($"parts/{word}.txt");
            await File.WriteAllTextAsync(file.Path, word.ToUpperInvariant(), item.Cancellation);
            return file;
        }, ItemsKept.AcrossRuns));
    }
}

public sealed class JoinParts : Stage<(TextGiven Given, Parts Parts, LetterCount Count, TextLength Length, JoinSettings Settings), Joined>
{
    public override string Doing => "Joining the parts";

    public override async Task<Joined> RunAsync((TextGiven Given, Parts Parts, LetterCount Count, TextLength Length, JoinSettings Settings) input, StageRun run)
    {
        await LetterScript.EnterAsync(input.Given.Text, Name, run);
        var file = run.NewFile("joined.txt");
        var words = await Task.WhenAll(input.Parts.Files.Select(f => File.ReadAllTextAsync(f.Path, run.Cancellation)));
        await File.WriteAllTextAsync(file.Path, string.Join(input.Settings.Glue, words) + input.Settings.Glue + input.Count.Count);
        return new Joined(file);
    }
}

/// <summary>Two outputs that are looked at together: the gate is behind the second.</summary>
public sealed class TogetherWorkflow : Workflow<LetterInput, ReviewedSettings>
{
    public override string Name => "together";
    public override string Title => "Together";
    public override string Description => "Words and the length of the text, looked at as one.";

    protected override void Describe(Plan plan) => plan.AddEditable<MeasureText>("Look at the length").AddReviewed<SplitText>("Look at both").Add<CountLetters>();
}

/// <summary>A gate behind a gate.</summary>
public sealed class TwoGatesWorkflow : Workflow<LetterInput, ReviewedSettings>
{
    public override string Name => "two-gates";
    public override string Title => "Two gates";
    public override string Description => "Words and their number, both chosen by a person.";

    protected override void Describe(Plan plan) => plan.AddReviewed<SplitText>("Choose the words").AddReviewed<CountLetters>("Choose the number");
}

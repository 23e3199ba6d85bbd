using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Tests.Engine;

public class PlanTests
{
    private sealed record Input(string Text);
    private sealed record Wrapped(Input Input);
    private sealed record Number(int Value);
    private sealed record Settings { }

    private sealed class Count : Stage<Input, Number>
    {
        public override string Doing => "Counting";

        public override Task<Number> RunAsync(Input input, StageRun run) => Task.FromResult(new Number(input.Text.Length));
    }

    private sealed class CountAgain : Stage<(Number Number, Input Input), Number>
    {
        public override string Doing => "Counting again";

        public override Task<Number> RunAsync((Number Number, Input Input) input, StageRun run) => Task.FromResult(input.Number);
    }

    private sealed class Flow(Action<Plan> describe) : Workflow<Wrapped, Settings>
    {
        public override string Name => "flow";
        public override string Title => "Flow";
        public override string Description => "";

        protected override void Describe(Plan plan) => describe(plan);
    }

    [Fact]
    public void A_plan_that_fits_is_taken() => Assert.Single(new Flow(p => p.Add<Count>()).Plan.Stages);

    [Fact]
    public void Two_stages_that_give_the_same_type_are_refused_by_name()
    {
        var problem = Assert.Throws<InvalidOperationException>(() => new Flow(p => p.Add<Count>().Add<CountAgain>()).Plan);
        Assert.Contains("CountAgain gives Number, which Count gives already", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_input_is_named()
    {
        var problem = Assert.Throws<InvalidOperationException>(() => new Flow(p => p.Add<CountAgain>()).Plan);
        Assert.Contains("CountAgain asks for Number", problem.Message, StringComparison.Ordinal);
    }
}

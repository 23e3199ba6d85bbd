using System.Diagnostics;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;
using Xunit.Abstractions;

namespace LectureStudio.Tests.Benchmarks;

/// <summary>What the engine itself costs: nine empty stages in a row, durable, on a real database.</summary>
[Trait("Category", "Benchmark")]
public sealed class EngineBenchmark(ITestOutputHelper output)
{
    private const int Jobs = 2000;
    private const int InFlight = 200;

    [Fact]
    public async Task Stages_a_second_and_one_job_alone()
    {
        using var folder = new TempFolder();
        await using var studio = await EngineHost.StartAsync(folder.Path, s => s.AddWorkflow<EmptyWorkflow>(), new EngineOptions { Lanes = new LaneWidths { Cpu = 8 } });
        await RunAsync(studio, 300); // Warm up: the first runs are compiled.
        var clock = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        await RunAsync(studio, Jobs);
        var perSecond = Jobs * 9 / clock.Elapsed.TotalSeconds;
        var spent = (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / (Jobs * 9);
        var alone = new List<double>();
        for (var i = 0; i < 60; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await OneAsync(studio);
            alone.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        alone.Sort();
        output.WriteLine($"BENCH engine.stages_per_second {perSecond:0} ({spent:0} µs of processor time each)");
        output.WriteLine($"BENCH engine.one_job_ms {alone[alone.Count / 2]:0.0} (median of {alone.Count}; p95 {alone[alone.Count * 95 / 100]:0.0})");
    }

    private static async Task RunAsync(EngineHost studio, int count)
    {
        using var slots = new SemaphoreSlim(InFlight);
        var running = new List<Task>();
        for (var i = 0; i < count; i++)
        {
            await slots.WaitAsync();
            running.Add(Task.Run(async () =>
            {
                await OneAsync(studio);
                slots.Release();
            }));
        }
        await Task.WhenAll(running);
    }

    private static async Task OneAsync(EngineHost studio)
    {
        var ticket = await studio.Jobs.SubmitAsync(new JobRequest("empty", new EmptyInput(new Seed(Guid.NewGuid().ToString())), new Dictionary<string, string>()));
        await studio.Jobs.WaitAsync(ticket.JobId);
    }
}

public abstract record Passed
{
    public string Value { get; init; } = "";
}

public sealed record Seed(string Value);
public sealed record EmptyInput(Seed Seed);
public sealed record EmptySettings;
public sealed record R1 : Passed;
public sealed record R2 : Passed;
public sealed record R3 : Passed;
public sealed record R4 : Passed;
public sealed record R5 : Passed;
public sealed record R6 : Passed;
public sealed record R7 : Passed;
public sealed record R8 : Passed;
public sealed record R9 : Passed;

/// <summary>A stage that does nothing but pass its input on, so that every job's results are its own and none is reused.</summary>
public abstract class Pass<TIn, TOut>(Func<TIn, string> value) : Stage<TIn, TOut>
    where TOut : Passed, new()
{
    public override string Doing => typeof(TOut).Name;

    public override Task<TOut> RunAsync(TIn input, StageRun run) => Task.FromResult(new TOut { Value = value(input) });
}

public sealed class Empty1() : Pass<Seed, R1>(s => s.Value);
public sealed class Empty2() : Pass<R1, R2>(r => r.Value);
public sealed class Empty3() : Pass<R2, R3>(r => r.Value);
public sealed class Empty4() : Pass<R3, R4>(r => r.Value);
public sealed class Empty5() : Pass<R4, R5>(r => r.Value);
public sealed class Empty6() : Pass<R5, R6>(r => r.Value);
public sealed class Empty7() : Pass<R6, R7>(r => r.Value);
public sealed class Empty8() : Pass<R7, R8>(r => r.Value);
public sealed class Empty9() : Pass<R8, R9>(r => r.Value);

/// <summary>Nine stages that do nothing but depend on one another.</summary>
public sealed class EmptyWorkflow : Workflow<EmptyInput, EmptySettings>
{
    public override string Name => "empty";
    public override string Title => "Empty";
    public override string Description => "";

    protected override void Describe(Plan plan) => plan
        .Add<Empty1>().Add<Empty2>().Add<Empty3>().Add<Empty4>().Add<Empty5>().Add<Empty6>().Add<Empty7>().Add<Empty8>().Add<Empty9>();
}

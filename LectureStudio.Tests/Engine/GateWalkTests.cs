using System.Collections.Concurrent;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LectureStudio.Tests.Engine;

/// <summary>Two people do things in any order, and at the same time.</summary>
public sealed class GateWalkTests : IDisposable
{
    private const int Steps = 80;
    private readonly TempFolder folder = new();
    private readonly ErrorLog errors = new();

    public void Dispose() => folder.Dispose();

    [Theory(Timeout = 180000)]
    [InlineData(101)]
    [InlineData(208)]
    [InlineData(209)]
    public async Task Whatever_is_done_in_whatever_order_the_result_is_that_of_the_version_in_use(int seed)
    {
        var random = new Random(seed);
        var text = "one two three" + Guid.NewGuid().ToString("N");
        LetterScript.ByText[text] = new LetterScript { Inside = (_, run) => Task.Delay(Random.Shared.Next(4), run.Cancellation) };
        var studio = await StartAsync();
        var job = (await studio.Jobs.SubmitAsync(new JobRequest("reviewed", new LetterInput(new TextGiven(text)), new Dictionary<string, string> { ["review"] = "true" }))).JobId;
        for (var step = 0; step < Steps; step++)
        {
            if (random.Next(20) == 0)
            {
                await studio.DisposeAsync();
                studio = await StartAsync();
            }
            await Task.WhenAll(DoAsync(studio.Jobs, job, new Random(random.Next())), DoAsync(studio.Jobs, job, new Random(random.Next())));
            if (random.Next(3) > 0) await Task.Delay(random.Next(30));
        }
        var done = await FinishAsync(studio, job);
        var words = (await studio.Jobs.OutputAsync<Pieces>(job))!.Items;
        var joined = await File.ReadAllTextAsync((await studio.Jobs.OutputAsync<Joined>(job))!.File.Path);
        Assert.Equal($"{string.Join(' ', words).ToUpperInvariant()} {words.Sum(w => w.Length)}", joined);
        Assert.All(done.Stages, s => Assert.Contains(s.State, new[] { StageState.Completed, StageState.Reused }));
        Assert.Single(await studio.Jobs.RevisionsAsync(job, nameof(SplitText)), r => r.IsCurrent);
        await studio.DisposeAsync();
        LetterScript.ByText.TryRemove(text, out _);
        Assert.Empty(errors.Lines);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["work"]));
    }

    /// <summary>One thing a person may do; what makes no sense just then is refused in words.</summary>
    private static async Task DoAsync(Jobs jobs, Guid job, Random random)
    {
        string[] stages = [nameof(SplitText), nameof(CountLetters), nameof(MakeParts), nameof(JoinParts)];
        try
        {
            await (random.Next(9) switch
            {
                0 or 1 or 2 => jobs.ReviseAsync(job, new Pieces([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => ((string[])["one", "two", "six", "ten"])[random.Next(4)]).Distinct()])),
                3 => jobs.AcceptAsync(job, nameof(SplitText)),
                4 => jobs.RevertAsync(job, nameof(SplitText), random.Next(3)),
                5 => jobs.CancelAsync(job),
                6 => jobs.RetryAsync(job, random.Next(2) == 0 ? null : stages[random.Next(stages.Length)]),
                7 => jobs.PauseAsync(job),
                _ => jobs.ResumeAsync(job),
            });
        }
        catch (StudioException)
        {
            // Told to the person.
        }
    }

    private static async Task<JobDetails> FinishAsync(EngineHost studio, Guid job)
    {
        while (true)
        {
            var found = (await studio.Jobs.FindAsync(job))!;
            try
            {
                if (found.Summary.State == JobState.Completed && studio.Jobs.Active().Count == 0) return found;
                if (found.Summary.State == JobState.Paused) await studio.Jobs.ResumeAsync(job);
                if (found.Summary.State is JobState.Failed or JobState.Cancelled) await studio.Jobs.RetryAsync(job);
                if (found.Summary.WaitingFor is { } gate) await studio.Jobs.AcceptAsync(job, gate.Stage);
            }
            catch (StudioException)
            {
                // It went on in the same moment.
            }
            await Task.Delay(10);
        }
    }

    private Task<EngineHost> StartAsync() => EngineHost.StartAsync(
        folder.Path, s => s.AddWorkflow<ReviewedWorkflow>().AddSingleton<ILoggerProvider>(errors), new EngineOptions { ShutdownSeconds = 0, RetryDelayMilliseconds = 10 });

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) Lines.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}

namespace LectureStudio.Pipeline.Tools.Engines;

/// <summary>Which engines are here. They are asked side by side, once; the answers are kept until somebody asks to look again.</summary>
public sealed class EngineInventory(IEnumerable<IEngineProbe> probes)
{
    // A dozen programs starting at once on two cores would make each other late.
    private const int AtOnce = 4;

    private readonly Lock gate = new();
    private Task<IReadOnlyList<EngineStatus>>? looking;

    /// <summary>How long an engine may take to answer.</summary>
    internal static TimeSpan Patience { get; } = TimeSpan.FromSeconds(15);

    /// <summary>The engines in a fixed order, required ones first.</summary>
    /// <param name="refresh">Look again; somebody may have installed something. Who asks while a look is under way gets that one.</param>
    /// <param name="cancellation">Stops waiting, not the look itself, which others may share.</param>
    public Task<IReadOnlyList<EngineStatus>> LookAsync(bool refresh = false, CancellationToken cancellation = default)
    {
        lock (gate)
        {
            if (looking is null || looking.IsFaulted || (refresh && looking.IsCompleted)) looking = Task.Run(LookAtAllAsync, CancellationToken.None);
            return looking.WaitAsync(cancellation);
        }
    }

    private async Task<IReadOnlyList<EngineStatus>> LookAtAllAsync()
    {
        using var places = new SemaphoreSlim(AtOnce);
        var answers = await Task.WhenAll(probes.Select(async probe =>
        {
            await places.WaitAsync();
            try
            {
                return await probe.LookAsync(CancellationToken.None);
            }
            finally
            {
                places.Release();
            }
        }));
        return [.. answers.OrderByDescending(s => s.IsRequired)];
    }
}

using System.Diagnostics;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Catalog.Entities;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LectureStudio.Pipeline.Engine;

/// <summary>
/// What the scheduler's loop can do, and the mirror it does it to. Moves change the mirror and mark what they touched; <see cref="Apply"/>
/// then starts what may start, writes the touched rows in one transaction, and after that wakes workers and watchers.
/// </summary>
internal sealed partial class SchedulerMoves(
    StudioDatabase database, JobLoader loader, LiveJobs live, StageCache cache, StageExecution execution, StageWorkers workers, StageHistory history,
    ProgressHub hub, IOptions<EngineOptions> options, ILogger<SchedulerMoves> log)
{
    private const int MostJustMade = 10_000;
    private const int MostEnded = 10_000;
    private readonly Dictionary<string, StageNode> leaders = [];
    private readonly List<StageNode> followers = [];

    /// <summary>Keys whose outputs came so recently that a look into the cache may have missed them.</summary>
    private readonly HashSet<string> justMade = [];

    private readonly Dictionary<(Guid Job, int Position), StageNode> underWay = [];
    private readonly HashSet<StageNode> touchedNodes = [];

    /// <summary>Stage runs that only got another state.</summary>
    private readonly HashSet<StageNode> movedNodes = [];

    private readonly HashSet<ActiveJob> touchedJobs = [];

    /// <summary>When jobs were over, by <see cref="Stopwatch"/>.</summary>
    private readonly Dictionary<Guid, long> ended = [];

    private readonly List<Action> afterCommit = [];
    private Dictionary<Lane, LaneQueue> lanes = [];
    private SchedulerStore store = null!;
    private Scheduler scheduler = null!;
    private long sequence;

    /// <summary>Set when the studio stops: nothing new starts.</summary>
    public bool IsStopping { get; set; }

    /// <summary>How many stage runs are under way.</summary>
    public int UnderWay => underWay.Count;

    public void Connect(Scheduler owner)
    {
        scheduler = owner;
        store = new SchedulerStore(database);
    }

    /// <summary>Lets the database go; there is none yet when the start failed.</summary>
    public void Close() => store?.Dispose();

    /// <summary>Applies commands and commits. Returns the ones that were refused; they were told why.</summary>
    /// <exception cref="SqliteException">Nothing was saved; the mirror is no longer to be trusted.</exception>
    public HashSet<SchedulerCommand> Apply(IReadOnlyList<SchedulerCommand> batch)
    {
        var refused = new HashSet<SchedulerCommand>();
        store.Begin();
        try
        {
            foreach (var command in batch)
                if (!TryApply(command)) refused.Add(command);
            Dispatch();
            foreach (var node in touchedNodes) store.Update(node);
            foreach (var node in movedNodes)
                if (!touchedNodes.Contains(node)) store.UpdateState(node);
            foreach (var job in touchedJobs) store.Update(job, JobSnapshot.Fraction(job, history));
            store.Commit();
        }
        catch
        {
            store.Rollback();
            throw;
        }
        var toNotify = touchedJobs.Select(j => j.Id).Concat(touchedNodes.Concat(movedNodes).Select(n => n.Job.Id)).ToHashSet();
        var effects = afterCommit.ToArray();
        Forget();
        foreach (var effect in effects) effect();
        foreach (var job in toNotify) hub.Notify(job);
        return refused;
    }

    private bool TryApply(SchedulerCommand command)
    {
        try
        {
            command.Apply(this);
            return true;
        }
        catch (Exception e) when (e is not SqliteException)
        {
            if (e is not StudioException) log.LogError(e, "A transition was refused");
            command.Failed?.Invoke(e);
            return false;
        }
    }

    /// <summary>Starts what may start: in each lane the oldest job first.</summary>
    private void Dispatch()
    {
        if (IsStopping) return;
        foreach (var lane in lanes.Values)
        {
            while (lane.TakeNext() is { } node)
            {
                node.Become(StageState.Running);
                (node.StartedAt, node.Seconds, node.Failure, node.Message, node.Fraction) = (DateTimeOffset.UtcNow, null, null, null, 0);
                node.Pictures.Clear();
                node.Stop = new CancellationTokenSource();
                Begin(node.Job);
                touchedNodes.Add(node);
                afterCommit.Add(() =>
                {
                    underWay[(node.Job.Id, node.Spec.Position)] = node;
                    workers.Of(node.Spec.Type).Wake(node);
                });
            }
        }
    }

    /// <summary>The job has begun to move.</summary>
    private void Begin(ActiveJob job)
    {
        if (job.State != JobState.Pending) return;
        job.Become(JobState.Running);
        job.StartedAt ??= DateTimeOffset.UtcNow;
        touchedJobs.Add(job);
    }

    private void Note(ActiveJob job, string? stage, string text) => store.Add(new JobEvent { JobId = job.Id, At = DateTimeOffset.UtcNow, Stage = stage, Text = text });

    private void Forget()
    {
        touchedNodes.Clear();
        movedNodes.Clear();
        touchedJobs.Clear();
        afterCommit.Clear();
    }

    private Dictionary<Lane, LaneQueue> NewLanes() => Enum.GetValues<Lane>().ToDictionary(lane => lane, lane => new LaneQueue(options.Value.Lanes.Of(lane)));
}

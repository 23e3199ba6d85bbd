namespace LectureStudio.Pipeline.Engine;

/// <summary>How the engine works (section <c>Engine</c>).</summary>
public sealed record EngineOptions
{
    public const string Section = "Engine";

    /// <summary>How many stages of a lane run at once; 0 chooses by the number of cores.</summary>
    public LaneWidths Lanes { get; init; } = new();

    /// <summary>How many items of one stage are worked on side by side; 0 is one a core.</summary>
    public int ItemsAtOnce { get; init; }

    /// <summary>How long running stages may go on after a stop signal, in seconds.</summary>
    public int ShutdownSeconds { get; init; } = 5;

    /// <summary>A job interrupted this often in the same stage is failed.</summary>
    public int MostInterruptions { get; init; } = 3;

    /// <summary>First wait before a transient fault is tried again, in milliseconds; it doubles each time.</summary>
    public int RetryDelayMilliseconds { get; init; } = 1000;
}

/// <summary>Width of each lane; 0 chooses.</summary>
public sealed record LaneWidths
{
    public int Cpu { get; init; }
    public int Encode { get; init; }
    public int Model { get; init; }
    public int Network { get; init; }

    /// <summary>The width in force.</summary>
    public int Of(Lane lane) => lane switch
    {
        Lane.Cpu => Cpu > 0 ? Cpu : Math.Max(2, Environment.ProcessorCount),
        Lane.Encode => Encode > 0 ? Encode : Math.Max(1, Environment.ProcessorCount / 4),
        Lane.Model => Model > 0 ? Model : 1,
        _ => Network > 0 ? Network : 4,
    };
}

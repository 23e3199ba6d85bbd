using System.ComponentModel.DataAnnotations;

namespace LectureStudio.Pipeline.Engine;

/// <summary>How the engine works (section <c>Engine</c>).</summary>
public sealed record EngineOptions
{
    public const string Section = "Engine";

    /// <summary>How many stages of a lane run at once; 0 chooses by the number of cores.</summary>
    public LaneWidths Lanes { get; init; } = new();

    /// <summary>How many items of one stage are worked on side by side; 0 is one a core.</summary>
    [Range(0, 256, ErrorMessage = "must be between 0 and 256")]
    public int ItemsAtOnce { get; init; }

    /// <summary>How long running stages may go on after a stop signal, in seconds.</summary>
    [Range(0, 600, ErrorMessage = "must be between 0 and 600")]
    public int ShutdownSeconds { get; init; } = 5;

    /// <summary>A job interrupted this often in the same stage is failed.</summary>
    [Range(1, 100, ErrorMessage = "must be between 1 and 100")]
    public int MostInterruptions { get; init; } = 3;

    /// <summary>First wait before a transient fault is tried again, in milliseconds; it doubles each time.</summary>
    [Range(1, 600_000, ErrorMessage = "must be between 1 and 600000")]
    public int RetryDelayMilliseconds { get; init; } = 1000;
}

/// <summary>Width of each lane; 0 chooses.</summary>
public sealed record LaneWidths
{
    [Range(0, 256, ErrorMessage = "must be between 0 and 256")]
    public int Cpu { get; init; }
    [Range(0, 256, ErrorMessage = "must be between 0 and 256")]
    public int Encode { get; init; }
    [Range(0, 256, ErrorMessage = "must be between 0 and 256")]
    public int Model { get; init; }
    [Range(0, 256, ErrorMessage = "must be between 0 and 256")]
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

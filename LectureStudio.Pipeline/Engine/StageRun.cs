namespace LectureStudio.Pipeline.Engine;

/// <summary>What a running stage may use besides its inputs: a private folder, progress, kept items, a log, cancellation.</summary>
public sealed class StageRun(string workFolder, CancellationToken cancellation, StageRunServices? services = null)
{
    private readonly StageRunServices services = services ?? new StageRunServices();
    private bool folderMade;

    /// <summary>Cancelled when the person cancels or the studio stops. Pass it to everything.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>How many items may be worked on side by side within this stage.</summary>
    public int Parallelism => services.Parallelism;

    /// <summary>A private folder, made on first use; what the output refers to is kept, the rest is removed with it.</summary>
    public string WorkFolder
    {
        get
        {
            if (!folderMade) Directory.CreateDirectory(workFolder);
            folderMade = true;
            return workFolder;
        }
    }

    /// <summary>Whether anything asked for the folder.</summary>
    internal bool HasFolder => folderMade;

    /// <summary>Path of the job's log file, to which tools append their full output; null outside a job.</summary>
    public string? LogFile => services.LogFile;

    /// <summary>A place for a new file of the output. Sub-folders are made.</summary>
    /// <param name="name">Relative path with forward slashes, made by the stage itself, never from untrusted text.</param>
    public StageFile NewFile(string name)
    {
        var file = new StageFile(name, WorkFolder);
        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        return file;
    }

    /// <summary>Reports progress, as often as it likes.</summary>
    /// <param name="fraction">Share done, 0 to 1.</param>
    /// <param name="message">What is being worked on, short: "21 of 34".</param>
    public void Report(double fraction, string? message = null) => services.Report?.Invoke(Math.Clamp(fraction, 0, 1), message);

    /// <summary>The same run, which tells its progress to <paramref name="report"/>: for a stage with several parts that would each go from 0 to 1.</summary>
    public StageRun Telling(Action<double, string?> report) => new(workFolder, Cancellation, services with { Report = report });

    /// <summary>Shows a picture that was just found on the job's page, before the stage is done.</summary>
    public void Show(StageFile picture) => services.Show?.Invoke(picture);

    /// <summary>Writes a line to the job's log.</summary>
    public void Log(string line) => services.Log?.Invoke(line);

    /// <summary>
    /// Works through <paramref name="items"/>, up to <see cref="Parallelism"/> at a time, and keeps each finished item: after a failure,
    /// a cancel or a crash only the unfinished ones are worked on again. Files an item makes appear in <see cref="WorkFolder"/> under the
    /// names the item gave, so names must differ between items. Reports progress as "n of N", and with <see cref="ItemsKept.AcrossRuns"/> as "1 of 6, 5 kept".
    /// </summary>
    /// <param name="items">What to work through.</param>
    /// <param name="key">A short stable name of the item, unique within the stage run; any text.</param>
    /// <param name="work">Makes one item's result; a record that <see cref="StudioJson"/> can write and read back.</param>
    /// <param name="keep">How long the items are kept.</param>
    /// <returns>The results in the order of the items.</returns>
    public Task<IReadOnlyList<TResult>> EachAsync<TItem, TResult>(
        IReadOnlyList<TItem> items, Func<TItem, string> key, Func<TItem, ItemRun, Task<TResult>> work, ItemsKept keep = ItemsKept.UntilDone) =>
        keep == ItemsKept.AcrossRuns && services.Shared is { } shared
            ? shared.EachAsync(this, items, key, work)
            : KeptItems.EachAsync(this, services.ItemsFolder, items, key, work);
}

/// <summary>The engine's side of a <see cref="StageRun"/>; the defaults do nothing, for tests of a stage alone.</summary>
public sealed record StageRunServices
{
    public Action<double, string?>? Report { get; init; }
    public Action<StageFile>? Show { get; init; }
    public Action<string>? Log { get; init; }
    public string? LogFile { get; init; }

    /// <summary>Where finished items are kept between runs; null keeps none.</summary>
    public string? ItemsFolder { get; init; }

    /// <summary>Items kept across stage runs; null keeps them as <see cref="ItemsFolder"/> says.</summary>
    internal SharedItems? Shared { get; init; }

    public int Parallelism { get; init; } = Environment.ProcessorCount;
}

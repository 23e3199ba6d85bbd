using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Features.NewJob;

/// <summary>What one kind of workflow wants to be given, as far as it is here. The page's first step shows it.</summary>
public abstract class NewJobParts(SourceStore sources)
{
    /// <summary>All files on the page, used or not.</summary>
    public IReadOnlyList<UploadRow> Files { get; private set; } = [];

    /// <summary>The file that gives the lecture its name, or null.</summary>
    public abstract UploadRow? Main { get; }

    /// <summary>A title to start from; may be empty.</summary>
    public virtual string TitleGuess => Main is { } main ? NewJob.TitleGuess.Title(main.Name) : "";

    /// <summary>Where the title comes from that nobody gives, or null.</summary>
    public virtual string? TitleHint => null;

    /// <summary>What the thing itself says of its date, or null.</summary>
    public virtual DateOnly? DateGuess => null;

    /// <summary>Whether the page asks for title and date.</summary>
    public abstract bool HasLecture { get; }

    /// <summary>Whether several are made at once, each with a title of its own.</summary>
    public virtual bool HasOwnTitles => false;

    /// <summary>Why it cannot be made yet, or null.</summary>
    public abstract string? WaitingFor { get; }

    /// <summary>The settings that are asked for in this step and not in the form.</summary>
    public virtual IReadOnlyList<string> Asked => ["title", "date"];

    /// <summary>What is set at first where that is not the default of the command line.</summary>
    public virtual IReadOnlyDictionary<string, string> Start { get; } = new Dictionary<string, string>();

    /// <summary>What will be made, in words.</summary>
    internal abstract NewJobSummary Summary(NewJobChoice choice);

    /// <summary>The workflow's input, once for each job.</summary>
    /// <exception cref="StudioException">A file is gone or cannot be used.</exception>
    public abstract Task<IReadOnlyList<NewJobInput>> InputsAsync(CancellationToken cancellation);

    /// <summary>Other files are here.</summary>
    /// <param name="files">All of them, in the order they were given.</param>
    /// <param name="shown">Called when there is something new to see of them.</param>
    /// <param name="cancellation">The page is left.</param>
    public Task TakeAsync(IReadOnlyList<UploadRow> files, Action shown, CancellationToken cancellation)
    {
        Files = files;
        return LookAsync(shown, cancellation);
    }

    protected abstract Task LookAsync(Action shown, CancellationToken cancellation);

    /// <summary>The stored file behind a row; null for no row, and for one whose file is gone.</summary>
    protected SourceFile? Find(UploadRow? row) => row?.Sha256 is { } sha256 ? sources.Find(row.Name, sha256) : null;

    /// <summary>The stored file behind a row; null for no row.</summary>
    protected SourceFile? Stored(UploadRow? row) =>
        row is null ? null : Find(row) ?? throw new StudioException($"“{row.Name}” is no longer here.", "Remove it and give it again.");
}

/// <summary>What one job is made of.</summary>
/// <param name="Input">The workflow's input record.</param>
/// <param name="Title">Its own title, where several are made at once; null for the page's.</param>
public sealed record NewJobInput(object Input, string? Title = null);

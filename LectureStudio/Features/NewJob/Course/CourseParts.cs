using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools.Git;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Fetching;
using Microsoft.Extensions.Options;

namespace LectureStudio.Features.NewJob.Course;

/// <summary>A repository, an archive, or a folder of this machine where the settings allow that.</summary>
public sealed class CourseParts(SourceStore sources, SourceOrigins origins, IOptions<CourseOptions> options) : NewJobParts(sources)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(700);

    private int looks;
    private string? listed;
    private string address = "";
    private string folder = "";

    public CoursePlace Place { get; private set; }

    /// <summary>Whether courses are made of folders of this machine.</summary>
    public bool HasFolders => Folders.Count > 0;

    /// <summary>Those that are allowed, with all below them.</summary>
    public IReadOnlyList<string> Folders { get; } = options.Value.Folders.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Of a repository its address, of a folder its path; as it was typed.</summary>
    public string Address => Place == CoursePlace.Folder ? folder : address;

    /// <summary>Branch, tag or commit; empty for the repository's own.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>To choose from; empty while nobody knows.</summary>
    public IReadOnlyList<RemoteReference> References { get; private set; } = [];

    /// <summary>What was found there; null before, and when there is nothing.</summary>
    public SourceOrigin? Found { get; private set; }

    /// <summary>Why there is nothing; null when there is, or nobody has looked.</summary>
    public StageFailure? Problem { get; private set; }

    public bool IsLooking { get; private set; }

    public UploadRow? Archive => Files.FirstOrDefault(row => row.Role is GivenRole.Archive or GivenRole.Sources);

    public IEnumerable<UploadRow> Unused => Files.Where(row => Place != CoursePlace.Archive || row != Archive);

    public override UploadRow? Main => Place == CoursePlace.Archive ? Archive : null;

    /// <summary>People want to look at what is included, and at the ways through it; scripts do not.</summary>
    public override IReadOnlyDictionary<string, string> Start { get; } = new Dictionary<string, string> { ["review"] = "true" };

    /// <summary>None: what the documents call themselves is better than the name of what they come in.</summary>
    public override string TitleGuess => "";

    public override string? TitleHint => "As the source calls itself";

    public override bool HasLecture => Place == CoursePlace.Archive ? Archive is not null : Found is not null;

    public override string? WaitingFor => this switch
    {
        { Place: CoursePlace.Archive, Archive: null } => "Give an archive first.",
        { Place: CoursePlace.Archive, Archive.IsBroken: true } => "The archive is not complete.",
        { Place: CoursePlace.Archive, Archive.IsDone: false } => "You can start as soon as the archive is here.",
        { Place: CoursePlace.Archive } => null,
        { IsLooking: true } => "Looking what is there…",
        { Problem: not null } => Place == CoursePlace.Folder ? "Choose another folder." : "Correct the address first.",
        { Found: null } => Place == CoursePlace.Folder ? "Give a folder first." : "Give the address of a repository first.",
        _ => null,
    };

    /// <summary>The last part of an address or a path: <c>fitting-lines</c>.</summary>
    public static string NameOf(SourceOrigin origin)
    {
        var path = origin.Address.TrimEnd('/', '\\');
        var name = path[(path.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        return name.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
    }

    /// <summary>Why a row is not used.</summary>
    public string ReasonOf(UploadRow row) => row.Role is not (GivenRole.Archive or GivenRole.Sources) ? "a course is made of an archive, a repository or a folder"
        : Place == CoursePlace.Archive ? "one archive at a time" : "a course is made of one source";

    public Task ShowAsync(CoursePlace place, Action shown, CancellationToken cancellation)
    {
        Place = place;
        return LookThereAsync(TimeSpan.Zero, shown, cancellation);
    }

    /// <summary>Something was typed; it is looked at when the typing rests.</summary>
    public Task TypeAsync(string typed, Action shown, CancellationToken cancellation)
    {
        if (Place == CoursePlace.Folder) folder = typed.Trim();
        else if (address != typed.Trim()) (address, Reference) = (typed.Trim(), "");
        return LookThereAsync(Rest, shown, cancellation);
    }

    public Task ReferAsync(string reference, Action shown, CancellationToken cancellation)
    {
        Reference = reference.Trim();
        return LookThereAsync(TimeSpan.Zero, shown, cancellation);
    }

    public override Task<IReadOnlyList<NewJobInput>> InputsAsync(CancellationToken cancellation)
    {
        var input = Place == CoursePlace.Archive ? new CourseSource(new(null), new(Stored(Archive)), new(null)) : new CourseSource(new(Found), new(null), new(null));
        return Task.FromResult<IReadOnlyList<NewJobInput>>([new(input)]);
    }

    internal override NewJobSummary Summary(NewJobChoice choice) => CourseSummary.Of(choice, this);

    /// <summary>An archive that is given is meant.</summary>
    protected override Task LookAsync(Action shown, CancellationToken cancellation)
    {
        if (Archive is not null && address.Length + folder.Length == 0) Place = CoursePlace.Archive;
        return Task.CompletedTask;
    }

    private async Task LookThereAsync(TimeSpan rest, Action shown, CancellationToken cancellation)
    {
        var mine = ++looks;
        var (place, reference) = (Address, Place == CoursePlace.Folder ? "" : Reference);
        (Found, Problem, IsLooking) = (null, null, Place != CoursePlace.Archive && place.Length > 0);
        if (listed != place) References = [];
        shown();
        if (!IsLooking) return;
        try
        {
            await Task.Delay(rest, cancellation);
            if (mine != looks) return;
            if (Place == CoursePlace.Repository && listed != place)
            {
                var references = await origins.ReferencesAsync(place, cancellation);
                if (mine != looks) return;
                (References, listed) = (references, place);
            }
            var found = await origins.PinAsync(place, reference, cancellation);
            if (mine != looks) return;
            Found = found;
        }
        catch (StudioException refusal)
        {
            if (mine != looks) return;
            Problem = new StageFailure(refusal.Message, refusal.Remedy, refusal.Details, IsUnexpected: false);
        }
        catch (OperationCanceledException)
        {
            return; // the page is left
        }
        IsLooking = false;
        shown();
    }
}

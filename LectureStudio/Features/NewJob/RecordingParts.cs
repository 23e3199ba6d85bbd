using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Handout;

namespace LectureStudio.Features.NewJob;

/// <summary>A recording, with captions and slides if there are any.</summary>
public sealed class RecordingParts(SourceStore sources, RecordingLooks looks) : NewJobParts(sources)
{
    private string? lookedAt;

    public UploadRow? Recording => Files.FirstOrDefault(row => row.Role is GivenRole.Recording or GivenRole.Sound);

    public UploadRow? Captions => Files.FirstOrDefault(row => row.Role == GivenRole.Captions);

    public UploadRow? Deck => Files.FirstOrDefault(row => row.Role == GivenRole.Deck);

    public IEnumerable<UploadRow> Beside => Files.Where(row => row != Recording);

    /// <summary>Null while it is being looked at.</summary>
    public RecordingLook? Look { get; private set; }

    public string? PosterKey { get; private set; }

    public override UploadRow? Main => Recording;

    public override bool HasLecture => Files.Count > 0;

    public override DateOnly? DateGuess => Look?.Media?.RecordedOn;

    public override string? WaitingFor => Recording switch
    {
        null => "Give a recording first.",
        { IsBroken: true } => "The recording is not complete.",
        _ when Files.Any(row => IsUsed(row) && !row.IsDone) => "You can start as soon as the files are here.",
        _ when Look is { Media: null, Problem: not null } => "Choose another recording.",
        _ => null,
    };

    /// <summary>One recording, one captions file, one deck; the first of each.</summary>
    public bool IsUsed(UploadRow row) => row == Recording || row == Captions || row == Deck;

    /// <summary>Why a row is not used where it is not that there are two of them; null otherwise.</summary>
    public static string? ReasonOf(UploadRow row) =>
        row.Role is GivenRole.Sources ? "it is for courses" : row.Role is GivenRole.Text or GivenRole.Picture or GivenRole.Archive or GivenRole.Logo or GivenRole.Music ? "it is for narrated videos" : null;

    public override Task<IReadOnlyList<NewJobInput>> InputsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<NewJobInput>>(
        [new(new LectureRecording(new Recording(Stored(Recording)!), new GivenCaptions(Stored(Captions)), new GivenDeck(Stored(Deck))))]);

    internal override NewJobSummary Summary(NewJobChoice choice) =>
        NewJobSummary.Of(choice with { Recording = Recording, Captions = Captions, Deck = Deck, Look = Look });

    protected override async Task LookAsync(Action shown, CancellationToken cancellation)
    {
        if (Recording is null) (lookedAt, Look, PosterKey) = (null, null, null);
        if (Recording is not { IsDone: true } recording || lookedAt == recording.Sha256) return;
        (lookedAt, Look, PosterKey) = (recording.Sha256, null, null);
        if (Find(recording) is not { } source) return;
        var look = await looks.LookAsync(source, cancellation);
        if (lookedAt != recording.Sha256) return; // it was taken away meanwhile
        (Look, PosterKey) = (look, look.HasPoster ? recording.LookKey : null);
        shown();
    }
}

using System.Text;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Batches;

namespace LectureStudio.Features.NewJob.Narration;

/// <summary>A PDF, or a text with pictures; music and a logo if the person likes.</summary>
public sealed class NarrationParts(SourceStore sources, DocumentLooks looks, PdfArchive archives) : NewJobParts(sources)
{
    private const int LongestGuess = 80;
    private readonly SourceStore sources = sources;
    private List<string> order = [];
    private readonly HashSet<string?> refused = [];
    private string? lookedAt;
    private bool isFromText;
    private bool hasChosen;

    /// <summary>Whether a text is told rather than a PDF explained.</summary>
    public bool IsFromText
    {
        get => isFromText;
        set => (isFromText, hasChosen) = (value, true);
    }

    /// <summary>What was written on the page itself; a text file goes before it.</summary>
    public string Typed { get; set; } = "";

    /// <summary>The first that can be used: one that cannot makes way for the next.</summary>
    public UploadRow? Document => Files.FirstOrDefault(row => row.Role == GivenRole.Deck && !row.IsBroken && !refused.Contains(row.Sha256)) ?? First(GivenRole.Deck);

    /// <summary>A ZIP of PDFs, where no PDF is given: a video of each.</summary>
    public UploadRow? Archive => Document is null ? First(GivenRole.Archive) : null;

    public UploadRow? TextFile => First(GivenRole.Text);

    public UploadRow? Music => First(GivenRole.Music) ?? First(GivenRole.Sound);

    public UploadRow? Logo => First(GivenRole.Logo);

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<UploadRow> Pictures => [.. Files.Where(row => row.Role == GivenRole.Picture).OrderBy(row => order.IndexOf(row.Key))];

    public IEnumerable<UploadRow> Unused => Files.Where(row => !IsUsed(row));

    /// <summary>Of the document; null while it is being looked at.</summary>
    public DocumentLook? Look { get; private set; }

    public override UploadRow? Main => IsFromText ? TextFile : Document;

    public override string TitleGuess => this switch
    {
        { IsFromText: false, Look.Title: { } printed } => printed,
        { IsFromText: true, TextFile: null } => FirstLine(),
        _ => base.TitleGuess,
    };

    public override bool HasLecture => IsFromText || Document is not null || Archive is not null;

    public override bool HasOwnTitles => !IsFromText && Archive is not null;

    public override IReadOnlyList<string> Asked => [.. base.Asked, "pages"];

    public override string? WaitingFor => this switch
    {
        { IsFromText: false, Document: null, Archive: null } => "Give a PDF first.",
        { IsFromText: true, TextFile: null, Pictures.Count: 0 } when string.IsNullOrWhiteSpace(Typed) => "Write the text first, or give a file.",
        _ when Files.Any(row => IsUsed(row) && row.IsBroken) => "A file is not complete.",
        _ when Files.Any(row => IsUsed(row) && !row.IsDone) => "You can start as soon as the files are here.",
        { IsFromText: false, Look.Problem: not null } => "Choose another PDF.",
        _ => null,
    };

    /// <summary>Puts a picture in another place.</summary>
    public void Move(string key, int to)
    {
        var keys = Pictures.Select(row => row.Key).ToList();
        if (!keys.Remove(key)) return;
        keys.Insert(Math.Clamp(to, 0, keys.Count), key);
        order = keys;
    }

    /// <summary>Why a row is not used, where it is not that there are two of them; null otherwise.</summary>
    public string? ReasonOf(UploadRow row) => row.Role switch
    {
        GivenRole.Deck when IsFromText => "a text is told here",
        GivenRole.Deck when row.IsBroken || refused.Contains(row.Sha256) => "it cannot be read",
        GivenRole.Text or GivenRole.Picture when !IsFromText => "a PDF is explained here",
        GivenRole.Sources => "it is for courses",
        GivenRole.Recording or GivenRole.Captions => "it is for handouts and highlights",
        GivenRole.Archive => IsFromText ? "a text is told here" : "a PDF is given",
        _ => null,
    };

    public override async Task<IReadOnlyList<NewJobInput>> InputsAsync(CancellationToken cancellation)
    {
        if (!HasOwnTitles) return [new(await SourceAsync(IsFromText ? null : Stored(Document), cancellation))];
        var (documents, inputs) = (await archives.UnpackAsync(Stored(Archive)!, cancellation), new List<NewJobInput>());
        foreach (var document in documents) inputs.Add(new(await SourceAsync(document, cancellation), NewJob.TitleGuess.Title(document.Name)));
        return inputs;
    }

    internal override NewJobSummary Summary(NewJobChoice choice) => NarrationSummary.Of(choice, this);

    protected override async Task LookAsync(Action shown, CancellationToken cancellation)
    {
        order = [.. order.Where(key => Files.Any(row => row.Key == key)), .. Files.Select(row => row.Key).Except(order)];
        if (!hasChosen && Document is null && Files.Any(row => row.Role is GivenRole.Text or GivenRole.Picture)) isFromText = true;
        if (Document is null) (lookedAt, Look) = (null, null);
        if (Document is not { IsDone: true } document || lookedAt == document.Sha256) return;
        (lookedAt, Look) = (document.Sha256, null);
        if (Find(document) is not { } source) return;
        var look = await looks.LookAsync(source, cancellation);
        if (lookedAt != document.Sha256) return; // it was taken away meanwhile
        Look = look;
        if (look.Problem is not null && refused.Add(document.Sha256) && Document != document) await LookAsync(shown, cancellation);
        shown();
    }

    private bool IsUsed(UploadRow row) =>
        row == Music || row == Logo || (IsFromText ? row == TextFile || row.Role == GivenRole.Picture : row == Document || row == Archive);

    private UploadRow? First(GivenRole role) => Files.FirstOrDefault(row => row.Role == role);

    private string FirstLine()
    {
        var line = Typed.AsSpan().Trim().TrimStart('#').TrimStart();
        if (line.IndexOf('\n') is var end and >= 0) line = line[..end];
        return line.Length > LongestGuess ? line[..LongestGuess].TrimEnd().ToString() + "…" : line.TrimEnd().ToString();
    }

    private async Task<NarrationSource> SourceAsync(SourceFile? document, CancellationToken cancellation) => new(
        new GivenDocument(document),
        new GivenText(IsFromText ? Stored(TextFile) ?? await KeepAsync(Typed.Trim(), cancellation) : null),
        new GivenPictures(IsFromText ? [.. Pictures.Select(row => Stored(row)!)] : []),
        new GivenMusic(Stored(Music)),
        new GivenLogo(Stored(Logo)));

    private async Task<SourceFile?> KeepAsync(string text, CancellationToken cancellation)
    {
        if (text.Length == 0) return null;
        var bytes = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n") + "\n");
        await using var content = new MemoryStream(bytes);
        return await sources.AddAsync("text.md", content, bytes.Length, null, cancellation);
    }
}

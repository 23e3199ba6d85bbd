using System.Net;
using System.Security.Cryptography;
using LectureStudio.Api;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.Options;

namespace LectureStudio.Tests.Api;

/// <summary>Files on their way in.</summary>
public sealed class UploadTests : IDisposable
{
    private const int Bytes = 300_000;
    private static readonly string Fingerprint = new('a', 64);

    private readonly TempFolder folder = new();
    private readonly byte[] content = RandomNumberGenerator.GetBytes(Bytes);
    private readonly UploadDesk desk;

    public UploadTests() => desk = Desk();

    private string Hash => Convert.ToHexStringLower(SHA256.HashData(content));

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180000)]
    public async Task An_upload_goes_on_after_a_restart_and_is_stored_once_under_its_hash()
    {
        var begun = desk.Begin("lecture.mp4", Bytes, Fingerprint);
        Assert.True(await desk.AppendAsync(begun.Id, 0, Piece(0, 100_000), default));

        var later = Desk();
        Assert.Equal(0, later.Begin("lecture.mp4", Bytes, null).Offset);
        Assert.Equal(100_000, later.Begin("lecture.mp4", Bytes, Fingerprint).Offset);
        Assert.True(await later.AppendAsync(begun.Id, 100_000, Piece(100_000, Bytes), default));
        var done = await later.FinishAsync(begun.Id, default);
        Assert.Equal(Hash, done.Source!.Sha256);
        Assert.Equal(content, await File.ReadAllBytesAsync(Sources().Find("lecture.mp4", Hash)!.Path));
        Assert.Null(later.Find(begun.Id));
    }

    [Fact(Timeout = 180000)]
    public async Task What_came_before_the_sender_went_away_is_kept()
    {
        var begun = desk.Begin("lecture.mp4", Bytes, null);
        await Assert.ThrowsAsync<IOException>(() => desk.AppendAsync(begun.Id, 0, new BreakingStream(content, 120_000), default));
        var offset = desk.Find(begun.Id)!.Offset;
        Assert.Equal(120_000, offset);
        Assert.True(await desk.AppendAsync(begun.Id, offset, Piece(120_000, Bytes), default));
        Assert.Equal(Hash, (await desk.FinishAsync(begun.Id, default)).Source!.Sha256);
    }

    [Fact(Timeout = 180000)]
    public async Task A_file_that_is_here_already_is_not_sent_again()
    {
        var begun = desk.Begin("lecture.mp4", Bytes, Fingerprint);
        await desk.AppendAsync(begun.Id, 0, Piece(0, Bytes), default);
        await desk.FinishAsync(begun.Id, default);

        Assert.Equal(Hash, Desk().Begin("renamed.mp4", Bytes, Fingerprint).Source!.Sha256);
        Assert.Null(Desk().Begin("renamed.mp4", Bytes + 1, Fingerprint).Source);
        File.Delete(Sources().Find("lecture.mp4", Hash)!.Path);
        Assert.Null(Desk().Begin("renamed.mp4", Bytes, Fingerprint).Source);
    }

    [Fact(Timeout = 180000)]
    public async Task A_piece_in_the_wrong_place_and_one_that_is_too_long_change_nothing()
    {
        var begun = desk.Begin("lecture.mp4", Bytes, null);
        Assert.False(await desk.AppendAsync(begun.Id, 5, Piece(5, 10), default));
        await Assert.ThrowsAsync<StudioException>(() => desk.AppendAsync(begun.Id, 0, new MemoryStream(new byte[Bytes + 1]), default));
        Assert.Equal(HttpStatusCode.Conflict, (HttpStatusCode)(await Assert.ThrowsAsync<UploadRefusal>(() => desk.FinishAsync(begun.Id, default))).Status);
    }

    [Theory]
    [InlineData("a.mp4", 0L, HttpStatusCode.BadRequest)]
    [InlineData("  ", 5L, HttpStatusCode.BadRequest)]
    [InlineData("a.mp4", 2_000_000_000_000_000L, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("a.mp4", 900_000_000_000_000L, HttpStatusCode.InsufficientStorage)]
    public void What_cannot_be_taken_is_refused_before_anything_is_sent(string name, long bytes, HttpStatusCode status) =>
        Assert.Equal((int)status, Assert.Throws<UploadRefusal>(() => Desk(largestGigabytes: 1_000_000).Begin(name, bytes, null)).Status);

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\talks\Über „Zitate“ 🎓.mp4", "Über „Zitate“ 🎓.mp4")]
    [InlineData("line\nbreak.mp4", "linebreak.mp4")]
    public void Names_are_shown_but_never_paths(string given, string shown)
    {
        Assert.Equal(shown, desk.Begin(given, 5, null).Name);
        Assert.All(Directory.GetFiles(folder["uploads"]), file => Assert.Matches("^[0-9a-f]{32}\\.json$", Path.GetFileName(file)));
    }

    [Fact]
    public void A_name_of_endless_length_keeps_its_extension() =>
        Assert.EndsWith(".mp4", desk.Begin(new string('n', 5000) + ".mp4", 5, null).Name, StringComparison.Ordinal);

    private MemoryStream Piece(int from, int to) => new(content[from..to]);

    private UploadDesk Desk(double largestGigabytes = 64) =>
        new(Sources(), Folders(), Options.Create(Storage()), Options.Create(new UploadOptions { LargestGigabytes = largestGigabytes }), TimeProvider.System);

    private StorageOptions Storage() => new() { Root = folder.Path };

    private StudioFolders Folders() => new(Options.Create(Storage()));

    private SourceStore Sources() => new(Folders(), Options.Create(Storage()));

    /// <summary>Gives so many bytes and breaks, as a connection does.</summary>
    private sealed class BreakingStream(byte[] bytes, int whole) : MemoryStream(bytes, 0, whole)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is var read and > 0 ? read : throw new IOException("The connection was reset.");
    }
}

using System.Collections.Concurrent;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using Microsoft.Extensions.Options;

namespace LectureStudio.Api;

/// <summary>
/// Small pictures of pictures and of the pages of PDFs, made once and kept by content below <c>thumbnails/</c> of the storage root
/// (deleting that folder is harmless).
/// </summary>
internal sealed class Thumbnails(ToolRunner tools, IOptions<ToolOptions> options, StudioFolders folders)
{
    private static readonly int[] Widths = [160, 320, 640];

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> making = new();

    /// <summary>Opening a shelf asks for dozens at once; the jobs have the first call on the processors.</summary>
    private readonly SemaphoreSlim two = new(2);

    /// <summary>The path of a JPEG of about this width, or null when there can be none.</summary>
    public Task<string?> OfAsync(ArtifactSummary artifact, string path, int width, CancellationToken cancellation) => artifact.MediaType == "application/pdf"
        ? OfPageAsync(artifact.Sha256, path, 1, width, cancellation)
        : OfPictureAsync(artifact.Sha256, artifact.MediaType, path, width, cancellation);

    /// <summary>The same of a picture known by its content.</summary>
    public async Task<string?> OfPictureAsync(string sha256, string mediaType, string path, int width, CancellationToken cancellation) =>
        Decoder(mediaType) is { } decoder ? await GetAsync(sha256, width, (fitting, draft) => OfPicture(decoder, path, fitting, draft), cancellation) : null;

    /// <summary>The same of a page of a PDF.</summary>
    /// <param name="page">From 1.</param>
    public Task<string?> OfPageAsync(string sha256, string path, int page, int width, CancellationToken cancellation) =>
        GetAsync(page == 1 ? sha256 : $"{sha256}-p{page}", width, (fitting, draft) => OfPage(path, page, fitting, draft), cancellation);

    private async Task<string?> GetAsync(string name, int width, Func<int, string, ToolCommand> command, CancellationToken cancellation)
    {
        if (name.Length == 0) return null;
        var fitting = Widths.FirstOrDefault(w => w >= width, Widths[^1]);
        var target = Path.Combine(folders.Root, "thumbnails", $"{name}-{fitting}.jpg");
        if (File.Exists(target)) return target;
        // Whoever asks first starts it, and it goes on when that reader has left: the next one wants it too. One that failed is remembered as null.
        var made = making.GetOrAdd(target, _ => new(() => MakeAsync(draft => command(fitting, draft), target)));
        return await made.Value.WaitAsync(cancellation);
    }

    private async Task<string?> MakeAsync(Func<string, ToolCommand> command, string target)
    {
        await two.WaitAsync();
        var draft = Path.Combine(Path.GetDirectoryName(target)!, Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await tools.RunAsync(command(draft) with { Timeout = Limit, LowPriority = true }, CancellationToken.None);
            File.Move(draft + ".jpg", target, overwrite: true);
            making.TryRemove(target, out _);
            return target;
        }
        catch (Exception e) when (e is StudioException or IOException)
        {
            return null; // A picture that cannot be read has no thumbnail; the page shows an icon in its place.
        }
        finally
        {
            File.Delete(draft + ".jpg");
            two.Release();
        }
    }

    /// <summary>The decoder is named, so that a picture cannot pass for a playlist or anything else that makes ffmpeg open other files.</summary>
    private ToolCommand OfPicture(string decoder, string path, int width, string draft) => new(
        options.Value.Ffmpeg,
        "-v", "error", "-nostdin", "-protocol_whitelist", "file,pipe", "-f", decoder, "-i", "file:" + path,
        "-frames:v", "1", "-vf", $"scale='min({width},iw)':-2:flags=area", "-pix_fmt", "yuvj420p", "-q:v", "4", "file:" + draft + ".jpg");

    private ToolCommand OfPage(string path, int page, int width, string draft) => new(
        options.Value.Pdftoppm,
        "-f", page.ToString(), "-l", page.ToString(), "-singlefile", "-jpeg", "-scale-to-x", width.ToString(), "-scale-to-y", "-1", path, draft);

    private static string? Decoder(string mediaType) => mediaType switch
    {
        "image/png" => "png_pipe",
        "image/jpeg" => "jpeg_pipe",
        "image/webp" => "webp_pipe",
        _ => null,
    };
}

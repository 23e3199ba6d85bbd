using System.Collections.Concurrent;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;

namespace LectureStudio.Features.NewJob;

/// <summary>
/// Looks at a recording as soon as it is here, with the same stage that a job begins with, so that the person sees before it starts
/// what the studio sees. Kept until the studio stops.
/// </summary>
public sealed class RecordingLooks(IServiceProvider services, StudioFolders folders, ILogger<RecordingLooks> log)
{
    private const int Kept = 200;

    private readonly ConcurrentDictionary<string, Task<RecordingLook>> looks = new();

    /// <summary>Never throws for what is wrong with the recording: that is in the answer.</summary>
    /// <param name="source">From the store.</param>
    /// <param name="cancellation">Stops waiting; the look itself goes on, another tab may wait for it.</param>
    public Task<RecordingLook> LookAsync(SourceFile source, CancellationToken cancellation)
    {
        if (looks.Count > Kept) looks.Clear();
        return looks.GetOrAdd(source.Sha256 + source.Extension, _ => Task.Run(() => LookNowAsync(source))).WaitAsync(cancellation);
    }

    /// <summary>The poster's path, or null.</summary>
    public string? PosterPath(string key) =>
        looks.TryGetValue(key, out var look) && look is { IsCompletedSuccessfully: true, Result.Media.Poster: { } poster } && File.Exists(poster.Path) ? poster.Path : null;

    private async Task<RecordingLook> LookNowAsync(SourceFile source)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            var probe = ActivatorUtilities.CreateInstance<ProbeMedia>(services);
            var folder = Path.Combine(folders.Work, "look-" + source.Sha256[..16]);
            return new RecordingLook(await probe.RunAsync(new Recording(source), new StageRun(folder, patience.Token)), null, "");
        }
        catch (StudioException refusal)
        {
            return new RecordingLook(null, refusal.Message, refusal.Remedy);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "A recording could not be looked at");
            looks.TryRemove(source.Sha256 + source.Extension, out _);
            return new RecordingLook(null, null, "");
        }
    }
}

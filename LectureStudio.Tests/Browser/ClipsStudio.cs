using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Handout;
using LectureStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LectureStudio.Tests.Browser;

/// <summary>A studio in which highlights of a made-up minute are waiting to be looked at.</summary>
public sealed class ClipsStudio : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    public StudioServer Server { get; private set; } = null!;

    public ClipsSeen Seen => Server.Get<ClipsSeen>();

    public async Task InitializeAsync() => Server = await StudioServer.StartAsync(folder["data"], workflows: services =>
    {
        services.RemoveAll<Workflow>();
        services.AddSingleton<ClipsSeen>().AddWorkflow<ClipsWorkflow>();
    });

    /// <summary>A job that waits at its gate.</summary>
    /// <param name="title">The lecture's.</param>
    /// <param name="name">A name beginning with <c>sound</c> is sound alone, one with <c>mute</c> has no transcript.</param>
    public async Task<JobTicket> WaitingAsync(string title, string name = "lecture.mp4")
    {
        // A box that players skip makes each recording another one, so that no job takes over what was made for the one before.
        await using var stream = new MemoryStream([.. await File.ReadAllBytesAsync(await Minute), 0, 0, 0, 24, .. "free"u8, .. Guid.NewGuid().ToByteArray()]);
        var source = await Server.Get<SourceStore>().AddAsync(name, stream, stream.Length, null, CancellationToken.None);
        var input = new LectureRecording(new Recording(source), new GivenCaptions(null), new GivenDeck(null));
        var ticket = await Server.Get<Jobs>().SubmitAsync(new JobRequest("highlights", input, new Dictionary<string, string> { ["title"] = title, ["totalLength"] = "40" }));
        await Server.UntilAsync(ticket.JobId, d => d.Stages.Any(s => s.State == StageState.AwaitingInput));
        return ticket;
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Dispose();
    }

    private static Task<string> Minute => Clips.MakeAsync("minute.mp4",
        ["-f", "lavfi", "-i", "testsrc2=duration=60:size=320x180:rate=10", "-f", "lavfi", "-i", "sine=frequency=330:duration=60", "-c:v", "libx264", "-preset", "ultrafast", "-g", "10", "-pix_fmt", "yuv420p", "-c:a", "aac", "-movflags", "+faststart"]);
}

using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Media;
using LectureStudio.Pipeline.Workflows.Handout;
using Microsoft.Extensions.Options;

namespace LectureStudio.Hosting;

/// <summary>
/// Gives a new studio something to show: the sample lecture goes through the real pipeline as soon as the pages are up. Once only,
/// so that a shelf which somebody has emptied stays empty.
/// </summary>
internal sealed partial class SampleLecture(
    Jobs jobs, Library library, SourceStore sources, StudioFolders folders, IHostApplicationLifetime life, IOptions<SampleOptions> options, ILogger<SampleLecture> log) : BackgroundService
{
    private static readonly string Files = Path.Combine(AppContext.BaseDirectory, "wwwroot", "sample");

    private string Offered => Path.Combine(folders.Root, ".sample-offered");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled) return;
        try
        {
            await life.StartedAsync(stoppingToken);
            if (!File.Exists(Offered) && (await library.ListAsync(new LectureFilter(Take: 1), stoppingToken)).Count == 0) await SubmitAsync(stoppingToken);
        }
        catch (Exception e) when (e is StudioException or IOException or UnauthorizedAccessException)
        {
            NotMade(e.Message);
        }
    }

    private async Task SubmitAsync(CancellationToken cancellation)
    {
        var input = new LectureRecording(
            new Recording(await TakeAsync("sample.mp4", cancellation)),
            new GivenCaptions(await TakeAsync("sample.vtt", cancellation)),
            new GivenDeck(await TakeAsync("sample.pdf", cancellation)));
        var settings = new Dictionary<string, string> { ["title"] = "Fitting a line (sample)" };
        await jobs.SubmitAsync(new JobRequest("handout", input, settings), cancellation);
        await File.WriteAllTextAsync(Offered, "", cancellation);
    }

    private async Task<SourceFile> TakeAsync(string name, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(Path.Combine(Files, name));
        return await sources.AddAsync(name, content, content.Length, received: null, cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "The sample handout is not made: {Reason}")]
    private partial void NotMade(string reason);
}

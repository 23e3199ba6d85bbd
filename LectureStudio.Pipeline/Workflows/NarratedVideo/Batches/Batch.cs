using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Batches;

/// <summary>A job for each PDF of a ZIP.</summary>
public sealed class Batch(PdfArchive archives, Jobs jobs)
{
    private const string Workflow = "narrated-video";
    private const string Title = "title";

    /// <summary>Unpacks and submits; each video is called after its document.</summary>
    /// <param name="archive">The ZIP.</param>
    /// <param name="settings">For all of them; a title is left out, for each has its own.</param>
    /// <param name="music">For all of them.</param>
    /// <param name="logo">For all of them.</param>
    /// <returns>The jobs in the order of the documents' names.</returns>
    /// <exception cref="StudioException">The ZIP cannot be used, or a setting is wrong; then there is no job.</exception>
    public async Task<IReadOnlyList<BatchedJob>> SubmitAsync(
        SourceFile archive, IReadOnlyDictionary<string, string> settings, GivenMusic? music = null, GivenLogo? logo = null, CancellationToken cancellation = default)
    {
        var own = settings.Where(s => !s.Key.Equals(Title, StringComparison.OrdinalIgnoreCase)).ToDictionary();
        var submitted = new List<BatchedJob>();
        foreach (var document in await archives.UnpackAsync(archive, cancellation))
            submitted.Add(new(document.Name, await jobs.SubmitAsync(new JobRequest(Workflow, NarrationSource.Of(document, null, music, logo), own), cancellation)));
        return submitted;
    }
}

/// <summary>One of several jobs.</summary>
/// <param name="Document">The PDF's name, as it is in the ZIP.</param>
public sealed record BatchedJob(string Document, JobTicket Ticket);

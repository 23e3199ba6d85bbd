using LectureStudio.Components.Controls;
using LectureStudio.Features.Course.Result;
using LectureStudio.Features.Handout;
using LectureStudio.Features.Videos;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Library;

/// <summary>One lecture: the recording over its slides and waveform, and beside it what was said, the notes, the files.</summary>
public sealed partial class LecturePage(Pipeline.Catalog.Library library, Pipeline.Catalog.Jobs jobs, LectureReader reader, CourseReader courses, IJSRuntime script) : IAsyncDisposable
{
    private static readonly (string Name, string Title, string Icon)[] Tabs =
        [("transcript", "Transcript", "subject"), ("notes", "Notes", "sticky_note_2"), ("clips", "Clips", "movie"), ("files", "Files", "folder")];

    private LectureDetails? lecture;
    private LectureContent content = LectureContent.Empty;
    private ClipShelf? clips;
    private string? fix;
    private MadeVideo? video;
    private MadeCourse? course;
    private string? read;
    private bool isMissing;
    private string tab = "";
    private ElementReference root;
    private LecturePlayer? player;
    private ScriptPart? playing;
    private Guid? attached;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery] public string? Tab { get; set; }

    /// <summary>The file to show first.</summary>
    [SupplyParameterFromQuery] public string? File { get; set; }

    /// <summary>The module of a course to show first.</summary>
    [SupplyParameterFromQuery] public string? Module { get; set; }

    protected override TimeSpan Pace => TimeSpan.FromSeconds(1);

    /// <summary>The job that makes, or failed to make, what this lecture is to be: a video or a course without a recording.</summary>
    private JobSummary? Unmade => lecture is null || lecture.Artifacts.Any(a => a.Kind == ArtifactKind.Recording) ? null
        : lecture.Jobs.OrderByDescending(j => j.CreatedAt).FirstOrDefault(j => j.Workflow is NarratedFiles.Workflow or MadeCourse.Workflow);

    private IReadOnlyList<Crumb> Above => lecture is null
        ? [new("Library", "/library")]
        : [new("Library", "/library"), new(Words.Date(lecture.Summary.Date), "/library")];

    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (playing is not null) await playing.DisposeAsync();
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        if (tab.Length == 0) tab = Tabs.Any(t => t.Name == Tab) ? Tab! : Tabs[0].Name;
        lecture = await library.FindAsync(Id, cancellation);
        isMissing = lecture is null;
        if (lecture is null) return;
        video = await MadeVideo.ReadAsync(lecture, jobs, reader, cancellation);
        if (video is not null) return;
        course = await courses.ReadAsync(lecture, course, cancellation);
        if (course is not null) return;
        clips = await ClipShelf.ReadAsync(lecture, jobs, cancellation);
        fix = await CorrectionsLink.FindAsync(lecture, jobs, cancellation);

        // The data files are read again only when one of them is another.
        var now = string.Join(' ', lecture.Artifacts.Where(a => a.Name.EndsWith(".json")).Select(a => a.Sha256));
        if (now == read) return;
        read = now;
        content = await reader.ReadAsync(lecture.Artifacts, cancellation);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (video is not null || course is not null || player?.Media is not { } media || attached == player.Shown) return;
        attached = player.Shown;
        if (playing is not null) await playing.DisposeAsync();
        playing = await ScriptPart.AttachAsync(script, "player", root, media);
    }

    private static bool IsActive(JobSummary job) => job.State is JobState.Pending or JobState.Running or JobState.Paused or JobState.AwaitingInput;

    private static string Thing(JobSummary job) => job.Workflow == MadeCourse.Workflow ? "The course" : "The video";

    private async Task ReloadAsync()
    {
        await LoadAsync(CancellationToken.None);
        StateHasChanged();
    }

    private async Task ShowAsync(string name)
    {
        tab = name;
        await Address.KeepAsync(script, "tab", name);
    }
}

using LectureStudio.Components.Controls;
using LectureStudio.Features.Jobs;
using LectureStudio.Pipeline.Catalog;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Library;

public sealed partial class LectureHead(Pipeline.Catalog.Library library, Toasts toasts, NavigationManager navigation)
{
    private bool isRenaming;
    private bool isRedating;

    [Parameter, EditorRequired] public required LectureSummary Lecture { get; set; }

    /// <summary>Something was changed here: read again.</summary>
    [Parameter] public Func<Task> Changed { get; set; } = () => Task.CompletedTask;

    private IReadOnlyList<Crumb> Above => [new("Library", "/library"), new(Words.Date(Lecture.Date), $"/library?open={Lecture.Id:N}")];

    private string About => string.Join(" · ", (string[])
        [Words.Date(Lecture.Date), .. Lecture.Duration is { } seconds ? [Words.Duration(seconds)] : Array.Empty<string>(), .. Lecture.Made]);

    private async Task RenameAsync(string? title)
    {
        isRenaming = false;
        if (title is null || title == Lecture.Title) return;
        await toasts.TryAsync(() => library.RenameAsync(Lecture.Id, title), "Renamed.");
        await Changed();
    }

    private async Task RedateAsync(DateOnly? date)
    {
        isRedating = false;
        if (date is not { } day || day == Lecture.Date) return;
        await toasts.TryAsync(() => library.RedateAsync(Lecture.Id, day), $"Moved to {Words.Date(day)}.");
        await Changed();
    }

    private async Task DeleteAsync()
    {
        var (id, title) = (Lecture.Id, Lecture.Title);
        if (!await toasts.TryAsync(() => library.DeleteAsync(id))) return;
        toasts.OfferUndo($"“{title}” is deleted.", async () =>
        {
            await library.RestoreAsync(id);
            navigation.NavigateTo($"/lectures/{id}");
        });
        navigation.NavigateTo("/library");
    }
}

using System.Globalization;
using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Library;

public sealed partial class ShelfList(Pipeline.Catalog.Library library, Toasts toasts, IJSRuntime script) : IAsyncDisposable
{
    private const int MostOpen = 20; // an address has its limits

    private readonly HashSet<DateOnly> closed = [];
    private readonly HashSet<Guid> open = [];
    private IReadOnlyList<Day> days = [];
    private ElementReference root;
    private ScriptPart? keys;
    private bool? attachedAsGrid;
    private bool isStarted;

    [Parameter, EditorRequired] public required IReadOnlyList<LectureSummary> Lectures { get; set; }

    [Parameter] public bool IsGrid { get; set; }

    /// <summary>The lectures open at first, ids joined by dots.</summary>
    [Parameter] public string? Open { get; set; }

    /// <summary>Something was changed here: read again.</summary>
    [Parameter] public Func<Task> Changed { get; set; } = () => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (keys is not null) await keys.DisposeAsync();
    }

    protected override void OnParametersSet()
    {
        days = [.. Lectures.GroupBy(l => l.Date).OrderByDescending(g => g.Key).Select(g => new Day(g.Key, [.. g]))];
        if (isStarted) return;
        isStarted = true;
        foreach (var id in (Open ?? "").Split('.')) if (Guid.TryParse(id, out var lecture)) open.Add(lecture);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (attachedAsGrid == IsGrid) return;
        attachedAsGrid = IsGrid;
        if (keys is not null) await keys.DisposeAsync();
        keys = await ScriptPart.AttachAsync(script, "keys", root);
    }

    private bool IsClosed(Day day) => closed.Contains(day.Date);

    private void Toggle(Day day)
    {
        if (!closed.Remove(day.Date)) closed.Add(day.Date);
    }

    private async Task ToggleAsync(LectureSummary lecture)
    {
        if (!open.Remove(lecture.Id)) open.Add(lecture.Id);
        var shown = string.Join('.', open.Take(MostOpen).Select(id => id.ToString("N", CultureInfo.InvariantCulture)));
        await Address.KeepAsync(script, "open", shown);
    }

    private Task RenameAsync(LectureSummary lecture, string title) => TryAsync(async () =>
    {
        await library.RenameAsync(lecture.Id, title);
        toasts.OfferUndo($"Renamed to “{title}”.", () => TryAsync(() => library.RenameAsync(lecture.Id, lecture.Title)));
    });

    private Task RedateAsync(LectureSummary lecture, DateOnly date) => TryAsync(async () =>
    {
        await library.RedateAsync(lecture.Id, date);
        closed.Remove(date);
        toasts.OfferUndo($"Moved to {Words.Date(date)}.", () => TryAsync(() => library.RedateAsync(lecture.Id, lecture.Date)));
    });

    private Task DeleteAsync(LectureSummary lecture) => TryAsync(async () =>
    {
        await library.DeleteAsync(lecture.Id);
        toasts.OfferUndo($"“{lecture.Title}” is deleted.", () => TryAsync(() => library.RestoreAsync(lecture.Id)));
    });

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (StudioException e)
        {
            toasts.Fail($"{e.Message} {e.Remedy}".Trim());
        }
        await Changed();
        StateHasChanged();
    }

    private sealed record Day(DateOnly Date, IReadOnlyList<LectureSummary> Lectures);
}

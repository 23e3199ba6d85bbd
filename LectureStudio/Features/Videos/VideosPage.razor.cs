using System.Globalization;
using LectureStudio.Components.Controls;
using LectureStudio.Features.Jobs;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Gallery;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Videos;

/// <summary>All narrated videos. Search, filters, order, view and selection are in the address.</summary>
public sealed partial class VideosPage(Pipeline.Workflows.NarratedVideo.Gallery.Videos gallery, Pipeline.Catalog.Library library, Toasts toasts, NavigationManager navigation, IJSRuntime script) : IAsyncDisposable
{
    private const string NewVideo = "/new?workflow=narrated-video";
    private const int MostKept = 40; // an address has its limits

    private readonly HashSet<Guid> picked = [];
    private IReadOnlyList<VideoSummary>? videos;
    private DotNetObjectReference<VideosPage>? reference;
    private ElementReference root;
    private ScriptPart? keys;
    private ScriptPart? picking;
    private Guid? anchor;
    private bool isStarted;
    private (bool IsThere, bool IsList)? attached;

    [SupplyParameterFromQuery] public string? Text { get; set; }

    [SupplyParameterFromQuery] public string? Shape { get; set; }

    [SupplyParameterFromQuery] public string? Is { get; set; }

    [SupplyParameterFromQuery] public string? Sort { get; set; }

    [SupplyParameterFromQuery] public string? View { get; set; }

    /// <summary>The selected ones at first, ids joined by dots.</summary>
    [SupplyParameterFromQuery] public string? Selected { get; set; }

    protected override TimeSpan Pace => TimeSpan.FromSeconds(2);

    private bool IsList => View == "list";

    private bool IsFiltered => Filter is not { Text: null, Shape: null, Is: null };

    // What a person may have typed into the address is taken or left, never an error.
    private VideoFilter Filter => new(
        string.IsNullOrWhiteSpace(Text) ? null : Text.Trim(),
        string.IsNullOrEmpty(Shape) ? null : Shape,
        Enum.TryParse<VideoStanding>(Is, ignoreCase: true, out var standing) && Enum.IsDefined(standing) ? standing : null,
        Enum.TryParse<VideoOrder>(Sort, ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : VideoOrder.Newest);

    private string? Lead => videos is { Count: > 0 } found
        ? Words.Count(found.Count, "video") + (found.Any(v => v.Video is not null) ? $" · {Words.Duration(found.Sum(v => v.Video is null ? 0 : v.Seconds ?? 0))} · {Words.Bytes(found.Sum(v => v.Bytes))}" : null)
        : null;

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await DetachAsync();
        reference?.Dispose();
    }

    /// <summary>A key: selects or clears one.</summary>
    [JSInvokable]
    public Task Toggled(Guid id) => PickAsync(id, isRange: false);

    /// <summary>A key: selects up to this one.</summary>
    [JSInvokable]
    public Task Extended(Guid from, Guid to)
    {
        anchor ??= from;
        return PickAsync(to, isRange: true);
    }

    [JSInvokable]
    public Task PickAllAsync()
    {
        foreach (var video in videos ?? []) picked.Add(video.Lecture);
        return KeepAsync();
    }

    [JSInvokable]
    public Task PickNoneAsync()
    {
        picked.Clear();
        anchor = null;
        return KeepAsync();
    }

    [JSInvokable]
    public Task DeletePickedAsync() => DeleteAsync([.. (videos ?? []).Where(v => picked.Contains(v.Lecture))]);

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        videos = await gallery.ListAsync(Filter, cancellation);
        if (!isStarted) foreach (var id in (Selected ?? "").Split('.')) if (Guid.TryParse(id, out var lecture)) picked.Add(lecture);
        isStarted = true;
        picked.IntersectWith(videos.Select(v => v.Lecture));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var now = (videos is { Count: > 0 }, IsList);
        if (attached == now) return;
        attached = now;
        await DetachAsync();
        if (!now.Item1) return;
        reference ??= DotNetObjectReference.Create(this);
        picking = await ScriptPart.AttachAsync(script, "picking", root, reference);
        keys = await ScriptPart.AttachAsync(script, "keys", root);
    }

    private Task PickAsync(Guid id, bool isRange)
    {
        var order = (videos ?? []).Select(v => v.Lecture).ToList();
        if (isRange && anchor is { } from && order.IndexOf(from) is var first and >= 0 && order.IndexOf(id) is var last and >= 0)
            picked.UnionWith(order[Math.Min(first, last)..(Math.Max(first, last) + 1)]);
        else if (!picked.Remove(id)) picked.Add(id);
        if (!isRange || anchor is null) anchor = id;
        return KeepAsync();
    }

    private Task KeepAsync()
    {
        StateHasChanged();
        return Address.KeepAsync(script, "selected", string.Join('.', picked.Take(MostKept).Select(id => id.ToString("N", CultureInfo.InvariantCulture))));
    }

    private async Task DeleteAsync(IReadOnlyList<VideoSummary> gone)
    {
        if (gone.Count == 0) return;
        var done = new List<VideoSummary>();
        foreach (var video in gone) if (await toasts.TryAsync(() => library.DeleteAsync(video.Lecture))) done.Add(video);
        picked.ExceptWith(done.Select(v => v.Lecture));
        await ReloadAsync();
        if (done.Count == 0) return;
        toasts.OfferUndo(done is [var only] ? $"“{only.Title}” is deleted." : $"{done.Count} videos are deleted.", async () =>
        {
            foreach (var video in done) await toasts.TryAsync(() => library.RestoreAsync(video.Lecture));
            await InvokeAsync(ReloadAsync);
        });
    }

    private async Task ReloadAsync()
    {
        await LoadAsync(CancellationToken.None);
        await KeepAsync();
    }

    private async Task DetachAsync()
    {
        if (keys is not null) await keys.DisposeAsync();
        if (picking is not null) await picking.DisposeAsync();
        (keys, picking) = (null, null);
    }

    private void Go(string name, string? value) => navigation.NavigateTo(navigation.GetUriWithQueryParameter(name, value), replace: true);
}

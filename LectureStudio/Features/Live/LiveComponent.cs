using LectureStudio.Pipeline.Engine;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Live;

/// <summary>
/// A page or part of one that shows live state: it loads at first, and again whenever the hub says that something changed,
/// at most ten times a second. The subscription ends with the component.
/// </summary>
public abstract class LiveComponent : ComponentBase, IDisposable
{
    private CancellationTokenSource? watching;
    private Guid? watched;

    [Inject] private ProgressHub Hub { get; set; } = null!;

    /// <summary>The job to watch, or null for all of them. May change with the parameters.</summary>
    protected virtual Guid? Watched => null;

    /// <summary>How long it rests after each reading; ten times a second at most.</summary>
    protected virtual TimeSpan Pace => TimeSpan.FromMilliseconds(100);

    /// <summary>Reads the state. Called on the component's own context; rendering follows by itself.</summary>
    protected abstract Task LoadAsync(CancellationToken cancellation);

    public void Dispose()
    {
        watching?.Cancel();
        watching?.Dispose();
        watching = null;
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>For what a derived component holds besides.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }

    protected override Task OnParametersSetAsync() => LoadAsync(CancellationToken.None);

    protected override void OnAfterRender(bool firstRender)
    {
        if (watching is not null && watched == Watched) return;
        watching?.Cancel();
        watching?.Dispose();
        watching = new CancellationTokenSource();
        watched = Watched;
        _ = FollowAsync(watched, watching.Token);
    }

    private async Task FollowAsync(Guid? job, CancellationToken cancellation)
    {
        try
        {
            using var watch = Hub.Subscribe(job);

            // What changed between the first load and the subscription would otherwise be missed.
            await RefreshAsync(cancellation);
            await foreach (var _ in watch.Changes.ReadAllAsync(cancellation))
            {
                await RefreshAsync(cancellation);
                await Task.Delay(Pace, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The component is gone or watches another job now.
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    private Task RefreshAsync(CancellationToken cancellation) => InvokeAsync(async () =>
    {
        await LoadAsync(cancellation);
        StateHasChanged();
    });
}

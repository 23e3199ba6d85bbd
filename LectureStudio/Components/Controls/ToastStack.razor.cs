namespace LectureStudio.Components.Controls;

public sealed partial class ToastStack(Toasts toasts) : IDisposable
{
    private static readonly TimeSpan Stay = TimeSpan.FromSeconds(10);

    private readonly HashSet<Toast> timed = [];

    public void Dispose() => toasts.Changed -= Refresh;

    protected override void OnInitialized() => toasts.Changed += Refresh;

    private void Refresh() => _ = InvokeAsync(() =>
    {
        foreach (var toast in toasts.Shown.Where(timed.Add)) _ = LeaveAsync(toast);
        StateHasChanged();
    });

    /// <summary>A failure stays until it is closed.</summary>
    private async Task LeaveAsync(Toast toast)
    {
        if (toast.IsFailure) return;
        await Task.Delay(Stay);
        timed.Remove(toast);
        toasts.Close(toast);
    }

    private async Task ActAsync(Toast toast)
    {
        toasts.Close(toast);
        await toast.Act!();
    }
}

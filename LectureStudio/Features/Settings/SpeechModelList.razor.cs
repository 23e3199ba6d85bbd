using LectureStudio.Pipeline.Tools.Whisper;

namespace LectureStudio.Features.Settings;

public sealed partial class SpeechModelList(WhisperModels models, ModelFetches fetches) : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource left = new();
    private bool following;

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && fetches.IsUnderWay) _ = FollowAsync();
    }

    private void Start(string model)
    {
        fetches.Start(model);
        _ = FollowAsync();
    }

    /// <summary>Looks at the progress as long as there is some.</summary>
    private async Task FollowAsync()
    {
        if (following) return;
        following = true;
        try
        {
            do
            {
                await Task.Delay(Pace, left.Token);
                await InvokeAsync(StateHasChanged);
            }
            while (fetches.IsUnderWay);
        }
        catch (OperationCanceledException)
        {
            // The person went to another page.
        }

        following = false;
    }
}

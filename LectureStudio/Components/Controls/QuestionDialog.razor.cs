using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Components.Controls;

public sealed partial class QuestionDialog(Questions questions, IJSRuntime script) : IDisposable
{
    private ElementReference dialog;
    private Question? asked;
    private bool open;

    public void Dispose() => questions.Asked -= AskAsync;

    protected override void OnInitialized() => questions.Asked += AskAsync;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (asked is null || open) return;
        open = true;
        await script.InvokeVoidAsync("studio.openDialog", dialog);
    }

    private Task AskAsync(Question question) => InvokeAsync(() =>
    {
        asked?.Answer.TrySetResult(false);
        asked = question;
        StateHasChanged();
    });

    private async Task AnswerAsync(bool yes)
    {
        asked?.Answer.TrySetResult(yes);
        await script.InvokeVoidAsync("studio.closeDialog", dialog);
    }

    /// <summary>Also reached by Escape, which means no.</summary>
    private void CloseAsync()
    {
        asked?.Answer.TrySetResult(false);
        asked = null;
        open = false;
    }
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace LectureStudio.Components.Layout;

public sealed partial class MainLayout(NavigationManager navigation, IJSRuntime script)
{
    private ErrorBoundary? boundary;

    /// <summary>A bare "#page" would mean the start page, because of the base address.</summary>
    private string SkipTarget => navigation.Uri.Split('#')[0] + "#page";

    /// <summary>Another page gets another chance.</summary>
    protected override void OnParametersSet() => boundary?.Recover();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await script.InvokeVoidAsync("studio.live");
    }

    private void Recover() => boundary?.Recover();
}

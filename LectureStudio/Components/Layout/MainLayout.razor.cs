using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LectureStudio.Components.Layout;

public sealed partial class MainLayout(NavigationManager navigation)
{
    private ErrorBoundary? boundary;

    /// <summary>A bare "#page" would mean the start page, because of the base address.</summary>
    private string SkipTarget => navigation.Uri.Split('#')[0] + "#page";

    /// <summary>Another page gets another chance.</summary>
    protected override void OnParametersSet() => boundary?.Recover();

    private void Recover() => boundary?.Recover();
}

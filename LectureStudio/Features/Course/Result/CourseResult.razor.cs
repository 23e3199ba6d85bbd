using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Workflows.Course;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Course.Result;

public sealed partial class CourseResult(IJSRuntime script)
{
    private static readonly (string Name, string Title, string Icon)[] Tabs =
    [
        ("overview", "Course", "school"), ("modules", "Modules", "view_list"), ("concepts", "Concepts", "hub"), ("documents", "Documents", "article"),
        ("source", "Source", "folder_open"), ("files", "Files", "download"), ("changes", "Changes", "sync"),
    ];

    private string tab = "";
    private string? open;
    private Citation? cited;

    [Parameter, EditorRequired] public required MadeCourse Course { get; set; }

    [Parameter, EditorRequired] public required LectureDetails Lecture { get; set; }

    /// <summary>The part that is shown first, from the address.</summary>
    [Parameter] public string? Tab { get; set; }

    /// <summary>The module that is open first, from the address.</summary>
    [Parameter] public string? Module { get; set; }

    protected override void OnInitialized() => tab = Tabs.Any(t => t.Name == Tab) ? Tab! : Tabs[0].Name;

    private void Cite(Citation citation) => cited = citation;

    private async Task OpenAsync(string module)
    {
        open = module;
        await ShowAsync("modules");
        await Address.KeepAsync(script, "module", module);
    }

    private Task ShowAsync(string name)
    {
        tab = name;
        return Address.KeepAsync(script, "tab", name);
    }
}

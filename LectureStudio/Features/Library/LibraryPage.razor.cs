using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Catalog;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Library;

/// <summary>Date → lecture → artifact. What is searched for and how it is shown is in the address.</summary>
public sealed partial class LibraryPage(Pipeline.Catalog.Library library, NavigationManager navigation)
{
    private IReadOnlyList<LectureSummary>? lectures;

    [SupplyParameterFromQuery] public string? Text { get; set; }

    [SupplyParameterFromQuery] public string? View { get; set; }

    /// <summary>The lectures that are open in place, joined by dots.</summary>
    [SupplyParameterFromQuery] public string? Open { get; set; }

    /// <summary>A shelf changes seldom, and reading all of it is not cheap.</summary>
    protected override TimeSpan Pace => TimeSpan.FromSeconds(2);

    private bool IsGrid => View == "grid";

    private string? Lead => lectures is { Count: > 0 } found
        ? $"{Words.Count(found.Count, "lecture")} · {Words.Bytes(found.Sum(l => l.Bytes))}"
        : null;

    protected override async Task LoadAsync(CancellationToken cancellation) =>
        lectures = await library.ListAsync(new LectureFilter(string.IsNullOrWhiteSpace(Text) ? null : Text.Trim()), cancellation);

    private static string Pressed(bool isPressed) => isPressed ? "true" : "false";

    private async Task ReloadAsync()
    {
        await LoadAsync(CancellationToken.None);
        StateHasChanged();
    }

    private void SearchAsync(string? text) =>
        navigation.NavigateTo(navigation.GetUriWithQueryParameter("text", string.IsNullOrWhiteSpace(text) ? null : text), replace: true);

    private void Show(string? view) => navigation.NavigateTo(navigation.GetUriWithQueryParameter("view", view), replace: true);
}

using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Workflows.Course;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Course.Choosing;

public sealed partial class ScopeTree(IJSRuntime script) : IAsyncDisposable
{
    /// <summary>A source of no more files than this is shown open.</summary>
    private const int Small = 60;

    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> more = new(StringComparer.Ordinal);
    private string filter = "";
    private ElementReference tree;
    private ScriptPart? keys;

    [Parameter, EditorRequired] public required ScopeSession Session { get; set; }

    /// <summary>A file is to be looked at. With this the tree is for looking alone.</summary>
    [Parameter] public EventCallback<string> OnOpen { get; set; }

    private bool IsFixed => OnOpen.HasDelegate;

    public async ValueTask DisposeAsync()
    {
        if (keys is not null) await keys.DisposeAsync();
    }

    protected override void OnInitialized()
    {
        var isSmall = Session.Root.Below.Take(Small + 1).Count() <= Small;
        foreach (var leaf in Session.Root.Below.Where(l => isSmall || l.File.Path == Session.Scope.Overview))
            for (var folder = leaf.Folder; folder is not null; folder = folder.Parent) open.Add(folder.Path);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) keys = await ScriptPart.AttachAsync(script, "keys", tree);
    }

    private static string Checked(bool? isChosen) => isChosen switch { true => "true", false => "false", _ => "mixed" };

    /// <summary>What cannot be ticked has no box, but a tick.</summary>
    private string Box(bool? isChosen) => isChosen switch
    {
        true => IsFixed ? "check" : "check_box",
        false => IsFixed ? "" : "check_box_outline_blank",
        _ => IsFixed ? "remove" : "indeterminate_check_box",
    };

    /// <summary>What is seen of a row, in that order.</summary>
    private string Label(FileRow row)
    {
        var (name, file, why) = (row.Leaf.Name, row.Leaf.File, Session.WhyNot(row.Leaf.File.Path));
        string[] parts = [name, row.IsOverview ? "Overview" : "", file.Title == name ? "" : file.Title, why is null ? "" : $"not taken: {ScopeWords.Reason(why)}", Size(file)];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static string Size(ScannedFile file) => file.Words > 0 ? Words.Count(file.Words, "word") : Words.Bytes(file.Bytes);

    private void Toggle(SourceFolder folder)
    {
        if (!open.Remove(folder.Path)) open.Add(folder.Path);
    }

    /// <summary>A folder takes in what of it is to be seen: with a filter, only what fits.</summary>
    private void Choose(FolderRow row)
    {
        if (!IsFixed) Session.Choose(row.Folder.Below.Where(l => ScopeRows.Fits(l, filter.Trim())), row.IsChosen != true, $"“{row.Folder.Name}”");
    }

    private void Choose(FileRow row)
    {
        if (!IsFixed) Session.Choose([row.Leaf], !row.IsChosen, $"“{row.Leaf.Name}”");
    }

    private Task OpenOrChooseAsync(FileRow row)
    {
        if (IsFixed) return OnOpen.InvokeAsync(row.Leaf.File.Path);
        Choose(row);
        return Task.CompletedTask;
    }

    private void ShowMore(MoreRow row) => more[row.Folder.Path] = more.GetValueOrDefault(row.Folder.Path, ScopeRows.Step) + ScopeRows.Step;
}

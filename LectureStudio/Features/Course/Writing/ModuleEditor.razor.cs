using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Workflows.Course;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Course.Writing;

public sealed partial class ModuleEditor(IJSRuntime script, Toasts toasts) : IAsyncDisposable
{
    /// <summary>Where the focus goes when a question that was begun is left.</summary>
    internal const string AddQuestionId = "add-question";

    private ElementReference root;
    private ScriptPart? keys;
    private ScriptPart? order;
    private DotNetObjectReference<ModuleEditor>? reference;
    private QuestionKind kind;

    [Parameter, EditorRequired] public required CourseSession Session { get; set; }

    [Parameter, EditorRequired] public required CourseModule Module { get; set; }

    [Parameter] public EventCallback<Citation> OnCite { get; set; }

    private IEnumerable<(string Part, string Title)> Parts =>
    [
        (CourseEdits.Introduction, "Introduction"), .. Module.Sections.Select(s => (CourseEdits.Section + s.Id, s.Title)), (CourseEdits.Conclusion, "Conclusion"), (CourseEdits.Summary, "Summary"),
    ];

    /// <summary>After which a new section comes.</summary>
    private string LastBody => Module.Sections.Count > 0 ? CourseEdits.Section + Module.Sections[^1].Id : CourseEdits.Introduction;

    public async ValueTask DisposeAsync()
    {
        if (keys is not null) await keys.DisposeAsync();
        if (order is not null) await order.DisposeAsync();
        reference?.Dispose();
    }

    /// <summary>A block was put in another place of its part.</summary>
    [JSInvokable]
    public void OrderedWithin(string part, string block, int to)
    {
        if (int.TryParse(block, out var from)) Session.Blocks(Module.Id, part, "order", b => b.Moved(from, to));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        reference = DotNetObjectReference.Create(this);
        order = await ScriptPart.AttachAsync(script, "order", root, reference);
        keys = await ScriptPart.AttachAsync(script, "keys", root);
    }

    private CourseSection? SectionOf(string part) => Module.Sections.FirstOrDefault(s => CourseEdits.Section + s.Id == part);

    private void RenameModule(ChangeEventArgs change)
    {
        var title = change.Value?.ToString()?.Trim() ?? "";
        if (title != Module.Title) Session.Change(Module.Id, "rename a module", m => m with { Title = title });
    }

    private void SetObjectives(ChangeEventArgs change)
    {
        var lines = (change.Value?.ToString() ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!lines.SequenceEqual(Module.Objectives)) Session.Change(Module.Id, "change the objectives", m => m with { Objectives = lines });
    }

    private void RenameSection(CourseSection section, ChangeEventArgs change) => Session.Change(Module.Id, "rename a section", m => m.RenameSection(section.Id, change.Value?.ToString()?.Trim() ?? ""));

    private void DropSection(CourseSection section)
    {
        if (!Session.Change(Module.Id, "remove a section", m => m.DropSection(section.Id))) return;
        Session.OfferUndo(toasts, $"“{section.Title}” is removed.", InvokeAsync);
    }

    private static string TitleId(CourseSection section) => $"section-{section.Id}";

    /// <summary>With the focus in its title, which is to be another.</summary>
    private async Task AddSectionAsync()
    {
        if (!Session.Change(Module.Id, "add a section", m => m.AddSection("New section"))) return;
        await ScriptPart.CallAsync(script, "keys", "focusRow", TitleId(Session.Find(Module.Id)!.Sections[^1]));
    }

    private void AddQuestion() => Session.Questions(Module.Id, "add a question", q => [.. q, CourseEdits.NewQuestion(kind, q.Select(x => x.Id))]);
}

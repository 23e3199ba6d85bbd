using LectureStudio.Components.Controls;
using LectureStudio.Features.Editing;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace LectureStudio.Features.Course.Writing;

/// <summary>Where a person changes a course once it is written. Nothing waits for it; saving makes its files anew.</summary>
public sealed partial class CoursePage(IOptions<StorageOptions> storage, DocumentTexts readers) : GateEditing<WrittenCourse, CourseSession>
{
    private const int MostModules = 2000;

    private string? shown;
    private Citation? cited;
    private (WrittenCourse Of, IReadOnlyList<string> Found)? known;

    /// <summary>The module that is open first.</summary>
    [SupplyParameterFromQuery] public string? Module { get; set; }

    protected override string LeavingOut => "The course stays as it was, and what you changed here is dropped.";

    private CourseModule? Shown => (shown ?? Module) is { Length: > 0 } id ? Session!.Find(id) : null;

    private IReadOnlyList<string> Problems
    {
        get
        {
            if (known is not { } found || !ReferenceEquals(found.Of, Session!.Course)) known = (Session!.Course, [.. Session.Course.Problems()]);
            return known.Value.Found;
        }
    }

    protected override async Task<CourseSession?> OpenAsync(WrittenCourse saved, string tag, CancellationToken cancellation) =>
        new(Id, await Jobs.OutputAsync<SourceTree>(Id, cancellation), await Jobs.OutputAsync<SourceScan>(Id, cancellation), readers, saved, tag);

    protected override string NoteOf(WrittenCourse before, WrittenCourse after) => CourseSession.Note(before, after);

    protected override bool Fits(WrittenCourse draft) =>
        draft is { Title: not null, Language: not null, Description: not null, Source: not null, Pathway: not null, Glossary: not null, Citations: not null, Modules: { Count: > 0 and <= MostModules } }
        && draft.Modules.All(m => m is { Id: not null, Title: not null, Objectives: not null, Prerequisites: not null, Teaches: not null, Introduction: not null, Sections: not null, Conclusion: not null, Summary: not null, Questions: not null, Hashes: not null }
            && m.Sections.All(s => s is { Id: not null, Title: not null, Blocks: not null })
            && m.Blocks.All(b => b is { Markdown: not null, Citations: not null })
            && m.Questions.All(q => q is { Id: not null, Stem: not null, Choices: not null, Pairs: not null, Gaps: not null, Answers: not null }));

    protected override WrittenCourse Bound(WrittenCourse draft) => draft.BoundTo(Session!.History.Begun, name => ShelfMaterial.Of(storage.Value, name));

    private Task ShowAsync(string module)
    {
        (shown, cited) = (module, null);
        return Address.KeepAsync(Script, "module", module);
    }
}

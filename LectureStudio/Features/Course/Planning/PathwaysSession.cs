using LectureStudio.Features.Editing;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Planning;

/// <summary>A person's choice of a pathway, and their changes to it, in one tab.</summary>
public sealed class PathwaysSession : EditSession<Pathways>
{
    private readonly Dictionary<string, string> titles;

    public PathwaysSession(DocumentAnalyses analyses, Pathways saved, string tag)
        : base(saved, tag)
    {
        Analyses = analyses;
        titles = analyses.Documents.ToDictionary(d => d.Path, d => d.Title, StringComparer.Ordinal);
    }

    public DocumentAnalyses Analyses { get; }

    public Pathways All => History.Now;

    /// <summary>A document's own title; its path when it has none.</summary>
    public string TitleOf(string path) => titles.GetValueOrDefault(path) is { Length: > 0 } title ? title : path;

    public bool Choose(int number) => Edit("choose a pathway", p => p.Choose(number));

    public bool Rename(string title) => Edit("rename the pathway", p => p.Rename(title));

    public bool RenameModule(string module, string title) => Edit("rename a module", p => p.RenameModule(module, title));

    public bool MoveModule(string module, int to) => Edit("order", p => p.MoveModule(module, to));

    public bool DropModule(string module) => Edit("leave a module out", p => p.DropModule(module));

    public bool MovePart(string module, int part, string to) => Edit("move a document", p => p.MovePart(module, part, to, Analyses));

    public bool OrderPart(string module, int part, int to) => Edit("order", p => p.OrderPart(module, part, to));

    public bool DropPart(string module, int part) => Edit("leave a document out", p => p.DropPart(module, part, Analyses));

    private bool Edit(string what, Func<Pathways, Pathways> edit) => Do(what, edit(All));
}

using LectureStudio.Features.Editing;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Choosing;

namespace LectureStudio.Features.Course.Choosing;

/// <summary>A person's choice of what goes into a course, in one tab.</summary>
public sealed class ScopeSession : EditSession<CourseScope>
{
    private readonly Dictionary<string, ScannedFile> files;
    private HashSet<string> chosen;

    public ScopeSession(SourceScan scan, SourceTree source, CourseScope saved, string tag)
        : base(saved, tag)
    {
        (Scan, Source, Root) = (scan, source, SourceFolder.Of(scan));
        files = scan.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        chosen = Of(saved);
        Sums = ScopeEstimate.Of(scan, saved);
        Changed += () => (chosen, Sums) = (Of(Scope), ScopeEstimate.Of(Scan, Scope));
    }

    public SourceScan Scan { get; }

    public SourceTree Source { get; }

    public SourceFolder Root { get; }

    public CourseScope Scope => History.Now;

    /// <summary>What it comes to.</summary>
    public ScopeEstimate Sums { get; private set; }

    public bool IsChosen(string path) => chosen.Contains(path);

    /// <summary>Whether a path is one of the source that can be chosen.</summary>
    public bool Has(string path) => files.TryGetValue(path, out var file) && (SourceLeaf.IsDocument(file) || SourceLeaf.IsCode(file));

    /// <summary>Takes files in or leaves them out, together.</summary>
    public bool Choose(IEnumerable<SourceLeaf> leaves, bool isIn, string what)
    {
        var now = new HashSet<string>(chosen, StringComparer.Ordinal);
        foreach (var leaf in leaves)
        {
            if (isIn) now.Add(leaf.File.Path);
            else now.Remove(leaf.File.Path);
        }
        return !now.SetEquals(chosen) && Do($"{(isIn ? "take in" : "leave out")} {what}", With(now));
    }

    /// <summary>All documents and no code, or what was proposed at first.</summary>
    public bool ChooseAll() => Choose(Root.Below.Where(l => SourceLeaf.IsDocument(l.File)), isIn: true, "all documents");

    public bool ChooseNone() => Choose(Root.Below, isIn: false, "everything");

    /// <summary>Which document introduces the whole; it is taken in with that. Empty for none.</summary>
    public bool Introduce(string path)
    {
        if (path == Scope.Overview) return false;
        var now = path.Length == 0 ? chosen : [.. chosen, path];
        return Do("change the overview", With(now) with { Overview = path });
    }

    public bool For(Complexity complexity) => complexity != Scope.Complexity && Do("change for whom", Scope with { Complexity = complexity });

    public bool Wish(string wishes) => wishes != Scope.Wishes && Do("change the wishes", Scope with { Wishes = wishes }, stroke: "wishes");

    private CourseScope With(HashSet<string> paths)
    {
        var sorted = paths.Order(StringComparer.Ordinal).Select(p => files.GetValueOrDefault(p)).OfType<ScannedFile>().ToList();
        return Scope with
        {
            Documents = [.. sorted.Where(SourceLeaf.IsDocument).Select(f => f.Path)],
            Code = [.. sorted.Where(SourceLeaf.IsCode).Select(f => f.Path)],
            Words = sorted.Where(SourceLeaf.IsDocument).Sum(f => f.Words),
            Overview = paths.Contains(Scope.Overview) ? Scope.Overview : Scan.Overviews.FirstOrDefault(o => paths.Contains(o.Path))?.Path ?? "",
        };
    }

    private static HashSet<string> Of(CourseScope scope) => new([.. scope.Documents, .. scope.Code], StringComparer.Ordinal);
}

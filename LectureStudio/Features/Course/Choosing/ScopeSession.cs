using LectureStudio.Features.Editing;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Choosing;

namespace LectureStudio.Features.Course.Choosing;

/// <summary>A person's choice of what goes into a course, in one tab.</summary>
public sealed class ScopeSession : EditSession<CourseScope>
{
    private static readonly ChooseSettings AsUsual = new("", "", "", nameof(Complexity.Beginner), "");

    private readonly ChooseSettings settings;
    private readonly Dictionary<string, ScannedFile> files;
    private HashSet<string> chosen = [];
    private Dictionary<string, string> reasons = [];

    /// <param name="settings">What the proposal was made by; as usual when nobody knows.</param>
    public ScopeSession(SourceScan scan, SourceTree source, CourseScope saved, string tag, ChooseSettings? settings = null)
        : base(saved, tag)
    {
        (Scan, Source, Root, this.settings) = (scan, source, SourceFolder.Of(scan), settings ?? AsUsual);
        files = scan.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        Languages = [.. LanguageShare.Of(scan.Files).Where(l => l.Language.Length > 0)];
        Sums = ScopeEstimate.Of(scan, saved);
        Look();
        Changed += Look;
    }

    public SourceScan Scan { get; }

    public SourceTree Source { get; }

    public SourceFolder Root { get; }

    public CourseScope Scope => History.Now;

    /// <summary>What it comes to.</summary>
    public ScopeEstimate Sums { get; private set; }

    /// <summary>Those that documents of the source are in, most words first.</summary>
    public IReadOnlyList<LanguageShare> Languages { get; }

    /// <summary>The one whose documents are taken by themselves; empty when it is clear of none.</summary>
    public string Language => Scope.Language.Length > 0 ? Scope.Language : DefaultChoice.MainLanguage(Scan.Files, settings.Language);

    /// <summary>What was not taken by itself, reason by reason.</summary>
    public IReadOnlyList<NotChosenFiles> NotChosen => Scope.NotChosen ?? [];

    public bool IsChosen(string path) => chosen.Contains(path);

    /// <summary>Whether a path is one of the source that can be chosen.</summary>
    public bool Has(string path) => files.TryGetValue(path, out var file) && (SourceLeaf.IsDocument(file) || SourceLeaf.IsCode(file));

    /// <summary>Why a file was not taken by itself; null when it is in, or nobody knows.</summary>
    public string? WhyNot(string path) => IsChosen(path) ? null : reasons.GetValueOrDefault(path);

    /// <summary>Takes files in or leaves them out, together.</summary>
    public bool Choose(IEnumerable<SourceLeaf> leaves, bool isIn, string what) => Choose(leaves.Select(l => l.File.Path), isIn, what);

    /// <inheritdoc cref="Choose(IEnumerable{SourceLeaf}, bool, string)"/>
    public bool Choose(IEnumerable<string> paths, bool isIn, string what)
    {
        var now = new HashSet<string>(chosen, StringComparer.Ordinal);
        if (isIn) now.UnionWith(paths);
        else now.ExceptWith(paths);
        return !now.SetEquals(chosen) && Do($"{(isIn ? "take in" : "leave out")} {what}", With(now));
    }

    /// <summary>Takes the documents of another of the source's languages in place of those of this one. What a person took in or left out beyond that stays so.</summary>
    public bool Speak(string language)
    {
        if (language == Language || Languages.All(l => l.Language != language)) return false;
        var (before, after) = (Proposed(Language), Proposed(language));
        var now = after.Documents.Except(before.Documents.Where(p => !IsChosen(p))).Concat(chosen.Where(p => IsOwn(p, before))).ToHashSet(StringComparer.Ordinal);
        var scope = With(now) with { Language = language, Languages = after.Languages, NotChosen = after.NotChosen };
        return Do("change the language", now.Contains(Scope.Overview) || !now.Contains(after.Overview) ? scope : scope with { Overview = after.Overview });
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

    /// <summary>Whether a chosen file was taken in by a person, or is code; documents of the language that is left go with it.</summary>
    private bool IsOwn(string path, CourseScope before) =>
        files.TryGetValue(path, out var file) && (SourceLeaf.IsCode(file) || (file.Language != Language && !before.Documents.Contains(path, StringComparer.Ordinal)));

    /// <summary>What would be taken by itself in a language; all that is in it where the settings leave nothing of it.</summary>
    private CourseScope Proposed(string language)
    {
        var all = Scan.Files.Where(f => SourceLeaf.IsDocument(f) && f.Language == language).Select(f => f.Path).ToList();
        try
        {
            var proposal = ScopeProposal.Of(Scan, settings with { Language = language });
            return proposal.Documents.Intersect(all, StringComparer.Ordinal).Any() ? proposal : proposal with { Documents = all };
        }
        catch (StudioException)
        {
            return Scope with { Documents = all };
        }
    }

    private void Look()
    {
        (chosen, Sums) = (Of(Scope), ScopeEstimate.Of(Scan, Scope));
        reasons = NotChosen.SelectMany(n => n.Paths.Select(path => (path, n.Reason))).DistinctBy(p => p.path).ToDictionary(p => p.path, p => p.Reason, StringComparer.Ordinal);
    }

    private static HashSet<string> Of(CourseScope scope) => new([.. scope.Documents, .. scope.Code], StringComparer.Ordinal);
}

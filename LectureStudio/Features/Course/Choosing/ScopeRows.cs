using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Choosing;

/// <summary>The rows of the tree that are to be seen: open folders only, so that a source of many thousand files stays quick.</summary>
/// <param name="session">What is chosen.</param>
/// <param name="open">Paths of the open folders.</param>
/// <param name="more">How many files of a folder are shown, where that is more than at first.</param>
/// <param name="filter">Part of a path or a title; empty for everything, open or not as it was.</param>
internal sealed class ScopeRows(ScopeSession session, IReadOnlySet<string> open, IReadOnlyDictionary<string, int> more, string filter)
{
    /// <summary>Files of one folder shown at first, and with each press on "more".</summary>
    public const int Step = 200;

    /// <summary>A filter that fits more than this shows no more.</summary>
    private const int MostFound = 500;

    private readonly Dictionary<SourceFolder, (int All, int Chosen)> counts = [];
    private readonly List<ScopeRow> rows = [];
    private int found;

    public static IReadOnlyList<ScopeRow> Of(ScopeSession session, IReadOnlySet<string> open, IReadOnlyDictionary<string, int> more, string filter)
    {
        var made = new ScopeRows(session, open, more, filter.Trim());
        foreach (var leaf in session.Root.Below.Where(made.Fits)) made.Count(leaf);
        made.Add(session.Root, 1);
        if (made.found > MostFound) made.rows.Add(new MoreRow(1, session.Root, made.found - MostFound, IsCut: true));
        return made.rows;
    }

    /// <summary>Whether a file is among what is looked for.</summary>
    public static bool Fits(SourceLeaf leaf, string filter) =>
        filter.Length == 0 || leaf.File.Path.Contains(filter, StringComparison.OrdinalIgnoreCase) || leaf.File.Title.Contains(filter, StringComparison.OrdinalIgnoreCase);

    private bool Fits(SourceLeaf leaf) => Fits(leaf, filter);

    private void Count(SourceLeaf leaf)
    {
        var one = session.IsChosen(leaf.File.Path) ? 1 : 0;
        for (var folder = leaf.Folder; folder is not null; folder = folder.Parent)
        {
            var (all, chosen) = counts.GetValueOrDefault(folder);
            counts[folder] = (all + 1, chosen + one);
        }
    }

    private void Add(SourceFolder folder, int level)
    {
        foreach (var inner in folder.Folders)
        {
            if (!counts.TryGetValue(inner, out var count)) continue;
            var isOpen = filter.Length > 0 ? found < MostFound : open.Contains(inner.Path);
            rows.Add(new FolderRow(level, inner, isOpen, count.All, count.Chosen));
            if (isOpen) Add(inner, level + 1);
        }
        AddFiles(folder, level);
        if (filter.Length == 0) foreach (var left in folder.LeftOut) rows.Add(new LeftOutRow(level, folder, left));
    }

    private void AddFiles(SourceFolder folder, int level)
    {
        var most = filter.Length > 0 ? int.MaxValue : more.GetValueOrDefault(folder.Path, Step);
        var shown = 0;
        foreach (var leaf in folder.Files.Where(Fits))
        {
            if (filter.Length > 0 && ++found > MostFound) continue;
            if (shown++ >= most) continue;
            rows.Add(new FileRow(level, leaf, session.IsChosen(leaf.File.Path), session.Scope.Overview == leaf.File.Path));
        }
        if (shown > most) rows.Add(new MoreRow(level, folder, shown - most, IsCut: false));
    }
}

/// <summary>A row of the tree.</summary>
/// <param name="Level">From 1.</param>
internal abstract record ScopeRow(int Level)
{
    /// <summary>The same for the same row.</summary>
    public abstract string Key { get; }
}

/// <param name="All">Files below it that are looked at.</param>
/// <param name="Chosen">How many of them are taken in.</param>
internal sealed record FolderRow(int Level, SourceFolder Folder, bool IsOpen, int All, int Chosen) : ScopeRow(Level)
{
    public override string Key => $"{Folder.Path}/";

    /// <summary>Null when some are and some are not.</summary>
    public bool? IsChosen => Chosen == 0 ? false : Chosen == All ? true : null;
}

internal sealed record FileRow(int Level, SourceLeaf Leaf, bool IsChosen, bool IsOverview) : ScopeRow(Level)
{
    public override string Key => Leaf.File.Path;
}

internal sealed record LeftOutRow(int Level, SourceFolder In, LeftOutFiles Left) : ScopeRow(Level)
{
    public override string Key => $"{Left.Folder}/!{Left.Reason}";

    /// <summary>The folder below the one it stands in; empty when it is that one.</summary>
    public string Name => Left.Folder.Length > In.Path.Length ? Left.Folder[(In.Path.Length == 0 ? 0 : In.Path.Length + 1)..] : "";
}

/// <param name="IsCut">More is not to be had here; the person looks for less.</param>
internal sealed record MoreRow(int Level, SourceFolder Folder, int Hidden, bool IsCut) : ScopeRow(Level)
{
    public override string Key => $"{Folder.Path}/…{IsCut}";
}

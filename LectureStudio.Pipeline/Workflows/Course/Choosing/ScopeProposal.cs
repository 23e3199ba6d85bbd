using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.Course.Choosing;

/// <summary>What goes into a course before anybody chooses: as the settings say, else what looks like documentation.</summary>
public static class ScopeProposal
{
    /// <exception cref="StudioException">The settings name what is not there, or nothing is left.</exception>
    public static CourseScope Of(SourceScan scan, ChooseSettings settings)
    {
        if (!Enum.TryParse<Complexity>(settings.Complexity, ignoreCase: true, out var complexity) || !Enum.IsDefined(complexity))
            throw new StudioException($"“{settings.Complexity}” is no complexity.", "Choose beginner, intermediate or advanced.");
        var chosen = DocumentChoice.Of(scan, settings.Include, settings.Exclude, settings.Language);
        var overview = OverviewChoice.Of(scan, chosen.Documents, settings.Overview.Trim());
        IReadOnlyList<ScannedFile> documents = overview is null || chosen.Documents.Contains(overview) ? chosen.Documents : [.. chosen.Documents.Append(overview).OrderBy(d => d.Path, StringComparer.Ordinal)];
        return new(
            [.. documents.Select(d => d.Path)], [.. chosen.Code.Select(c => c.Path)], overview?.Path ?? "", complexity, settings.Wishes.Trim(), (int)Math.Min(int.MaxValue, documents.Sum(d => (long)d.Words)),
            DefaultChoice.MainLanguage(scan.Files, settings.Language), LanguageShare.Of(scan.Files), NotChosen(chosen));
    }

    private static IReadOnlyList<NotChosenFiles> NotChosen(ChosenFiles chosen) =>
        [.. chosen.LeftOut.Where(l => l.Value != DefaultChoice.NoText).GroupBy(l => l.Value, l => l.Key).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new NotChosenFiles(g.Key, [.. g.Order(StringComparer.Ordinal).Take(NotChosenFiles.Most)], g.Count()))];
}

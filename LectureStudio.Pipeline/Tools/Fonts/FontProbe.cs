using LectureStudio.Pipeline.Tools.Engines;

namespace LectureStudio.Pipeline.Tools.Fonts;

/// <summary>The fonts in the list of engines: found when there are letters for all scripts that are known.</summary>
internal sealed class FontProbe(FontCoverage fonts) : IEngineProbe
{
    public Task<EngineStatus> LookAsync(CancellationToken cancellation) => Task.Run(() =>
    {
        var missing = fonts.Missing;
        var packages = string.Join(' ', missing.Select(s => s.Package).Distinct());
        return new EngineStatus(
            "Fonts", missing.Count == 0, null, "Titles and captions in scripts other than Latin, Greek and Cyrillic", "apt-get install " + (packages.Length > 0 ? packages : $"{FontCoverage.Core} {FontCoverage.Wide}"), IsRequired: false,
            missing.Count == 0 ? [] : ["No letters of: " + string.Join(", ", missing.Select(s => s.Name))]);
    }, cancellation);
}

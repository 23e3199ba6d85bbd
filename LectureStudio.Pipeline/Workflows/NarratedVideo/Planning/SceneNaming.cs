using System.Globalization;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

/// <summary>Makes scenes of what is said, with ids that follow from the page alone and a title each.</summary>
internal sealed class SceneNaming(SourceDocument document, Phrases? phrases, int speed)
{
    private const int LongestTitle = 90;
    private readonly Dictionary<int, int> onPage = [];
    private string last = "";

    /// <summary>Scenes of one page, one for each portion; a portion without anything is a short silent scene.</summary>
    public IEnumerable<Scene> Scenes(int page, SceneKind kind, string heading, IReadOnlyList<IReadOnlyList<Passage>> portions) =>
        portions.Select(p => Scene(page, kind, heading, p));

    public Scene Scene(int page, SceneKind kind, string heading, IReadOnlyList<Passage> said)
    {
        if (heading.Length > 0) last = heading;
        // A slide that says nothing belongs to no heading before it.
        var isBlank = heading.Length == 0 && said.Count == 0 && document.Kind == DocumentKind.Slides;
        var title = heading.Length > 0 ? heading : last.Length > 0 && !isBlank ? last : document.Title.Trim() is { Length: > 0 } whole && !isBlank ? whole : string.Format(CultureInfo.InvariantCulture, phrases?.Page ?? "{0}", page);
        var number = onPage[page] = onPage.GetValueOrDefault(page) + 1;
        var id = number == 1 ? $"s{page}" : $"s{page}-{number}";
        var seconds = said.Count == 0 ? SceneLengths.Silent : said.Sum(p => SpeechTime.Of(p.Said ?? p.Text, speed));
        return new(id, kind, Shortened(title), page, [.. said.Select(p => p.Blocks[0]).Distinct()], seconds);
    }

    private static string Shortened(string title)
    {
        if (title.Length <= LongestTitle) return title;
        var cut = title.LastIndexOf(' ', LongestTitle - 2);
        return title[..(cut > LongestTitle / 2 ? cut : LongestTitle - 2)].TrimEnd() + " …";
    }
}

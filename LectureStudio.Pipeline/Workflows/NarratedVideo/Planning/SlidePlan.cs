using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

/// <summary>Slides: usually a scene each; of slides that grow only the last, dense ones in parts.</summary>
internal static class SlidePlan
{
    /// <summary>"Here is the figure" is said where there is less than this to hear otherwise; seconds.</summary>
    private const double LittleSaid = 6;

    public static IReadOnlyList<Scene> Of(SourceDocument document, IReadOnlyList<Passage> passages, SceneNaming naming)
    {
        var byPage = passages.ToLookup(p => p.Page);
        var pages = WithoutBuilds([.. document.Pages.Select(p => new PageContent(p, [.. byPage[p.Number]]))]);
        var scenes = new List<Scene>();
        var told = "";
        for (var i = 0; i < pages.Count; i++)
        {
            var content = pages[i];
            var kind = content.Kind(i == 0, i == pages.Count - 1);
            var said = Said(content, kind, document);
            // A heading that stays is not said again.
            var heading = content.Heading ?? "";
            if (heading.Length > 0 && heading == told && said.Any(p => p.Kind != PassageKind.Title)) said = [.. said.Where(p => p.Kind != PassageKind.Title)];
            told = heading;
            scenes.AddRange(naming.Scenes(content.Page.Number, kind, heading, Parts(said)));
        }
        return scenes;
    }

    /// <summary>What is said of a slide: of the opening one its title and author; what is only pointed at where there is little else.</summary>
    private static IReadOnlyList<Passage> Said(PageContent content, SceneKind kind, SourceDocument document)
    {
        if (kind == SceneKind.Title) return [.. content.Passages.Where(p => p.Kind == PassageKind.Title || IsAuthor(p, document.Author))];
        var read = content.Passages.Where(p => p.Kind != PassageKind.Shown).ToList();
        return read.Where(p => p.Kind != PassageKind.Title).Sum(p => p.Seconds) >= LittleSaid ? read : content.Passages;
    }

    private static bool IsAuthor(Passage passage, string? author) => author is { Length: > 3 } && passage.Text.Contains(author, StringComparison.OrdinalIgnoreCase);

    /// <summary>Leaves out slides whose words all stand on the next one, and all but one of several empty ones in a row.</summary>
    private static List<PageContent> WithoutBuilds(IReadOnlyList<PageContent> pages) =>
        [.. pages.Where((p, i) => i == pages.Count - 1 || !(p.IsEmpty ? pages[i + 1].IsEmpty : Grows(p, pages[i + 1])))];

    private static bool Grows(PageContent page, PageContent next)
    {
        if (page.Words.Count == 0 || page.Heading != next.Heading || next.Words.Count < page.Words.Count) return false;
        var left = next.Words.CountBy(w => w).ToDictionary();
        foreach (var (word, count) in page.Words.CountBy(w => w))
            if (left.GetValueOrDefault(word) < count) return false;
        return true;
    }

    /// <summary>A dense slide in parts of about equal length.</summary>
    private static IReadOnlyList<IReadOnlyList<Passage>> Parts(IReadOnlyList<Passage> said)
    {
        var seconds = said.Sum(p => p.Seconds);
        return seconds <= SceneLengths.Longest ? [said] : Portions.Even(said, (int)Math.Ceiling(seconds / SceneLengths.Usual));
    }
}

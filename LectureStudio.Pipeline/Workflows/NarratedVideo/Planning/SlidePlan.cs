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
            var said = Said(content, kind);
            // A heading that stays is not said again.
            var heading = content.Heading ?? "";
            if (heading.Length > 0 && heading == told && said.Any(p => p.Kind != PassageKind.Title)) said = [.. said.Where(p => p.Kind != PassageKind.Title)];
            told = heading;
            scenes.AddRange(naming.Scenes(content.Page.Number, kind, heading, Parts(said)));
        }
        return scenes;
    }

    /// <summary>What is said of a slide: of the opening one its title and author; what is only pointed at where there is little else.</summary>
    private static IReadOnlyList<Passage> Said(PageContent content, SceneKind kind)
    {
        if (kind == SceneKind.Title) return [.. content.Passages.Where(p => p.Kind == PassageKind.Title || IsOfOpening(p, content.Page))];
        if (kind is SceneKind.Section or SceneKind.Closing) return [.. content.Passages.Where(p => p.Kind != PassageKind.Shown)];
        var read = content.Passages.Where(p => p.Kind != PassageKind.Shown).ToList();
        return read.Where(p => p.Kind != PassageKind.Title).Sum(p => p.Seconds) >= LittleSaid ? read : OnePointedAt(content);
    }

    /// <summary>What is listed on an opening slide, such as learning goals, and the line below its title; not addresses and institutes.</summary>
    private static bool IsOfOpening(Passage passage, DocumentPage page)
    {
        var blocks = page.Blocks;
        var at = Enumerable.Range(0, blocks.Count).First(i => blocks[i].Id == passage.Blocks[0]);
        return blocks[at].Kind == BlockKind.ListItem || (at == 1 && passage.Kind is PassageKind.Prose or PassageKind.Point && !passage.Text.Contains('@'));
    }

    /// <summary>"Here is the code" is said once, of the largest.</summary>
    private static IReadOnlyList<Passage> OnePointedAt(PageContent content)
    {
        var largest = content.Passages.Where(p => p.Kind == PassageKind.Shown).MaxBy(p => p.Box is { } box ? box.W * box.H : 0);
        return [.. content.Passages.Where(p => p.Kind != PassageKind.Shown || p == largest)];
    }

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

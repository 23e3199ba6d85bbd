using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

/// <summary>A text of one's own: all of it in order with its pictures, a scene until the page, the thought or a minute ends.</summary>
internal static class TextPlan
{
    public static IReadOnlyList<Scene> Of(SourceDocument document, IReadOnlyList<Passage> passages, SceneNaming naming)
    {
        var byPage = passages.ToLookup(p => p.Page);
        var scenes = new List<Scene>();
        var heading = "";
        foreach (var page in document.Pages)
        {
            var said = byPage[page.Number].Where(p => p.Kind != PassageKind.Shown || page.Blocks.Any(b => b.Id == p.Blocks[0] && b.Kind == BlockKind.Code)).ToList();
            var kind = new PageContent(page, said).Kind(isFirst: scenes.Count == 0, isLast: false);
            if (said.Count == 0) scenes.Add(naming.Scene(page.Number, kind, "", said));
            foreach (var portion in Portions(said))
            {
                if (portion[0].Kind == PassageKind.Title) heading = portion[0].Text.TrimEnd('.', '。', ':');
                scenes.Add(naming.Scene(page.Number, kind is SceneKind.Title or SceneKind.Section && portion.Any(p => p.Kind != PassageKind.Title) ? SceneKind.Text : kind, heading, portion));
            }
        }
        return scenes;
    }

    /// <summary>A heading opens a portion, and so does what would make one longer than a minute.</summary>
    private static IEnumerable<IReadOnlyList<Passage>> Portions(IReadOnlyList<Passage> said)
    {
        var (portion, seconds) = (new List<Passage>(), 0.0);
        foreach (var passage in said)
        {
            var opens = passage.Kind == PassageKind.Title && seconds >= SceneLengths.Shortest;
            if (portion.Count > 0 && (opens || seconds + passage.Seconds > SceneLengths.Longest))
            {
                yield return portion;
                (portion, seconds) = ([], 0);
            }
            portion.Add(passage);
            seconds += passage.Seconds;
        }
        if (portion.Count > 0) yield return portion;
    }
}

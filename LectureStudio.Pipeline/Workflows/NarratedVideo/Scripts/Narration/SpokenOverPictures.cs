namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>
/// A text of one's own that comes with pictures is spoken over them: where pictures without words follow a part of the text, its sentences are
/// dealt evenly to the part's own page and to the pictures, in order. What opens it, the heading and one sentence, stays on the page.
/// </summary>
internal static class SpokenOverPictures
{
    /// <param name="scenes">As they were written.</param>
    /// <param name="pages">Numbers of the pages that are pictures a person gave.</param>
    public static IReadOnlyList<ScriptScene> Deal(IReadOnlyList<ScriptScene> scenes, IReadOnlySet<int> pages)
    {
        var dealt = new List<ScriptScene>();
        for (var at = 0; at < scenes.Count;)
        {
            var pictures = scenes.Skip(at + 1).TakeWhile(s => pages.Contains(s.Page) && s.Sentences.Count == 0).ToList();
            dealt.AddRange(pages.Contains(scenes[at].Page) || scenes[at].Kind == SceneKind.Title ? [scenes[at], .. pictures] : Deal(scenes[at], pictures));
            at += 1 + pictures.Count;
        }
        return dealt;
    }

    private static IEnumerable<ScriptScene> Deal(ScriptScene text, IReadOnlyList<ScriptScene> pictures)
    {
        var sentences = text.Sentences;
        // The heading is no sentence of the text.
        var opening = sentences.Count > 0 && sentences[0].Text.TrimEnd('.', '。', ':') == text.Title ? 1 : 0;
        var told = sentences.Count - opening;
        var parts = Math.Min(told, pictures.Count + 1);
        if (parts < 2) return [text, .. pictures];
        int Until(int part) => opening + (int)Math.Ceiling((double)told * Math.Min(part, parts) / parts);
        return
        [
            text with { Sentences = [.. sentences.Take(Until(1))] },
            .. pictures.Select((picture, i) => picture with { Sentences = [.. sentences.Take(Until(i + 2)).Skip(Until(i + 1)).Select(s => s with { Page = picture.Page, Box = null })] }),
        ];
    }
}

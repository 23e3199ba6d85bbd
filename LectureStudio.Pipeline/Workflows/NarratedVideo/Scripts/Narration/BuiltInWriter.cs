using System.Globalization;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

/// <summary>Writes the narration from the document's own sentences.</summary>
internal static class BuiltInWriter
{
    public const string Name = "builtin";

    public static IReadOnlyList<ScriptScene> Write(SourceDocument document, ScenePlan plan, int speed)
    {
        var words = new Wordsmith(document);
        var passages = DocumentPassages.Of(document, words);
        var scenes = new ScenePassages(passages, PassageOrder.Of(document, passages, words.Tongue), speed);
        var dealt = document.Kind == DocumentKind.Text ? scenes.InOrder(plan) : scenes.Chosen(plan);
        IReadOnlyList<ScriptScene> written =
        [
            .. plan.Scenes.Zip(dealt).Select((s, i) => new ScriptScene(s.First.Id, s.First.Kind, s.First.Title, s.First.Page,
                [.. (i > 0 && s.First.Kind == SceneKind.Section ? Opened(s.Second, words) : s.Second).Select(p => p.Sentence)])),
        ];
        return document.Kind == DocumentKind.Text ? SpokenOverPictures.Deal(written, document.Pages.Where(p => p.Origin == PageOrigin.Picture).Select(p => p.Number).ToHashSet()) : written;
    }

    /// <summary>A section's title led in to: "Next: fitting the model." A question or a call stands by itself.</summary>
    private static IEnumerable<Passage> Opened(IReadOnlyList<Passage> said, Wordsmith words)
    {
        if (words.Phrases is not { } phrases || said is not [{ Kind: PassageKind.Title, Box: { } box } title, ..] || !title.Text.EndsWith('.') || title.Text[0] is '"' or '“' or '„' or '«') return said;
        var next = string.Format(CultureInfo.InvariantCulture, phrases.Next, words.Within(title.Text.TrimEnd('.')));
        return said.Skip(1).Prepend(words.Made(next, [(title.Page, box, title.Blocks)], PassageKind.Title));
    }
}

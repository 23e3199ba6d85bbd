using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo;

/// <summary>The narration. What a person edits at the review.</summary>
/// <param name="Title">Of the video.</param>
/// <param name="Language">BCP 47: <c>en</c>.</param>
/// <param name="Writer">Who wrote it: <c>builtin</c> or the model's name.</param>
/// <param name="Scenes">In order.</param>
public sealed record Script(string Title, string Language, string Writer, IReadOnlyList<ScriptScene> Scenes) : IReviewed, ITellsRemark
{
    private const int MostSentenceLetters = 2000;

    public string? Remark() => $"{Counted.Of(Scenes.Count, "scene")}, {Counted.Of(Scenes.Sum(s => s.Sentences.Count), "sentence")}";

    public IEnumerable<string> Problems()
    {
        if (Scenes.Count == 0) yield return "The script has no scenes.";
        foreach (var same in Scenes.GroupBy(s => s.Id).Where(g => g.Count() > 1)) yield return $"Two scenes have the id “{same.Key}”.";
        foreach (var scene in Scenes)
        {
            if (scene.Id.Length is 0 or > 40 || !scene.Id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) yield return $"The id of the scene “{scene.Title}” is not made of letters, digits and hyphens.";
            if (string.IsNullOrWhiteSpace(scene.Title)) yield return $"The scene {scene.Id} has no title.";
            foreach (var sentence in scene.Sentences)
            {
                if (string.IsNullOrWhiteSpace(sentence.Text)) yield return $"The scene “{scene.Title}” has an empty sentence.";
                else if (sentence.Text.Length > MostSentenceLetters) yield return $"A sentence of the scene “{scene.Title}” has more than {MostSentenceLetters} letters.";
                if (sentence.Box is { IsOnPage: false }) yield return $"The place of a sentence in the scene “{scene.Title}” is not on its page.";
            }
        }
    }
}

/// <summary>One scene's narration.</summary>
/// <param name="Id">As in the plan; new ones for scenes a person adds.</param>
/// <param name="Kind">What it shows.</param>
/// <param name="Title">For chapters, cards and lower thirds.</param>
/// <param name="Page">The page it opens with (<see cref="DocumentPage.Number"/>).</param>
/// <param name="Sentences">In order; none makes a scene of a few silent seconds.</param>
/// <param name="Picture">A picture a person put in place of the page; null for the page.</param>
public sealed record ScriptScene(string Id, SceneKind Kind, string Title, int Page, IReadOnlyList<ScriptSentence> Sentences, StageFile? Picture = null);

/// <summary>One sentence, and what it is about.</summary>
/// <param name="Text">As it is read in captions.</param>
/// <param name="Page">The page it cites.</param>
/// <param name="Box">The part of that page it is about, pointed at while it is spoken; null for the whole page.</param>
/// <param name="Said">As it is spoken where that differs: abbreviations, numbers and symbols in words; null for <paramref name="Text"/>.</param>
public sealed record ScriptSentence(string Text, int Page, PageBox? Box = null, string? Said = null)
{
    /// <summary>What the voice gets.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Spoken => Said ?? Text;
}

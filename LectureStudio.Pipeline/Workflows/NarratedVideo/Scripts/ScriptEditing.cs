using System.Globalization;
using LectureStudio.Pipeline.Algorithms.Language.Aloud;
using LectureStudio.Pipeline.Engine;
using PlainText = LectureStudio.Pipeline.Algorithms.Language.Text;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;

/// <summary>
/// What a person does to a script, as functions from one script to the next. Scenes are named by their id, sentences by their place in the scene,
/// from 0. A script is never left without a scene; ids of scenes stay, so that the others keep what was made of them.
/// </summary>
public static class ScriptEditing
{
    private const int LongestStem = 30;

    /// <summary>Another title for the video.</summary>
    public static Script Rename(this Script script, string title) => PlainText.Plain(title) is { Length: > 0 } plain ? script with { Title = plain } : script;

    /// <summary>Another title for a scene; an empty one changes nothing.</summary>
    public static Script RenameScene(this Script script, string scene, string title) =>
        PlainText.Plain(title) is { Length: > 0 } plain ? script.With(scene, s => s with { Title = plain }) : script;

    /// <summary>Other words for a sentence, at the same place; how they are said is made anew. Without words it is removed.</summary>
    public static Script Change(this Script script, string scene, int sentence, string text) =>
        PlainText.Plain(text) is { Length: > 0 } plain
            ? script.Sentences(scene, all => all[sentence] = Worded(all[sentence], plain, script.Language))
            : script.Remove(scene, sentence);

    /// <summary>Other words for the voice alone; none for those that follow from the text.</summary>
    public static Script Say(this Script script, string scene, int sentence, string said) =>
        script.Sentences(scene, all => all[sentence] = PlainText.Plain(said) is { Length: > 0 } plain
            ? all[sentence] with { Said = plain == all[sentence].Text ? null : plain }
            : Worded(all[sentence], all[sentence].Text, script.Language));

    /// <summary>Another place on its page, or none.</summary>
    public static Script PointAt(this Script script, string scene, int sentence, PageBox? box) =>
        script.Sentences(scene, all => all[sentence] = all[sentence] with { Box = box });

    /// <summary>A new sentence before the one at <paramref name="at"/>, or at the end; about the page of the one before it, as a whole.</summary>
    public static Script Add(this Script script, string scene, int at, string text) =>
        PlainText.Plain(text) is { Length: > 0 } plain
            ? script.With(scene, s => s with { Sentences = [.. s.Sentences.Take(at), Worded(new("", at > 0 ? s.Sentences[at - 1].Page : s.Page), plain, script.Language), .. s.Sentences.Skip(at)] })
            : script;

    public static Script Remove(this Script script, string scene, int sentence) => script.Sentences(scene, all => all.RemoveAt(sentence));

    /// <summary>Takes a sentence to another place, also in another scene.</summary>
    /// <param name="to">Where it stands afterwards.</param>
    public static Script Move(this Script script, string scene, int sentence, string toScene, int to)
    {
        var moved = script.Get(scene).Sentences[sentence];
        return script.Remove(scene, sentence).Sentences(toScene, all => all.Insert(Math.Clamp(to, 0, all.Count), moved));
    }

    /// <summary>Parts a scene in two; <paramref name="sentence"/> becomes the first of the second. Before the first sentence there is nothing to part.</summary>
    public static Script Split(this Script script, string scene, int sentence)
    {
        var whole = script.Get(scene);
        if (sentence <= 0 || sentence >= whole.Sentences.Count) return script;
        var second = whole with { Id = script.NewId(scene), Sentences = [.. whole.Sentences.Skip(sentence)], Page = whole.Picture is null ? whole.Sentences[sentence].Page : whole.Page };
        return script.With(scene, s => s with { Sentences = [.. s.Sentences.Take(sentence)] }).Insert(script.IndexOf(scene) + 1, second);
    }

    /// <summary>Makes one scene of two neighbours; it keeps the id, the title and the picture of the first. After the last there is none to join.</summary>
    public static Script MergeWithNext(this Script script, string scene)
    {
        var at = script.IndexOf(scene);
        if (at + 1 >= script.Scenes.Count) return script;
        var next = script.Scenes[at + 1];
        return script.Without(next.Id).With(scene, s => s with { Sentences = [.. s.Sentences, .. next.Sentences] });
    }

    /// <summary>Takes a scene to another place.</summary>
    /// <param name="to">Its index afterwards.</param>
    public static Script MoveScene(this Script script, string scene, int to)
    {
        var moved = script.Get(scene);
        return script.Without(scene).Insert(Math.Clamp(to, 0, script.Scenes.Count - 1), moved);
    }

    /// <summary>Leaves a scene out; the last one stays.</summary>
    public static Script Drop(this Script script, string scene) => script.Scenes.Count == 1 ? script : script.Without(scene);

    /// <summary>A new scene that shows a picture, without words yet.</summary>
    /// <param name="at">Its index afterwards.</param>
    public static Script AddScene(this Script script, int at, string title, StageFile picture)
    {
        at = Math.Clamp(at, 0, script.Scenes.Count);
        var beside = script.Scenes[Math.Max(0, at - 1)];
        return script.Insert(at, new(script.NewId("added"), SceneKind.Picture, PlainText.Plain(title) is { Length: > 0 } plain ? plain : beside.Title, beside.Page, [], picture));
    }

    /// <summary>A picture in place of the scene's page; null for the page again.</summary>
    public static Script Show(this Script script, string scene, StageFile? picture) => script.With(scene, s => s with { Picture = picture });

    /// <summary>A scene as it was proposed, also one that was left out: it comes back behind the scene it followed.</summary>
    public static Script Restore(this Script script, Script proposed, string scene)
    {
        var original = proposed.Get(scene);
        if (script.Scenes.Any(s => s.Id == scene)) return script.With(scene, _ => original);
        var before = proposed.Scenes.Take(proposed.IndexOf(scene)).Select(s => s.Id).ToHashSet();
        var at = script.Scenes.Select((s, i) => before.Contains(s.Id) ? i + 1 : 0).DefaultIfEmpty().Max();
        return script.Insert(at, original);
    }

    private static ScriptSentence Worded(ScriptSentence sentence, string text, string language) => sentence with { Text = text, Said = ReadAloud.Said(text, language) };

    private static Script Sentences(this Script script, string scene, Action<List<ScriptSentence>> edit) => script.With(scene, s =>
    {
        var all = s.Sentences.ToList();
        edit(all);
        return s with { Sentences = all };
    });

    private static Script With(this Script script, string scene, Func<ScriptScene, ScriptScene> edit)
    {
        var at = script.IndexOf(scene);
        return script with { Scenes = [.. script.Scenes.Select((s, i) => i == at ? edit(s) : s)] };
    }

    private static Script Without(this Script script, string scene)
    {
        var at = script.IndexOf(scene);
        return script with { Scenes = [.. script.Scenes.Where((_, i) => i != at)] };
    }

    private static Script Insert(this Script script, int at, ScriptScene scene) => script with { Scenes = [.. script.Scenes.Take(at), scene, .. script.Scenes.Skip(at)] };

    private static ScriptScene Get(this Script script, string scene) => script.Scenes[script.IndexOf(scene)];

    private static int IndexOf(this Script script, string scene)
    {
        for (var i = 0; i < script.Scenes.Count; i++)
            if (script.Scenes[i].Id == scene) return i;
        throw new ArgumentException($"The script has no scene {scene}.", nameof(scene));
    }

    /// <summary>An id that no scene has.</summary>
    private static string NewId(this Script script, string stem)
    {
        stem = stem.Length > LongestStem ? stem[..LongestStem] : stem;
        for (var n = 2; ; n++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{n}");
            if (script.Scenes.All(s => s.Id != id)) return id;
        }
    }
}

using LectureStudio.Features.Editing;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;

namespace LectureStudio.Features.Narration;

/// <summary>A person's editing of a script in one tab: everything that can be done to it, under names for undo.</summary>
public sealed class ScriptSession : EditSession<Script>
{
    public ScriptSession(ScriptMaterial material, Script saved, string tag)
        : base(saved, tag)
    {
        Material = material;
        Changed += () => Anew = ScriptDifference.Between(History.Begun, Script);
        Anew = ScriptDifference.Between(saved, saved);
    }

    public ScriptMaterial Material { get; }

    public Script Script => History.Now;

    /// <summary>What is made anew because of the edits so far.</summary>
    public ScriptDifference Anew { get; private set; }

    public bool Rename(string title) => Edit("rename the video", s => s.Rename(title));

    public bool RenameScene(string scene, string title) => Edit("rename a scene", s => s.RenameScene(scene, title));

    public bool MoveScene(string scene, int to) => Edit("order", s => s.MoveScene(scene, to));

    public bool Merge(string scene) => Edit("join two scenes", s => s.MergeWithNext(scene));

    public bool Split(string scene, int sentence) => Edit("part a scene", s => s.Split(scene, sentence));

    public bool Drop(string scene) => Edit("leave a scene out", s => s.Drop(scene));

    public bool Change(string scene, int sentence, string text) => Edit("change a sentence", s => s.Change(scene, sentence, text));

    public bool Say(string scene, int sentence, string said) => Edit("change how a sentence is said", s => s.Say(scene, sentence, said));

    /// <summary>Another place on its page; null for the whole page.</summary>
    public bool PointAt(string scene, int sentence, PageBox? box) => Edit("point elsewhere", s => s.PointAt(scene, sentence, box));

    public bool Add(string scene, int at, string text) => Edit("add a sentence", s => s.Add(scene, at, text));

    public bool Remove(string scene, int sentence) => Edit("remove a sentence", s => s.Remove(scene, sentence));

    public bool Move(string scene, int sentence, string toScene, int to) => Edit("move a sentence", s => s.Move(scene, sentence, toScene, to));

    /// <summary>A picture in place of a scene's page; null for the page again.</summary>
    public bool Show(string scene, StageFile? picture) => Edit(picture is null ? "show the page again" : "show a picture", s => s.Show(scene, picture));

    public bool AddScene(int at, string title, StageFile picture) => Edit("add a picture", s => s.AddScene(at, title, picture));

    /// <summary>False when it changes nothing. What is gone meanwhile (edited in another way, undone) is left alone.</summary>
    private bool Edit(string what, Func<Script, Script> edit)
    {
        try
        {
            var edited = edit(Script);
            return ScriptDifference.Between(Script, edited).IsChanged && Do(what, edited);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

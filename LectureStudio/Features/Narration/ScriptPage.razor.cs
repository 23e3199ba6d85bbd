using LectureStudio.Components.Controls;
using LectureStudio.Features.Editing;
using LectureStudio.Pipeline.Catalog;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LectureStudio.Features.Narration;

/// <summary>Where a person looks at the narration before it is spoken, and changes it afterwards.</summary>
public sealed partial class ScriptPage(ScriptReader reader, SourceStore sources) : GateEditing<Script, ScriptSession>, IAsyncDisposable
{
    private const int MostScenes = 2000;

    private ElementReference root;
    private ElementReference list;
    private ScriptPart? keys;
    private ScriptPart? order;
    private ScriptPart? heard;
    private DotNetObjectReference<ScriptPage>? reference;
    private DotNetObjectReference<Toasts>? teller;
    private (Script Script, ScriptTimes Times)? timed;
    private bool isAttached;

    protected override string LeavingOut => "The video is made of the script as it was, and what you changed here is dropped.";

    private ScriptTimes Times
    {
        get
        {
            if (timed is not { } known || !ReferenceEquals(known.Script, Session!.Script)) timed = (Session!.Script, ScriptTimes.Of(Session.Script, Session.History.Begun, Session.Material));
            return timed.Value.Times;
        }
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        foreach (var part in (ScriptPart?[])[keys, order, heard]) if (part is not null) await part.DisposeAsync();
        reference?.Dispose();
        teller?.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>A scene was dragged to another place.</summary>
    [JSInvokable]
    public void Ordered(string scene, int to) => Session?.MoveScene(scene, to);

    /// <summary>A sentence was, within its scene.</summary>
    [JSInvokable]
    public void OrderedWithin(string scene, string sentence, int to)
    {
        if (int.TryParse(sentence, out var from)) Session?.Move(scene, from, scene, to);
    }

    protected override async Task<ScriptSession?> OpenAsync(Script saved, string tag, CancellationToken cancellation)
    {
        timed = null;
        return await reader.ReadAsync(Job!, cancellation) is { } material ? new ScriptSession(material, saved, tag) : null;
    }

    protected override string NoteOf(Script before, Script after) => ScriptWords.Note(before, after);

    protected override bool Fits(Script draft) =>
        draft is { Title: not null, Language: not null, Scenes: { Count: > 0 and <= MostScenes } scenes }
        && scenes.All(s => s is { Id: not null, Title: not null, Sentences: not null } && s.Sentences.All(t => t?.Text is not null))
        && !draft.Problems().Any();

    /// <summary>Drafts know pictures by their names alone.</summary>
    protected override Script Bound(Script draft)
    {
        var saved = Session!.History.Begun.Scenes.Select(s => s.Picture).OfType<StageFile>().DistinctBy(p => p.Name).ToDictionary(p => p.Name);
        return draft with { Scenes = [.. draft.Scenes.Select(s => s.Picture is { } picture ? s with { Picture = saved.GetValueOrDefault(picture.Name) ?? Given(picture.Name) } : s)] };
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (isAttached || Session is null) return;
        isAttached = true;
        reference = DotNetObjectReference.Create(this);
        order = await ScriptPart.AttachAsync(Script, "order", list, reference);
        teller = DotNetObjectReference.Create(Toasts);
        var voice = Session.Material.Voice;
        heard = await ScriptPart.AttachAsync(Script, "narration", root, new { voice.Voice, voice.Speed, voice.Pronunciation, Session.Script.Language }, teller);
        keys = await ScriptPart.AttachAsync(Script, "keys", list);
    }

    private async Task AddAsync(GivenPicture picture)
    {
        if (Session!.AddScene(Session.Script.Scenes.Count, picture.Title, picture.File)) await ScriptPart.CallAsync(Script, "keys", "focusRow", $"scene-{Session.Script.Scenes[^1].Id}");
    }

    private StageFile? Given(string name) =>
        sources.Find(name, Path.GetFileNameWithoutExtension(name)) is { } file ? new(Path.GetFileName(file.Path), Path.GetDirectoryName(file.Path)!) : null;
}

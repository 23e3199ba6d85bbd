using LectureStudio.Components.Controls;
using LectureStudio.Features.Editing;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout.Corrections;
using Microsoft.AspNetCore.Components;

namespace LectureStudio.Features.Handout;

/// <summary>Where a person fixes the transcript and the slides before the handout is written, and afterwards.</summary>
public sealed partial class CorrectionsPage(CorrectionsReader reader) : GateEditing<LectureCorrections, CorrectionsSession>, IAsyncDisposable
{
    private const int LongestLine = 5000, LongestTitle = 500, LongestText = 20_000;

    private static readonly string[] Both = [nameof(Transcribe), nameof(ReadSlides)];

    private ElementReference root;
    private ElementReference media;
    private ScriptPart? player;
    private bool isAttached;

    protected override IReadOnlyList<string> Stages => Both;

    protected override string LeavingOut => "The handout is made of transcript and slides as they were, and what you changed here is dropped.";

    private IReadOnlyList<double> Marks => [.. Session!.Visits.Select(v => v.Start).Where(s => s > 0)];

    private string Meaning =>
        IsChanged ? $"{CorrectionWords.Of(Session!.Corrections)}. {(IsWaiting ? "The handout is written from this." : "Sections, notes and handout are made anew; nothing is recognised or read again.")}"
        : IsWaiting ? "Nothing is changed yet. The handout is written when you are done."
        : "Nothing is changed. What you change here makes the handout anew.";

    public override string? NameOf(string stage) => stage == nameof(Transcribe) ? "the transcript" : "the slides";

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        if (player is not null) await player.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override Task<LectureCorrections?> SavedAsync(CancellationToken cancellation) => Task.FromResult<LectureCorrections?>(LectureCorrections.None);

    protected override async Task<CorrectionsSession?> OpenAsync(LectureCorrections saved, string tag, CancellationToken cancellation) =>
        await reader.ReadAsync(Job!, cancellation) is { } material ? new CorrectionsSession(material, tag) : null;

    protected override async Task ReviseAsync(LectureCorrections edited, string note, string madeFrom)
    {
        var (material, tags) = (Session!.Material, madeFrom.Split('+'));
        if (edited.HasSpeech) await Jobs.ReviseAsync(Id, edited.Apply(material.Transcript), CorrectionWords.OfSpeech(edited), tags[0]);
        else await Jobs.AcceptAsync(Id, nameof(Transcribe));
        // The one that waits is last: the handout begins when both are in force.
        if (edited.HasSlides) await Jobs.ReviseAsync(Id, material.Slides.Apply(edited), CorrectionWords.OfSlides(edited), tags[1]);
        else await Jobs.AcceptAsync(Id, nameof(ReadSlides));
    }

    protected override string NoteOf(LectureCorrections before, LectureCorrections after) => CorrectionWords.Of(after);

    /// <summary>A draft was made to this recording: its lines begin when lines begin, its slides are known, its visits end where the recording does.</summary>
    protected override bool Fits(LectureCorrections draft)
    {
        if (draft is not { Lines: { } lines, Slides: { } slides }) return false;
        var session = Session!;
        var starts = session.Lines.Select(l => l.Start).ToHashSet();
        var saved = session.Material.Slides.Saved;
        return lines.All(l => l is { Text.Length: <= LongestLine } && starts.Contains(l.Start) && l.Speaker is null or { Length: > 0 and <= 200 })
            && slides.All(s => s is { Title.Length: <= LongestTitle, Text.Length: <= LongestText } && saved.Slides.Any(known => known.Slide == s.Slide))
            && (draft.Visits is null || (draft.Visits.All(v => v is not null) && draft.Visits.LastOrDefault()?.End == session.Visits.LastOrDefault()?.End && !(saved with { Visits = draft.Visits }).Problems().Any()));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (isAttached || Session?.Material.Media is null) return;
        isAttached = true;
        player = await ScriptPart.AttachAsync(Script, "player", root, media);
    }
}

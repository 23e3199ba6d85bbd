using LectureStudio.Features.Editing;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Workflows.Handout.Corrections;

namespace LectureStudio.Features.Handout;

/// <summary>A person's correcting of a transcript and slides in one tab: everything that can be done to them, under names for undo.</summary>
public sealed class CorrectionsSession : EditSession<LectureCorrections>
{
    private readonly Dictionary<double, LineCorrection> saved;
    private double selected;
    private double? editNext;

    public CorrectionsSession(CorrectionsMaterial material, string tag)
        : base(LectureCorrections.None, tag)
    {
        Material = material;
        saved = material.Transcript.Cues.DistinctBy(c => c.Start).ToDictionary(c => c.Start, c => new LineCorrection(c.Start, c.Text, c.Speaker));
        Changed += Look;
        Look();
    }

    public CorrectionsMaterial Material { get; }

    public LectureCorrections Corrections => History.Now;

    /// <summary>All lines as they read now; those left out have no text.</summary>
    public IReadOnlyList<LineCorrection> Lines { get; private set; } = [];

    /// <summary>What is shown when, as it is now.</summary>
    public IReadOnlyList<Visit> Visits { get; private set; } = [];

    /// <summary>The visit whose slide is open; null where there is none.</summary>
    public Visit? Open => Visits.LastOrDefault(v => v.Start <= selected) ?? Visits.FirstOrDefault();

    /// <summary>Everyone who is named as speaking, and nobody, with the number of their lines.</summary>
    public IReadOnlyList<(string? Name, int Lines)> Speakers => [.. Lines.Where(l => l.Text.Length > 0).GroupBy(l => l.Speaker).Select(g => (g.Key, g.Count()))];

    /// <summary>Everyone who is named.</summary>
    public IReadOnlyList<string> Names => [.. Lines.Select(l => l.Speaker).OfType<string>().Distinct()];

    /// <summary>A line as it was saved.</summary>
    public LineCorrection Saved(LineCorrection line) => saved[line.Start];

    /// <summary>What a visit shows; null for what is no slide and was none.</summary>
    public SlideReading? Reading(Visit visit) => Material.Slides.Reading(Corrections, visit.Kind == VisitKind.Slide ? visit.Slide : Material.Slides.LeftOut(visit) ?? 0);

    public void Select(Visit visit)
    {
        selected = visit.Start;
        Tell();
    }

    /// <summary>Asks for a line to be edited; its row takes that up.</summary>
    public void AskFor(LineCorrection? line)
    {
        editNext = line?.Start;
        Tell();
    }

    /// <summary>Whether a line was asked to be edited, said once.</summary>
    public bool TakeEdited(double start)
    {
        if (editNext != start) return false;
        editNext = null;
        return true;
    }

    public bool Say(double start, string text) => Edit(text.Length == 0 ? "leave a line out" : "change a line", c => c.Say(Material.Transcript, start, text));

    public bool Change(LineCorrection line) => Edit("change a line", c => c.Say(Material.Transcript, line.Start, line.Text).SpokenBy(Material.Transcript, line.Start, line.Speaker));

    public bool Replace(PhraseSearch search, string with) => Edit("replace", c => c.Replace(Material.Transcript, search, with));

    public bool RenameSpeaker(string? from, string? to) => Edit("name a speaker", c => c.RenameSpeaker(Material.Transcript, from, to));

    public bool Merge(Visit visit) => Edit("merge with the slide before", c => Material.Slides.Merge(c, visit.Start));

    public bool LeaveOut(Visit visit) => Edit("leave a slide out", c => Material.Slides.LeaveOut(c, visit.Start));

    public bool TakeBack(Visit visit) => Edit("take a slide back", c => Material.Slides.TakeBack(c, visit.Start));

    public bool Rename(int slide, string title) => Edit("change a title", c => Material.Slides.Rename(c, slide, title));

    public bool Write(int slide, string body) => Edit("change a slide's text", c => Material.Slides.Write(c, slide, body));

    /// <summary>False when it changes nothing. Corrected back to what is saved, there is nothing to save.</summary>
    private bool Edit(string what, Func<LectureCorrections, LectureCorrections> edit)
    {
        var edited = edit(Corrections);
        return Do(what, edited is { HasSpeech: false, HasSlides: false } ? History.Begun : edited);
    }

    private void Look()
    {
        Lines = Corrections.LinesNow(Material.Transcript);
        Visits = Material.Slides.Visits(Corrections);
    }
}

using LectureStudio.Components.Controls;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts;

namespace LectureStudio.Features.Settings;

public sealed partial class PronunciationList(StudioPronunciations list, Toasts toasts)
{
    private IReadOnlyList<Pronunciation> entries = [];
    private string written = "";
    private string said = "";

    private bool IsKnown => entries.Any(e => e.Written == written.Trim());

    protected override void OnInitialized() => Read();

    private void Read() => entries = [.. Pronunciations.Parse(list.Text).Entries.OrderBy(e => e.Written, StringComparer.OrdinalIgnoreCase)];

    private void Add()
    {
        var entry = new Pronunciation(written.Trim(), said.Trim());
        if (entry.Written.Length == 0 || entry.Said.Length == 0) toasts.Fail("Write the word, and how it is said.");
        else if (entry.Problem() is { } problem) toasts.Fail(problem);
        else if (entry.ToString().IndexOfAny([';', '\n']) >= 0) toasts.Fail("An entry has no semicolon in it.");
        else if (Save([.. entries.Where(e => e.Written != entry.Written), entry])) (written, said) = ("", "");
    }

    private void Remove(Pronunciation entry)
    {
        if (!Save([.. entries.Where(e => e != entry)])) return;
        toasts.OfferUndo($"“{entry.Written}” is removed.", () => InvokeAsync(() =>
        {
            Read(); // others may have come since
            Save([.. entries.Where(e => e.Written != entry.Written), entry]);
            StateHasChanged();
        }));
    }

    private bool Save(IEnumerable<Pronunciation> changed)
    {
        try
        {
            list.Save(string.Join('\n', changed));
            Read();
            return true;
        }
        catch (StudioException refusal)
        {
            toasts.Fail($"{refusal.Message} {refusal.Remedy}");
            return false;
        }
    }
}

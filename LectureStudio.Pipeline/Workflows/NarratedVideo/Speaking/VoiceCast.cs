using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Voices;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Speaking;

/// <summary>Who speaks which text: the first voice, and the next one for what it could not say.</summary>
/// <param name="voices">At least one, in the order in which they are asked.</param>
internal sealed class VoiceCast(IReadOnlyList<Voice> voices)
{
    /// <summary>A voice that fails this often is asked no more.</summary>
    private const int MostFailures = 3;

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly int[] failures = new int[voices.Count];
    private readonly string?[] reasons = new string?[voices.Count];

    public Voice First => voices[0];

    public Voice For(string text) => voices[Place(text)];

    /// <summary>Gives the text to the next voice; false when there is none.</summary>
    public bool TryMoveOn(string text, StudioException failure)
    {
        var place = Place(text);
        failures[place] = failure is ToolMissingException ? MostFailures : failures[place] + 1;
        reasons[place] ??= failure.Message;
        if (place + 1 >= voices.Count) return false;
        places[text] = place + 1;
        return Place(text) < voices.Count;
    }

    /// <summary>What a person should know, by the texts of all sentences.</summary>
    public IEnumerable<string> Notices(IEnumerable<string> texts) =>
        texts.GroupBy(Place).Where(g => g.Key > 0).OrderBy(g => g.Key)
            .Select(g => $"{(g.Count() == 1 ? "1 sentence was" : $"{g.Count()} sentences were")} spoken by {voices[g.Key].Id}, because {First.Id} could not: {reasons.First(r => r is not null)}");

    private int Place(string text)
    {
        var place = places.GetValueOrDefault(text);
        while (place + 1 < voices.Count && failures[place] >= MostFailures) place++;
        return place;
    }
}

using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>Tells sentences that define from labels that a parameter list is made of.</summary>
internal static class DefinitionText
{
    private const int LeastWords = 5, Longest = 400;

    /// <summary>Whether it reads as a definition: "A queue is …", not "address - (string) The IP address."</summary>
    public static bool IsOne(string? definition)
    {
        if (definition is not { Length: > 20 and <= Longest }) return false;
        var words = WordTokens.Split(definition);
        if (words.Count < LeastWords) return definition.Any(c => c >= '\u0E00');
        if (LoneSentence.PointsBack(definition, Tongue.For("en", ""))) return false;
        // A colon or a dash right behind the first words makes a label of them.
        var label = definition.IndexOfAny([':', '–', '—']);
        var dash = definition.IndexOf(" - ", StringComparison.Ordinal);
        return (label < 0 || label > words[3].Start) && (dash < 0 || dash > words[3].Start) && !definition.TrimEnd().EndsWith(':');
    }
}

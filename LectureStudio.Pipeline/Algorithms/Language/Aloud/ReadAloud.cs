namespace LectureStudio.Pipeline.Algorithms.Language.Aloud;

/// <summary>Printed text as a voice should get it: abbreviations, numbers, symbols and simple formulas in words.</summary>
public static class ReadAloud
{
    /// <summary>How <paramref name="text"/> is said; null when that is as it is written.</summary>
    /// <param name="text">A sentence as it reads.</param>
    /// <param name="language">BCP 47 tag; in a language without words of its own here, nothing is put in.</param>
    public static string? Said(string text, string language) => null;
}

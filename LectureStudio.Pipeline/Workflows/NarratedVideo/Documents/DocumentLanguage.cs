using LectureStudio.Pipeline.Algorithms.Captions;
using LectureStudio.Pipeline.Algorithms.Documents;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;

/// <summary>In which language a document is written.</summary>
internal static class DocumentLanguage
{
    /// <summary>BCP 47: by the script, else by the function words, else English.</summary>
    public static string Guess(string text) => ScriptGuess.Of(text) ?? LanguageGuess.Of(text) ?? "en";
}

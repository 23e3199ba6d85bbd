using System.Collections.Frozen;
using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Citing;

/// <summary>The words that turn a sentence into its opposite.</summary>
internal static class Negation
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = new Dictionary<string, FrozenSet<string>>
    {
        ["en"] = Set("no not never none nor neither cannot without nothing nobody"),
        ["de"] = Set("nicht kein keine keinen keinem keiner keines nie niemals ohne nichts niemand weder"),
        ["fr"] = Set("pas jamais aucun aucune rien sans ni non"),
        ["es"] = Set("no nunca jamás ningún ninguna ninguno nada sin ni tampoco"),
        ["it"] = Set("non mai nessun nessuno nessuna niente senza né nemmeno"),
        ["pt"] = Set("não nunca jamais nenhum nenhuma nada sem nem"),
        ["nl"] = Set("niet geen nooit zonder niets niemand noch"),
    }.ToFrozenDictionary();

    public static bool Is(string word, Tongue tongue)
    {
        var lower = word.ToLowerInvariant().Replace('’', '\'');
        return Words.GetValueOrDefault(tongue.Code, FrozenSet<string>.Empty).Contains(lower) || (tongue.Code == "en" && lower.EndsWith("n't", StringComparison.Ordinal));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

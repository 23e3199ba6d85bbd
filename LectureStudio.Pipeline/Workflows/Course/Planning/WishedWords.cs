using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;

namespace LectureStudio.Pipeline.Workflows.Course.Planning;

/// <summary>What a person asks for in words of his own, and what he wants left out ("with examples, without history"), as far as words tell.</summary>
internal sealed partial class WishedWords
{
    private const double Wanted = 1.8, Unwanted = 0.3;

    private readonly HashSet<string> wanted = new(StringComparer.Ordinal), unwanted = new(StringComparer.Ordinal);
    private readonly Tongue tongue;

    /// <param name="wishes">Empty for none.</param>
    /// <param name="tongue">Whose stems and function words count.</param>
    public WishedWords(string wishes, Tongue tongue)
    {
        this.tongue = tongue;
        var isLess = false;
        foreach (var clause in Clause().Split(wishes))
        {
            // "and" goes on as it began, a comma or a stop does not.
            if (clause.Length > 0 && !Joint().IsMatch(clause)) isLess = Less().IsMatch(clause);
            (isLess ? unwanted : wanted).UnionWith(Stems(Less().Replace(clause, " ")));
        }
        unwanted.ExceptWith(wanted);
    }

    /// <summary>How much more a text is worth for what it speaks of: 1 for one that has nothing of it.</summary>
    public double Weight(string text)
    {
        if (wanted.Count + unwanted.Count == 0) return 1;
        var stems = Stems(text);
        return stems.Overlaps(wanted) ? Wanted : stems.Overlaps(unwanted) ? Unwanted : 1;
    }

    /// <summary>Whether it speaks of what is asked for.</summary>
    public bool Speaks(string text) => wanted.Count > 0 && Stems(text).Overlaps(wanted);

    private HashSet<string> Stems(string text) => [.. WordTokens.Split(text).Where(w => tongue.IsContent(w.Text)).Select(w => tongue.StemOf(w.Text))];

    [GeneratedRegex(@"[.;,:!?\n]+|\b(?=(but|aber|mais|pero|ma|mas|maar|and|und|et|y|e|en)\b)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^\s*(and|und|et|y|e|en)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\b(without|skip|avoid|leave out|omit|ignore|not?|don't|less|nothing (about|on|of)|ohne|kein\w*|nicht|weniger|sans|pas|moins|sin|menos|senza|meno|sem|zonder|geen|minder)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Less();
}

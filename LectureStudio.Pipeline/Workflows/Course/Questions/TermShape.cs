namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>What a term looks like: a wrong choice that looks different gives itself away.</summary>
internal static class TermShape
{
    /// <summary>How alike two look, 0 to 1.</summary>
    public static double Likeness(string a, string b)
    {
        if (Kind(a) != Kind(b)) return 0;
        double words = Math.Abs(Words(a) - Words(b)), length = Math.Min(a.Length, b.Length) / (double)Math.Max(1, Math.Max(a.Length, b.Length));
        var plural = a.EndsWith('s') == b.EndsWith('s') ? 0.2 : 0;
        var capital = char.IsUpper(a[0]) == char.IsUpper(b[0]) ? 0.2 : 0;
        return Math.Max(0, 0.4 * length + 0.2 / (1 + words) + plural + capital);
    }

    /// <summary>Option, call, path, variable, number, one of several kinds of names from code, phrase.</summary>
    public static string Kind(string text)
    {
        var bare = text.Trim('`');
        return bare.Length == 0 ? ""
            : bare.Contains(' ', StringComparison.Ordinal) ? text[0] == '`' ? "command" : "phrase"
            : bare.StartsWith('-') ? "option"
            : bare.EndsWith(')') ? "call"
            : bare.StartsWith('@') ? "decorator"
            : bare.StartsWith('.') || bare.Contains('/', StringComparison.Ordinal) ? "path"
            : bare.TrimStart('v').All(c => char.IsAsciiDigit(c) || c is '.' or ',') ? "number"
            : bare.All(c => char.IsUpper(c) || char.IsAsciiDigit(c) || c == '_') && bare.Contains('_', StringComparison.Ordinal) ? "variable"
            : text[0] == '`' ? Written(bare) : "phrase";
    }

    /// <summary>How a name of code is written: a type, a name with dots, a setting, a sign with a name; all others are names.</summary>
    private static string Written(string bare) =>
        bare.IndexOf('=', StringComparison.Ordinal) > 0 ? "setting"
        : !char.IsLetter(bare[0]) && bare[0] != '_' ? "sign " + bare[0]
        : bare.IndexOfAny([':', '@']) >= 0 ? "qualified"
        : bare.IndexOfAny(['[', '<', '{']) > 0 ? "generic"
        : bare.Contains('.', StringComparison.Ordinal) ? "dotted"
        : char.IsUpper(bare[0]) ? "type" : "name";

    private static int Words(string text) => text.Split(' ', '-', '_', '.').Length;
}

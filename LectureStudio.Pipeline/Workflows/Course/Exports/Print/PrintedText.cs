namespace LectureStudio.Pipeline.Workflows.Course.Exports.Print;

/// <summary>The text that pdftotext finds in a print, for looking whether something is there however its lines were broken.</summary>
internal sealed class PrintedText(string output)
{
    /// <summary>Scripts whose letters change their shape or order on paper come back as they were drawn; of them so much must be there.</summary>
    private const double Enough = 0.8;

    private readonly string letters = Letters(output);

    /// <summary>Letters and digits alone, in lower case.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <param name="text">Looked for.</param>
    /// <param name="times">At least so often.</param>
    public bool Has(string text, int times)
    {
        var sought = Letters(text);
        if (sought.Length == 0) return true;
        if (Count(sought) >= times) return true;
        if (sought.All(c => c < '\u0590')) return false;
        var reversed = sought.ToCharArray();
        Array.Reverse(reversed);
        return Count(new string(reversed)) >= times || sought.Count(c => letters.Contains(c, StringComparison.Ordinal)) >= sought.Length * Enough;
    }

    private int Count(string sought)
    {
        var count = 0;
        for (var at = letters.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = letters.IndexOf(sought, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }
}

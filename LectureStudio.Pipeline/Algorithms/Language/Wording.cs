using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Algorithms.Language;

/// <summary>A way of putting things, as a regular expression; built when first asked for, since a lecture needs one language of seven.</summary>
public sealed class Wording(string pattern)
{
    /// <summary>No sentence of a lecture is longer; what is, is not looked at further, so that untrusted text costs little.</summary>
    private const int LongestText = 600;

    private readonly Lazy<Regex> regex = new(() => new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)));

    public bool IsMatch(string text) => text.Length <= LongestText && regex.Value.IsMatch(text);

    public Match Match(string text) => text.Length <= LongestText ? regex.Value.Match(text) : System.Text.RegularExpressions.Match.Empty;

    /// <summary>The text without its first match.</summary>
    public string Without(string text) => text.Length <= LongestText ? regex.Value.Replace(text, "", 1) : text;
}

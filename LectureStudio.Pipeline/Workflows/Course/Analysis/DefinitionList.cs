using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>A definition of a document.</summary>
/// <param name="Sentence">The document's own.</param>
internal sealed record PlacedDefinition(string Term, string Sentence, int FirstLine, int LastLine);

/// <summary>The definitions of a document: sentences of the form "X is a …", and terms in bold before a colon or a dash, as glossaries have them.</summary>
internal static partial class DefinitionList
{
    public static IReadOnlyList<PlacedDefinition> Of(DocumentView view)
    {
        var found = new List<PlacedDefinition>();
        foreach (var block in view.Prose)
        {
            if (Labelled().Match(block.Markdown) is { Success: true } label && WordCount.Of(label.Groups["d"].Value) >= 4)
                found.Add(new(label.Groups["t"].Value.Trim('`', '*', ':', ' '), First(block.Plain), block.FirstLine, block.LastLine));
        }
        foreach (var sentence in view.Sentences)
        {
            if (sentence.Text.Length is < 20 or > 400 || !(char.IsLetterOrDigit(sentence.Text[0]) || sentence.Text[0] is '“' or '"' or '‘' or '«' or '„')) continue;
            if (Definitions.InSentence(sentence.Text, view.Tongue) is { } definition)
                found.Add(new(definition.Term, sentence.Text, sentence.Block.FirstLine, sentence.Block.LastLine));
        }
        return found;
    }

    private static string First(string text) => SentenceSplitter.Split(text).FirstOrDefault() ?? text;

    // "**Residual**: observed minus predicted", "**Residual** – …"
    [GeneratedRegex(@"^\*\*(?<t>\p{L}[^*]{1,60})\*\* ?(:|–|—|-) (?<d>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex Labelled();
}

using System.Text;
using LectureStudio.Pipeline.Language;
using LectureStudio.Pipeline.Workflows.Course.Reading;
using PlainText = LectureStudio.Pipeline.Algorithms.Text.PlainText;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis.Model;

/// <summary>A document in parts that a model can be asked about, cut between sections where they fit.</summary>
internal static class DocumentParts
{
    /// <summary>Tokens of one part: small enough for every model, large enough to hold most documents whole.</summary>
    public const int MostTokens = 6000;

    private const int LongestPiece = 2500;

    /// <summary>The parts in order; none for a document without words.</summary>
    public static IReadOnlyList<string> Of(DocumentText text)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var tokens = 0;
        foreach (var section in Sections(text))
        {
            var cost = section.Sum(TokenEstimate.Of);
            if (tokens > 0 && tokens + Math.Min(cost, MostTokens) > MostTokens) Close();
            foreach (var piece in section)
            {
                if (tokens > 0 && tokens + TokenEstimate.Of(piece) > MostTokens) Close();
                part.Append(piece).Append('\n');
                tokens += TokenEstimate.Of(piece);
            }
        }
        Close();
        return parts;

        void Close()
        {
            if (part.Length > 0) parts.Add(part.ToString());
            part.Clear();
            tokens = 0;
        }
    }

    private static IEnumerable<List<string>> Sections(DocumentText text)
    {
        var section = new List<string>();
        foreach (var block in text.Blocks)
        {
            if (block.Kind == TextBlockKind.Heading && section.Count > 0)
            {
                yield return section;
                section = [];
            }
            // On one line each, so that nothing in a piece can look like another.
            section.Add($"[{block.FirstLine}-{block.LastLine}] ({block.Kind}) {PlainText.Shorten(PlainText.OneLine(block.Plain), LongestPiece)}");
        }
        if (section.Count > 0) yield return section;
    }
}

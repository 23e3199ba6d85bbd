using System.Net;
using System.Text;
using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Text;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Documents.Texts;

/// <summary>The pages of a text as HTML. Every tag and attribute is this program's own; what was given comes in as encoded text alone.</summary>
internal static class TextHtml
{
    /// <summary>A piece with fewer letters is kept on one page.</summary>
    private const int Whole = 420;

    private const int LongTitle = 60;

    /// <summary>Long paragraphs in pieces of whole sentences, so that a page ends between sentences.</summary>
    public static IReadOnlyList<GivenPiece> InPortions(IReadOnlyList<GivenPiece> pieces) => [.. pieces.SelectMany(Portions)];

    /// <summary>The whole document.</summary>
    /// <param name="title">Stands on a page of its own; its number is 0, that of the pieces goes on from there.</param>
    /// <param name="pieces">In order; figures begin a new page and print nothing.</param>
    /// <param name="language">BCP 47.</param>
    public static string Page(string title, IReadOnlyList<GivenPiece> pieces, string language)
    {
        var html = new StringBuilder();
        html.Append($"<!DOCTYPE html><html lang=\"{Text(language)}\"><head><meta charset=\"utf-8\"><title>{Text(title)}</title><style>").Append(Style()).Append("</style></head><body>\n");
        html.Append($"<section class=\"title\"><h1 class=\"{(title.Length > LongTitle ? "long" : "short")}\" data-heading=\"{Text(title)}\" dir=\"{Direction(title)}\">{PlaceMarks.Between(0, title, Text(title))}</h1></section>\n");
        var opening = OpeningLevel(pieces);
        var isBroken = false;
        foreach (var (i, piece) in pieces.Index())
        {
            if (piece.Kind == BlockKind.Figure)
            {
                isBroken = true;
                continue;
            }
            // A heading that opens a page breaks by itself.
            if (isBroken && !(piece.Kind == BlockKind.Heading && piece.Level <= opening)) html.Append("<div class=\"break\"></div>\n");
            isBroken = false;
            Write(html, piece, i + 1, opening);
        }
        return html.Append("</body></html>\n").ToString();
    }

    /// <summary>Headings up to this level open a page: the highest that parts the text, so that a single heading above all does not.</summary>
    public static int OpeningLevel(IReadOnlyList<GivenPiece> pieces)
    {
        var levels = pieces.Where(p => p.Kind == BlockKind.Heading).Select(p => p.Level).ToList();
        return levels.Count == 0 ? 1 : levels.Order().FirstOrDefault(l => levels.Count(o => o == l) > 1, levels.Max());
    }

    private static void Write(StringBuilder html, GivenPiece piece, int number, int opening)
    {
        var direction = $"dir=\"{Direction(piece.Text)}\"";
        var whole = piece.Text.Length <= Whole ? " whole" : "";
        _ = piece.Kind switch
        {
            BlockKind.Heading => html.Append($"<h2 class=\"{(piece.Level <= opening ? "opens" : "deep")}\" data-heading=\"{Text(piece.Text)}\" {direction}>{Dress(piece, number)}</h2>"),
            BlockKind.ListItem => html.Append($"<div class=\"item {(piece.IsNumbered ? "numbered" : "bullet")} d{Math.Min(piece.Level, 3)}{whole}\" {direction}>{Dress(piece, number)}</div>"),
            BlockKind.Code => html.Append($"<pre class=\"{whole}\">{Text(piece.Text)}</pre>"),
            BlockKind.Formula => html.Append($"<p class=\"formula whole\">{Text(piece.Text)}</p>"),
            BlockKind.Table => html.Append("<table>").AppendJoin("", piece.Rows!.Select((r, i) => $"<tr{(i == 0 ? " class=\"head\"" : "")}>{string.Concat(r.Select(c => $"<td>{Text(c)}</td>"))}</tr>")).Append("</table>"),
            _ => html.Append($"<p class=\"{(piece.IsQuote ? "quote" : "")}{whole}\" {direction}>{Dress(piece, number)}</p>"),
        };
        html.Append('\n');
    }

    private static IEnumerable<GivenPiece> Portions(GivenPiece piece)
    {
        if (piece.Kind != BlockKind.Paragraph || piece.Text.Length <= Whole) return [piece];
        var portions = new List<string>();
        foreach (var sentence in SentenceSplitter.Split(piece.Text))
        {
            if (portions.Count > 0 && portions[^1].Length + sentence.Length < Whole) portions[^1] += LineText.Joint(portions[^1], sentence) + sentence;
            else portions.Add(sentence);
        }
        // Its dress is left off: which words of a long paragraph are bold does not matter to the ear.
        return portions.Select(p => piece with { Text = p, Runs = null });
    }

    private static string Dress(GivenPiece piece, int number) => PlaceMarks.Between(number, piece.Text, Runs(piece));

    private static string Runs(GivenPiece piece) => piece.Runs is null ? Text(piece.Text) : string.Concat(piece.Runs.Select(Run));

    private static string Run(GivenRun run)
    {
        var text = Text(Keep(run.Text));
        if (run.IsCode) text = $"<code>{text}</code>";
        if (run.IsStrong) text = $"<b>{text}</b>";
        return run.IsEmphasis ? $"<i>{text}</i>" : text;
    }

    /// <summary>Tidied like the text itself, with the spaces at its ends.</summary>
    private static string Keep(string text)
    {
        var line = Tidy.Line(text);
        return text.Length == 0 || line.Length == 0 ? (text.Length > 0 ? " " : "") : (char.IsWhiteSpace(text[0]) ? " " : "") + line.TrimStart(' ') + (char.IsWhiteSpace(text[^1]) ? " " : "");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Direction(string text) => WordOrder.IsRightToLeft([text]) ? "rtl" : "ltr";

    private static string Style()
    {
        using var stream = typeof(TextHtml).Assembly.GetManifestResourceStream("LectureStudio.Pipeline.Workflows.NarratedVideo.Templates.pages.css") ?? throw new InvalidOperationException("The style of text pages is not part of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

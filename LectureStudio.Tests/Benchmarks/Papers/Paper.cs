using System.Globalization;
using System.Text;
using LectureStudio.Tests.Benchmarks.Segmentation;

namespace LectureStudio.Tests.Benchmarks.Papers;

/// <summary>A paper made up of the passages: title, abstract, numbered sections, lists, figures, tables, formulas, notes, references, running heads.</summary>
/// <param name="Html">For WeasyPrint.</param>
/// <param name="Words">What is to be read, in order: all but notes, labels within figures and running heads.</param>
public sealed record Paper(string Html, IReadOnlyList<string> Words)
{
    public static Paper Of(PaperStyle style)
    {
        var passages = style.Seed < 100 ? Passages.Dev : [.. Passages.HeldOut, .. Passages.Dev];
        return new PaperMaker(style, passages).Make();
    }
}

internal sealed class PaperMaker(PaperStyle style, IReadOnlyList<string> passages)
{
    private readonly Random random = new(style.Seed);
    private readonly StringBuilder html = new();
    private readonly List<string> words = [];
    private int figures;
    private int tables;
    private int formulas;
    private int notes;

    public Paper Make()
    {
        var sentences = passages.SelectMany(KnownTopics.Lines).ToList();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Paper</title><style>{Css()}</style></head><body>");
        Say("<h1>", "On " + Words(sentences, 5) + " and what follows from it", "</h1>");
        Say("<p class=\"by\">", "Anna Berg, Tomas Ruiz and Wei Chen", "</p>");
        Say("<p class=\"by\">", "Institute of Applied Examples, University of Somewhere", "</p>");
        html.Append("<div class=\"abstract\">");
        Say("<h3>", "Abstract", "</h3>");
        Say("<p>", string.Join(' ', Some(sentences, 6)), "</p>");
        html.Append("</div>");
        if (style.Columns > 1) Table(sentences, 8);
        html.Append("<div class=\"body\">");
        for (var section = 1; section <= 5; section++)
        {
            Say("<h2>", $"{section} {Capital(Words(sentences, 3))}", "</h2>");
            Section(sentences, section);
        }
        if (style.Columns > 1)
        {
            html.Append("<div class=\"wide\">");
            Figure(sentences, 420, 90);
            html.Append("</div>");
            Say("<h2>", "6 " + Capital(Words(sentences, 2)), "</h2>");
            Section(sentences, 6);
        }
        Say("<h2>", "References", "</h2>");
        for (var i = 1; i <= 7; i++) Say("<p class=\"ref\">", $"[{i}] {(char)('A' + i)}. Author and B. Writer. {Capital(Words(sentences, 6))}. Journal of Examples, {10 + i}({i}):{100 + i}–{120 + i}, {1990 + i}.", "</p>");
        html.Append("</div></body></html>");
        return new(html.ToString(), words);
    }

    private void Section(List<string> sentences, int number)
    {
        Paragraph(sentences, 5);
        Paragraph(sentences, 4, note: true);
        switch (number % 5)
        {
            case 1:
                html.Append("<ul>");
                for (var i = 0; i < 3; i++) Say("<li>", Some(sentences, 1)[0], "</li>");
                html.Append("</ul>");
                break;
            case 2:
                Figure(sentences, 150, 80);
                break;
            case 3:
                Table(sentences);
                break;
            case 4:
                Say("<p class=\"formula\">", $"E(x) = a + b x − c ({++formulas})", "</p>");
                Say("<h3>", $"{number}.1 {Capital(Words(sentences, 3))}", "</h3>");
                break;
            default:
                html.Append("<ol>");
                for (var i = 1; i <= 3; i++)
                {
                    words.Add($"{i}.");
                    Say("<li>", Some(sentences, 1)[0], "</li>");
                }
                html.Append("</ol>");
                break;
        }
        Paragraph(sentences, 6);
        Paragraph(sentences, 3);
    }

    private void Paragraph(List<string> sentences, int count, bool note = false)
    {
        var text = string.Join(' ', Some(sentences, count));
        Say("<p>", text, note ? $"<span class=\"note\">{sentences[(style.Seed + notes++) % sentences.Count]}</span></p>" : "</p>");
    }

    private void Figure(List<string> sentences, int width, int height)
    {
        var points = string.Join(' ', Enumerable.Range(0, 12).Select(i => $"{10 + (i * (width - 20) / 11)},{random.Next(10, height - 20)}"));
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"figure\"><svg width=\"{width}\" height=\"{height}\"><rect x=\"5\" y=\"5\" width=\"{width - 10}\" height=\"{height - 20}\" fill=\"none\" stroke=\"#333\"/><polyline points=\"{points}\" fill=\"none\" stroke=\"#06c\" stroke-width=\"1.5\"/><text x=\"{width / 2}\" y=\"{height - 2}\" font-size=\"7\">time</text></svg>");
        Say("<p class=\"caption\">", $"Figure {++figures}: {Some(sentences, 1)[0]}", "</p>");
        html.Append("</div>");
    }

    private void Table(List<string> sentences, int columns = 4)
    {
        html.Append("<div class=\"figure\">");
        Say("<p class=\"caption\">", $"Table {++tables}: {Some(sentences, 1)[0]}", "</p>");
        html.Append(columns > 4 ? "<table class=\"spread\">" : "<table>");
        for (var row = 0; row < 5; row++)
        {
            html.Append("<tr>");
            for (var column = 0; column < columns; column++) Say("<td>", row == 0 ? "ABCDEFGH"[column] + "-value" : column == 0 ? $"set{row}" : (random.Next(100, 999) / 10.0).ToString("0.0", CultureInfo.InvariantCulture), "</td>");
            html.Append("</tr>");
        }
        html.Append("</table></div>");
    }

    private void Say(string before, string text, string after)
    {
        html.Append(before).Append(System.Net.WebUtility.HtmlEncode(text)).Append(after);
        words.AddRange(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private List<string> Some(List<string> sentences, int count) => [.. Enumerable.Range(0, count).Select(_ => sentences[random.Next(sentences.Count)])];

    private string Words(List<string> sentences, int count) => string.Join(' ', Some(sentences, 1)[0].TrimEnd('.').ToLowerInvariant().Split(' ').Take(count));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string Css() => string.Create(CultureInfo.InvariantCulture, $$"""
        @page { size: {{style.Page}}; margin: 58pt 48pt 62pt; @top-center { content: 'Journal of Examples, volume 12'; font: 7.5pt '{{style.Font}}' } @bottom-center { content: counter(page); font: 8pt '{{style.Font}}' }
          @footnote { border-top: 0.4pt solid #444; padding-top: 3pt } }
        html { font: {{style.Size}}pt/1.28 '{{style.Font}}'; {{(style.IsJustified ? "text-align: justify; hyphens: auto" : "text-align: left")}} }
        body { margin: 0 } p { margin: 0 {{(style.IsIndented ? "" : "0 5pt")}} } {{(style.IsIndented ? "p + p { text-indent: 1.2em }" : "")}}
        h1 { font-size: 1.9em; text-align: center; margin: 0 0 8pt } h2 { font-size: 1.25em; margin: 10pt 0 4pt } h3 { font-size: 1em; margin: 7pt 0 3pt }
        h1, h2, h3 { hyphens: manual; break-after: avoid; line-height: 1.2 }
        .by { text-align: center; text-indent: 0; margin: 0 0 3pt } .abstract { margin: 10pt 40pt 12pt } .abstract h3 { text-align: center }
        .body { columns: {{style.Columns}}; column-gap: {{style.Gap}}pt } .wide { column-span: all; margin: 10pt 0 }
        ul, ol { margin: 4pt 0 5pt; padding-left: 15pt } .figure { margin: 7pt 0; text-align: center; break-inside: avoid } .figure p { text-indent: 0 }
        .caption { font-size: 0.9em; text-align: left } table { margin: 4pt auto; border-collapse: collapse; border-top: 0.7pt solid; border-bottom: 0.7pt solid } td { padding: 2pt 7pt; text-align: right } .spread { width: 100% }
        .formula { text-align: center; text-indent: 0; margin: 6pt 0; font-style: italic } .note { float: footnote; font-size: 0.8em; text-align: left } .ref { font-size: 0.92em; padding-left: 14pt; text-indent: -14pt; margin-bottom: 2pt }
        """);
}

using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using LectureStudio.Pipeline.Algorithms.Documents;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Tools.Poppler;

/// <summary>The words of a PDF's pages with their places, as <c>pdftotext -bbox-layout</c> writes them.</summary>
internal static class PdfWords
{
    /// <summary>U+FB00 to U+FB06.</summary>
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "ft", "st"];

    /// <summary>
    /// The pages in order, their lines in pdftotext's reading order, in points.
    /// <code>
    /// &lt;page width="362.830000" height="272.130000"&gt;
    ///   &lt;line xMin="8.500000" yMin="10.863440" xMax="108.295355" yMax="28.078440"&gt;
    ///     &lt;word xMin="8.500000" yMin="10.863440" xMax="42.602915" yMax="28.078440"&gt;Why&lt;/word&gt;
    /// </code>
    /// </summary>
    /// <exception cref="XmlException">The output is damaged.</exception>
    public static IReadOnlyList<PrintedPage> Parse(string output)
    {
        // Only the part that pdftotext makes itself: the head repeats the document's own title and author.
        var (from, to) = (output.IndexOf("<doc>", StringComparison.Ordinal), output.LastIndexOf("</doc>", StringComparison.Ordinal));
        if (from < 0 || to < from) return [];
        var doc = XElement.Parse(WithoutControls(output[from..(to + "</doc>".Length)]));
        return VisualOrder.Mend([.. doc.Elements("page").Select(Page)]);
    }

    private static PrintedPage Page(XElement page)
    {
        var lines = page.Descendants("line").Select(l => l.Elements("word").Select(Word).Where(w => w.Text.Length > 0).ToList());
        return new(Number(page, "width"), Number(page, "height"), [.. lines.Where(l => l.Count > 0).Select(l => new PrintedLine(l))]);
    }

    private static PrintedWord Word(XElement word)
    {
        var (x, y) = (Number(word, "xMin"), Number(word, "yMin"));
        return new(WithoutLigatures(word.Value.Trim()), x, y, Number(word, "xMax") - x, Number(word, "yMax") - y);
    }

    /// <summary>Ligatures become their letters, so that words can be searched and compared. (Normalisation does not do it in an invariant process.)</summary>
    private static string WithoutLigatures(string text)
    {
        if (!text.Any(c => c is >= '\uFB00' and <= '\uFB06')) return text;
        var plain = new StringBuilder(text.Length + 2);
        foreach (var c in text)
        {
            if (c is >= '\uFB00' and <= '\uFB06') plain.Append(Ligatures[c - '\uFB00']);
            else plain.Append(c);
        }
        return plain.ToString();
    }

    private static double Number(XElement element, string name) =>
        double.TryParse((string?)element.Attribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;

    /// <summary>Some fonts map glyphs to control characters, which XML forbids.</summary>
    private static string WithoutControls(string text) => string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c) || IsPaired(text, i)));

    private static bool IsPaired(string text, int i) =>
        (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}

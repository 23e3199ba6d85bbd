using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Reading;

namespace LectureStudio.Pipeline.Tools.Poppler;

/// <summary>In which fonts the text of a page is printed, as <c>pdftohtml -xml</c> tells; pdftotext does not.</summary>
internal static partial class PdfStyles
{
    /// <summary>pdftohtml enlarges pages by this much.</summary>
    private const double Zoom = 1.5;

    private static readonly string[] MonoNames = ["mono", "nimbusmon", "courier", "consol", "typewriter", "menlo", "cmtt", "sourcecode", "fixed", "inconsolata", "code", "lettergothic", "andale"];
    private static readonly string[] SymbolNames = ["cmmi", "cmsy", "cmex", "math", "msam", "msbm", "symbol", "euler", "dsrom", "stix", "eufm", "esint", "rsfs"];

    /// <summary>
    /// The stretches of text of each page, in points. The output is no well-formed XML (bold within italic may overlap), so it is read line by line.
    /// <code>
    /// &lt;page number="2" position="absolute" top="0" left="0" height="408" width="725"&gt;
    /// 	&lt;fontspec id="4" size="15" family="MIDEOH+NimbusSanL-Bold" color="#000000"/&gt;
    /// &lt;text top="37" left="67" width="80" height="14" font="4"&gt;NB: We use&lt;/text&gt;
    /// </code>
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<StyledStretch>> Parse(string output)
    {
        var pages = new List<IReadOnlyList<StyledStretch>>();
        var styles = new Dictionary<string, PrintStyle>();
        List<StyledStretch>? current = null;
        foreach (var line in output.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("<page ", StringComparison.Ordinal)) pages.Add(current = []);
            else if (line.TrimStart().StartsWith("<fontspec ", StringComparison.Ordinal)) ReadFont(line.ToString(), styles);
            else if (current is not null && line.StartsWith("<text ", StringComparison.Ordinal)) ReadText(line.ToString(), styles, current);
        }
        return pages;
    }

    /// <summary>What a font's name tells: <c>ABCDEF+LMMono10-Bold</c>.</summary>
    public static PrintStyle OfName(string name)
    {
        var plain = name[(name.IndexOf('+', StringComparison.Ordinal) + 1)..].ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        var style = PrintStyle.Plain;
        if (Array.Exists(MonoNames, plain.Contains)) style |= PrintStyle.Mono;
        if (Array.Exists(SymbolNames, plain.Contains)) style |= PrintStyle.Symbols;
        if (plain.Contains("bold", StringComparison.Ordinal) || plain.Contains("black", StringComparison.Ordinal) || plain.Contains("heavy", StringComparison.Ordinal) || plain.Contains("demi", StringComparison.Ordinal)
            || plain.Contains("medi", StringComparison.Ordinal) && plain.Contains("nimbus", StringComparison.Ordinal) || CmBold().IsMatch(plain)) style |= PrintStyle.Bold;
        if (plain.Contains("ital", StringComparison.Ordinal) || plain.Contains("obli", StringComparison.Ordinal) || plain.StartsWith("cmti", StringComparison.Ordinal)) style |= PrintStyle.Italic;
        return style;
    }

    private static void ReadFont(string line, Dictionary<string, PrintStyle> styles)
    {
        if (Font().Match(line) is { Success: true } font) styles[font.Groups["id"].Value] = OfName(font.Groups["name"].Value);
    }

    private static void ReadText(string line, Dictionary<string, PrintStyle> styles, List<StyledStretch> page)
    {
        if (Stretch().Match(line) is not { Success: true } text || !styles.TryGetValue(text.Groups["font"].Value, out var style) || style == PrintStyle.Plain) return;
        page.Add(new(Points(text, "left"), Points(text, "top"), Points(text, "width"), Points(text, "height"), style));
    }

    private static double Points(Match match, string group) => int.TryParse(match.Groups[group].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var pixels) ? pixels / Zoom : 0;

    [GeneratedRegex("<fontspec id=\"(?<id>[^\"]*)\" size=\"[^\"]*\" family=\"(?<name>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Font();

    [GeneratedRegex("^<text top=\"(?<top>[-0-9]+)\" left=\"(?<left>[-0-9]+)\" width=\"(?<width>[-0-9]+)\" height=\"(?<height>[-0-9]+)\" font=\"(?<font>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Stretch();

    // Computer Modern's bold faces: cmbx10, cmb10, cmssbx10, sfbx1000.
    [GeneratedRegex("^(cm|sf)(ss)?b[x0-9]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CmBold();
}

/// <summary>A stretch of text in one font, in points.</summary>
internal sealed record StyledStretch(double X, double Y, double W, double H, PrintStyle Style)
{
    /// <summary>Whether the middle of the word lies in it, give or take the rounding of the tool.</summary>
    public bool Holds(PrintedWord word) => word.X + (word.W / 2) is var x && word.Y + (word.H / 2) is var y && x >= X - 1 && x <= X + W + 1 && y >= Y - 1.5 && y <= Y + H + 1.5;
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace LectureStudio.Pipeline.Algorithms.Text;

/// <summary>
/// Writes HTML straight to a stream. What stands in the interpolated string is markup; what comes through its holes is text
/// and is always encoded, so that nothing from a recording or a source can become markup.
/// </summary>
internal sealed class HtmlWriter(TextWriter to)
{
    /// <summary>Writes markup with encoded holes, and ends the line.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] ref Markup markup) => markup.End("\n");

    /// <summary>Writes markup with encoded holes within a line, where white space would show.</summary>
    public void WriteInline([InterpolatedStringHandlerArgument("")] ref Markup markup) => markup.End("");

    /// <summary>Writes one of this program's own templates as it is. Never for text from outside.</summary>
    public void WriteTemplate(string template) => to.Write(template);

    /// <summary>Writes bytes in Base64, for a data address.</summary>
    public void WriteBase64(Stream content)
    {
        var block = new byte[3 * 4096]; // A multiple of three, so that no padding appears in between.
        int read;
        while ((read = content.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)) > 0)
            to.Write(Convert.ToBase64String(block, 0, read));
    }

    /// <summary>Encodes text for an element or for an attribute in double quotes.</summary>
    public static string Encode(string text)
    {
        if (text.AsSpan().IndexOfAny("<>&\"'") < 0) return text;
        var encoded = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '&' => encoded.Append("&amp;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&#39;"),
                _ => encoded.Append(c),
            };
        }
        return encoded.ToString();
    }

    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly TextWriter to;

        public Markup(int literalLength, int formattedCount, HtmlWriter page) => to = page.Target;

        public void AppendLiteral(string markup) => to.Write(markup);

        public void AppendFormatted(string? text) => to.Write(Encode(text ?? ""));

        public void AppendFormatted(SafeHtml html) => to.Write(html.Markup);

        public void AppendFormatted(int number) => to.Write(number.ToString(CultureInfo.InvariantCulture));

        public void End(string with) => to.Write(with);
    }

    private TextWriter Target => to;
}

/// <summary>Markup that was made by this program, or went through an allow-list: a hole that takes it is not encoded.</summary>
internal readonly record struct SafeHtml(string Markup)
{
    public static readonly SafeHtml None = new("");

    public static SafeHtml Text(string text) => new(HtmlWriter.Encode(text));

    /// <summary>Several, one after the other.</summary>
    public static SafeHtml Join(string between, IEnumerable<SafeHtml> parts) => new(string.Join(between, parts.Select(p => p.Markup)));
}

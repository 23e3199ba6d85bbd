using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace LectureStudio.Pipeline.Workflows.Handout.Document;

/// <summary>
/// Writes HTML straight to a stream. What stands in the interpolated string is markup; what comes through its holes is text
/// and is always encoded, so that nothing from a recording can become markup.
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

        public void AppendFormatted(int number) => to.Write(number.ToString(CultureInfo.InvariantCulture));

        public void End(string with) => to.Write(with);
    }

    private TextWriter Target => to;
}

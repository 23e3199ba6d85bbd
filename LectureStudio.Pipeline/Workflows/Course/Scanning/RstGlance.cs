using System.Text.RegularExpressions;

namespace LectureStudio.Pipeline.Workflows.Course.Scanning;

/// <summary>reStructuredText with Sphinx's additions.</summary>
internal static partial class RstGlance
{
    public static void Read(string text, DocumentGlance glance)
    {
        var (skipped, contents) = (-1, -1); // Indents of a directive's body that is no prose, and of a table of contents.
        ReadOnlySpan<char> before = default;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.TrimEnd();
            var bare = line.TrimStart();
            var indent = line.Length - bare.Length;
            if (bare.IsEmpty) { before = default; continue; }
            if (indent <= skipped) skipped = -1;
            if (indent <= contents) contents = -1;
            if (skipped >= 0) continue;
            if (contents >= 0)
            {
                if (bare[0] != ':') MarkdownGlance.Entry(bare, glance);
                continue;
            }
            if (bare.StartsWith(".. "))
            {
                Directive(bare[3..], indent, ref skipped, ref contents, glance);
                continue;
            }
            if (indent == 0 && before.Length > 0 && line.Length >= Math.Min(before.Length, 4) && IsRule(line))
            {
                glance.Call(before.ToString().Replace("`", "", StringComparison.Ordinal));
                continue;
            }
            if (IsRule(line)) continue;
            if (bare.Contains('`')) Roles(bare, glance);
            glance.Read(bare);
            if (bare.EndsWith("::")) skipped = indent;
            before = line;
        }
    }

    /// <summary>Roles such as <c>:doc:`page`</c>, <c>{doc}`page`</c>, and links such as <c>`text &lt;page.rst&gt;`_</c>.</summary>
    public static void Roles(ReadOnlySpan<char> line, DocumentGlance glance)
    {
        foreach (Match match in Role().Matches(line.ToString()))
        {
            var inside = match.Groups["text"].ValueSpan;
            var target = inside.EndsWith(">") && inside.LastIndexOf('<') is >= 0 and var open ? inside[(open + 1)..^1] : inside;
            switch (match.Groups["role"].Value)
            {
                case "doc": glance.Link(target, LinkKind.Document); break;
                case "ref" or "numref": glance.Link(target, LinkKind.Label); break;
                case "download": glance.Link(target); break;
                case "" when match.Groups["link"].Success && target.Length < inside.Length: glance.Link(target); break;
            }
        }
    }

    private static void Directive(ReadOnlySpan<char> text, int indent, ref int skipped, ref int contents, DocumentGlance glance)
    {
        var colons = text.IndexOf("::");
        if (text.StartsWith("_"))
        {
            if (text.IndexOf(": ") is > 0 and var target) glance.Link(text[(target + 2)..]);
            else if (text.EndsWith(":")) glance.Labels.Add(text[1..^1].Trim('`').ToString().ToLowerInvariant());
            return;
        }
        if (colons < 0)
        {
            skipped = indent; // A comment.
            return;
        }
        var name = text[..colons];
        var argument = text[(colons + 2)..].Trim();
        if (name is "toctree") contents = indent;
        else if (name is "include" or "literalinclude" or "image" or "figure" or "thumbnail") glance.Link(argument);
        else if (name is "code" or "code-block" or "sourcecode" or "highlight" or "math" or "raw" or "parsed-literal" or "ipython" or "jupyter-execute" or "doctest" or "testcode" or "graphviz" or "plot") skipped = indent;
        else glance.Read(argument);
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 2 && line is not "::" && !char.IsAsciiLetterOrDigit(line[0]) && line[0] is > ' ' and < (char)127 && line.Trim(line[0]).IsEmpty;

    [GeneratedRegex(@"(?::(?<role>[\w:+.-]+):|\{(?<role>[\w:+.-]+)\})?`(?<text>[^`]+)`(?<link>__?)?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Role();
}

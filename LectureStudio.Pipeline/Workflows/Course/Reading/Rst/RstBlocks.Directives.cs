using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

namespace LectureStudio.Pipeline.Workflows.Course.Reading.Rst;

internal sealed partial class RstBlocks
{
    private static readonly HashSet<string> CodeDirectives = new(StringComparer.Ordinal) { "code-block", "code", "sourcecode", "parsed-literal", "ipython", "doctest", "testcode", "testoutput", "prompt", "productionlist", "math", "mermaid", "plot", "jupyter-execute", "console" };

    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "index", "contents", "raw", "meta", "testsetup", "testcleanup", "include", "literalinclude", "highlight", "currentmodule", "module", "py:module", "py:currentmodule", "automodule", "autoclass", "autofunction", "automethod", "autosummary", "autodata",
        "autoexception", "autoattribute", "bibliography", "tabularcolumns", "sectionauthor", "moduleauthor", "codeauthor", "default-role", "role", "unicode", "sectnum", "header", "footer", "class", "default-domain", "program", "graphviz", "digraph", "graph", "inheritance-diagram",
        "date", "replace", "image", "csv-table", "toctree",
    };

    private int Explicit(int at, int to, int indent, BlockList blocks, int list, int depth)
    {
        var end = EndOfIndented(at + 1, to, indent + 1);
        if (RstLines.Directive(lines[at]) is not { Success: true } directive) return Math.Max(end, at + 1);
        var (name, argument) = (directive.Groups["n"].Value.ToLowerInvariant(), directive.Groups["a"].Value.Trim());
        var body = at + 1;
        while (body < end && RstLines.Field(lines[body]).Success && !RstLines.IsBlank(lines[body])) body++;
        var first = body;
        while (first < end && RstLines.IsBlank(lines[first])) first++;
        var inner = first < end ? RstLines.Indent(lines[first]) : indent + 3;
        // ".. class:: Name" of Python with a body describes it; docutils' own has only names.
        if (name is "image" or "figure") blocks.Show(argument, Option("alt", at + 1, body), at + 1);
        if (name is "image") Remember(argument, at + 1, blocks);
        else if (name is "toctree") Entries(first, end, blocks);
        else if (CodeDirectives.Contains(name)) AddCode(first, end, blocks, name is "mermaid" or "math" ? name : name is "doctest" or "testcode" or "ipython" or "plot" ? "python" : argument);
        else if (Silent.Contains(name) && !(name == "class" && argument.Contains('(', StringComparison.Ordinal))) return Math.Max(end, at + 1);
        else if (Admonitions.IsKind(name)) Note(at, first, end, inner, name, argument, blocks, depth);
        else if (name == "list-table") ListTable(first, end, blocks);
        else if (name == "rubric") blocks.Add(TextBlockKind.Heading, Inline(argument, at + 1, blocks), (at + 1, at + 1), 5);
        else Shown(at, first, end, inner, name, argument, blocks, list, depth);
        return Math.Max(end, at + 1);
    }

    private void Note(int at, int first, int end, int inner, string name, string argument, BlockList blocks, int depth)
    {
        var own = new BlockList();
        var title = name is "admonition" or "versionadded" or "versionchanged" or "deprecated" ? Inline(argument, at + 1, blocks) : null;
        if (title is null && argument.Length > 0)
        {
            var words = string.Join(' ', lines.Skip(at + 1).Take(Math.Max(0, EndOfParagraph(at + 1, end) - at - 1)).Select(l => l.Trim()).Prepend(argument));
            own.Add(TextBlockKind.Paragraph, Inline(words, at + 1, own), (at + 1, EndOfParagraph(at + 1, end)));
            first = Math.Max(first, EndOfParagraph(at + 1, end));
        }
        if (depth < Deepest) Read(first, end, inner, own, 0, depth + 1);
        blocks.AddTogether(TextBlockKind.Note, own, title, (at + 1, end));
    }

    /// <summary>What describes something (a function, an option) shows it; what only holds text (a topic, a tab) is read as text.</summary>
    private void Shown(int at, int first, int end, int inner, string name, string argument, BlockList blocks, int list, int depth)
    {
        if (name.Contains(':', StringComparison.Ordinal) || name is "function" or "class" or "method" or "data" or "attribute" or "exception" or "option" or "envvar" or "staticmethod" or "classmethod" or "property" or "decorator" or "describe" or "confval")
            blocks.Add(TextBlockKind.Paragraph, new InlineText().Code(argument), (at + 1, at + 1));
        else if (name == "figure") Remember(argument, at + 1, blocks);
        else if (name is "topic" or "sidebar" or "table" or "tab" or "dropdown" or "tab-item" or "card" && argument.Length > 0)
            blocks.Add(TextBlockKind.Paragraph, new InlineText().Emphasis(Inline(argument, at + 1, blocks), "**"), (at + 1, at + 1));
        if (depth < Deepest) Read(first, end, inner, blocks, list, depth + 1);
    }

    /// <summary><c>* - a</c> begins a row, <c>- b</c> goes on with it.</summary>
    private void ListTable(int first, int end, BlockList blocks)
    {
        var rows = new List<List<InlineText>>();
        for (var i = first; i < end; i++)
        {
            var text = lines[i].Trim();
            if (text.StartsWith("* -", StringComparison.Ordinal)) rows.Add([Inline(text[3..].Trim(), i + 1, blocks)]);
            else if (text.StartsWith('-') && rows.Count > 0) rows[^1].Add(Inline(text[1..].Trim(), i + 1, blocks));
            else if (text.Length > 0 && rows.Count > 0) rows[^1][^1].Space().Append(Inline(text, i + 1, blocks));
        }
        blocks.AddTable([.. rows], (first + 1, end));
    }

    /// <summary>The documents of a table of contents: <c>guide/install</c>, <c>Title &lt;guide/install&gt;</c>.</summary>
    private void Entries(int first, int end, BlockList blocks)
    {
        for (var i = first; i < end; i++)
        {
            var entry = lines[i].Trim();
            if (entry.Length == 0 || entry[0] == ':' || entry == "self" || entry.Contains('*', StringComparison.Ordinal)) continue;
            var open = entry.LastIndexOf('<');
            var (title, path) = open > 0 && entry.EndsWith('>') ? (entry[..open].Trim(), entry[(open + 1)..^1]) : ("", entry);
            Remember(Path.HasExtension(path) || path.Contains("://", StringComparison.Ordinal) ? path : path + ".rst", i + 1, blocks, title);
        }
    }

    private static void Remember(string url, int line, BlockList blocks, string text = "")
    {
        if (LinkTarget.WithoutFragment(url) is { Length: > 0 } target && LinkTarget.IsSafe(target)) blocks.Links.Add(new(target, text, line));
    }

    /// <summary>What an option of a directive says: <c>:alt: A chart</c>.</summary>
    private string Option(string name, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (lines[i].Trim() is var line && line.StartsWith($":{name}:", StringComparison.OrdinalIgnoreCase)) return line[(name.Length + 2)..].Trim();
        return "";
    }

    private int EndOfParagraph(int at, int end)
    {
        while (at < end && !RstLines.IsBlank(lines[at])) at++;
        return at;
    }
}

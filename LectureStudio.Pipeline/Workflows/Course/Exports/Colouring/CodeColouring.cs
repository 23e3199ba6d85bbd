using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Tools;
using LectureStudio.Pipeline.Tools.Documents;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Colouring;

/// <summary>Has pandoc (skylighting) tell the words of code apart, all code of a course in one go; see <c>docs/decisions/code-is-coloured-by-pandoc.md</c>.</summary>
/// <param name="pandoc">Tells them.</param>
public sealed class CodeColouring(Pandoc pandoc)
{
    /// <summary>Letters of code that are coloured in a course; what comes after is in one colour.</summary>
    private const int Most = 2_000_000;

    /// <summary>A longer piece is a file rather than an example.</summary>
    private const int LongestPiece = 30_000;

    // Names that people write, and those that skylighting has.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["csharp"] = "cs", ["c#"] = "cs", ["c++"] = "cpp", ["shell"] = "bash", ["sh"] = "bash", ["zsh"] = "bash", ["console"] = "bash", ["shell-session"] = "bash", ["py"] = "python", ["python3"] = "python", ["pycon"] = "python",
        ["js"] = "javascript", ["jsx"] = "javascript", ["mjs"] = "javascript", ["ts"] = "typescript", ["tsx"] = "typescript", ["yml"] = "yaml", ["golang"] = "go", ["rs"] = "rust", ["rb"] = "ruby", ["kt"] = "kotlin",
        ["jsonc"] = "json", ["json5"] = "json", ["objective-c"] = "objectivec", ["ps1"] = "powershell", ["docker"] = "dockerfile", ["htm"] = "html", ["svg"] = "xml", ["patch"] = "diff",
    };

    // The kinds of words that the style sheets have a colour for.
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "kw", "cf", "im", "dt", "bn", "dv", "fl", "cn", "st", "ch", "sc", "vs", "ss", "co", "do", "an", "cv", "in", "fu", "bu", "va", "at", "pp", "ot", "op", "er", "wa", "al", "ex" };

    /// <summary>The colours; none when pandoc is not here or does not answer.</summary>
    internal async Task<CodeColours> OfAsync(WrittenCourse course, StageRun run)
    {
        var pieces = Bounded(course.Modules.SelectMany(m => m.Blocks).Where(b => b.Kind == BlockKind.Code).Select(b => FencedCode.Of(b.Markdown)).Distinct());
        if (pieces.Count == 0) return CodeColours.None;
        var page = run.NewFile("course.code.md");
        await File.WriteAllTextAsync(page.Path, string.Concat(pieces.Select(Fenced)), run.Cancellation);
        try
        {
            return Read(await pandoc.WriteHtmlAsync(page.Path, "commonmark", run.Cancellation), pieces);
        }
        catch (Exception e) when (e is ToolFailedException or ToolMissingException)
        {
            run.Log("The code of the course has no colours: pandoc did not tell its words apart.");
            return CodeColours.None;
        }
    }

    private static List<FencedCode> Bounded(IEnumerable<FencedCode> all)
    {
        var (taken, letters) = (new List<FencedCode>(), 0);
        foreach (var piece in all.Where(p => p.Language.Length > 0 && p.Text.Length is > 0 and <= LongestPiece))
            if ((letters += piece.Text.Length) <= Most) taken.Add(piece);
        return taken;
    }

    private static string Fenced(FencedCode code)
    {
        var fence = new string('~', Math.Max(3, code.Text.Split('\n').Max(l => l.TrimStart(' ').TakeWhile(c => c == '~').Count()) + 1));
        return $"{fence} {Names.GetValueOrDefault(code.Language, code.Language)}\n{code.Text}\n{fence}\n\n";
    }

    /// <summary>What came, piece by piece; where it does not say the same as the code, it is left.</summary>
    private static CodeColours Read(string html, IReadOnlyList<FencedCode> pieces)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var found = document.QuerySelectorAll("pre > code").ToList();
        var known = new Dictionary<FencedCode, string>();
        if (found.Count != pieces.Count) return new(known);
        foreach (var (piece, code) in pieces.Zip(found))
        {
            if (code.QuerySelector("span") is null || Lines(code.TextContent) != Lines(piece.Text)) continue;
            var text = new StringBuilder();
            Write(code, null, text);
            known[piece] = text.ToString().TrimEnd('\n');
        }
        return new(known);
    }

    private static void Write(INode parent, string? kind, StringBuilder to)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element) Write(element, element.ClassList.FirstOrDefault(Kinds.Contains) ?? kind, to);
            else if (node is IText { Data.Length: > 0 } text) to.Append(kind is null ? HtmlWriter.Encode(text.Data) : $"<span class=\"{kind}\">{HtmlWriter.Encode(text.Data)}</span>");
        }
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');
}

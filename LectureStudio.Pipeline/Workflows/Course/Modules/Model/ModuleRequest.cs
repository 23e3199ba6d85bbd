using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Language;
using LectureStudio.Pipeline.Workflows.Course.Modules.Citing;
using LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Model;

/// <summary>What a model is asked about one module, and what becomes of its answer before it is checked against the lines.</summary>
internal sealed partial class ModuleRequest
{
    private const int MostLetters = 30_000, LongestLine = 400, LongestText = 4_000, MostBlocks = 120;

    private readonly List<string> paths = [];
    private readonly Dictionary<string, int> lengths = new(StringComparer.Ordinal);

    public ModuleRequest(ModuleMaterial material, int answerTokens)
    {
        Material = material;
        var text = new StringBuilder();
        foreach (var part in material.Plan.Parts)
            if (material.Document(part.Path) is { } document) Number(document, part, text);
        // A token is about three quarters of a word; the form takes some too.
        var words = Math.Clamp((int)(answerTokens * 0.5), 150, 3000);
        var instructions = Read("module.md")
            .Replace("{language}", material.Style.Language, StringComparison.Ordinal).Replace("{words}", words.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{depth}", material.Style.IsQuick ? "people in a hurry, who want the gist" : material.Style.Depth switch { Complexity.Beginner => "beginners", Complexity.Intermediate => "people who know the basics", _ => "experienced people" }, StringComparison.Ordinal);
        Request = new(
            "course_module", instructions,
            Fence.Around($"Module: {OneLine(material.Plan.Title)}\nTeaches: {OneLine(string.Join(", ", material.Plan.Teaches))}\nObjectives: {OneLine(string.Join("; ", material.Plan.Objectives))}\nWishes: {OneLine(material.Style.Wishes)}\n\n{text}"),
            Read("module.schema.json"));
    }

    public ModuleMaterial Material { get; }

    public LanguageRequest Request { get; }

    /// <summary>What is wrong with an answer, or null: said to the model when it is asked once more.</summary>
    public string? Fault(ModuleReply reply)
    {
        if (reply.Sections is not { Count: > 0 }) return "“sections” is missing or empty.";
        var blocks = All(reply).ToList();
        if (blocks.Count > MostBlocks) return "there are too many blocks.";
        if (reply.Sections.Any(s => string.IsNullOrWhiteSpace(s?.Title))) return "a section has no title.";
        if (blocks.Any(b => b is null || string.IsNullOrWhiteSpace(b.Text) || b.Text.Length > LongestText)) return "a block is empty or too long.";
        return blocks.FirstOrDefault(b => b!.Sources is not { Count: > 0 } || b.Sources.All(s => Place(s) is null)) is { } none ? $"the block “{Short(none.Text!)}” has no source that was given, such as d1:12-14." : null;
    }

    /// <summary>The module of an answer without fault. Its citations are the model's: they are yet to be checked.</summary>
    public CourseModule Module(ModuleReply reply, CourseModule builtIn)
    {
        var sections = new List<CourseSection>();
        foreach (var section in reply.Sections!) sections.Add(new(SectionId.Of(OneLine(section!.Title!), sections), Short(OneLine(section.Title!)), Blocks(section.Blocks)));
        return builtIn with { Introduction = Blocks(reply.Introduction), Sections = sections, Conclusion = Blocks(reply.Conclusion), Summary = Blocks(reply.Summary) };
    }

    private static IEnumerable<GivenBlock?> All(ModuleReply reply) =>
        [.. reply.Introduction ?? [], .. reply.Sections!.SelectMany(s => s?.Blocks ?? []), .. reply.Conclusion ?? [], .. reply.Summary ?? []];

    private List<CourseBlock> Blocks(IReadOnlyList<GivenBlock?>? given) => [.. (given ?? []).Select(b => Block(b!))];

    private CourseBlock Block(GivenBlock given)
    {
        var text = string.Concat(given.Text!.ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))).Trim();
        var kind = given.Kind?.ToLowerInvariant() switch { "list" => BlockKind.List, "code" => BlockKind.Code, "table" => BlockKind.Table, "quote" => BlockKind.Quote, "diagram" => BlockKind.Diagram, _ => BlockKind.Paragraph };
        var citations = given.Sources!.Select(Place).OfType<Citation>().Distinct().OrderBy(c => c.Path, StringComparer.Ordinal).ThenBy(c => c.FirstLine).ToList();
        return new(kind, kind switch
        {
            BlockKind.Code or BlockKind.Diagram => Fenced(text, kind == BlockKind.Diagram ? "mermaid" : ""),
            // A model's own addresses lead anywhere: what it says stays, where it would lead does not.
            BlockKind.Quote => "> " + WithoutLinks(text).TrimStart('>', ' ').Replace("\n", "\n> ", StringComparison.Ordinal),
            _ => Heading().Replace(WithoutLinks(text), ""),
        }, citations);
    }

    private void Number(ModuleDocument document, ModulePart part, StringBuilder text)
    {
        var path = document.Analysis.Path;
        if (!lengths.ContainsKey(path))
        {
            paths.Add(path);
            lengths[path] = document.Text.Lines.Count;
        }
        var number = paths.IndexOf(path) + 1;
        text.Append(CultureInfo.InvariantCulture, $"Document d{number}: {OneLine(path)}\n");
        var last = part.LastLine == 0 ? document.Text.Lines.Count : Math.Min(part.LastLine, document.Text.Lines.Count);
        for (var line = part.FirstLine; line <= last && text.Length < MostLetters; line++)
        {
            var words = OneLine(document.Text.Lines[line - 1], keepIndent: true);
            if (words.Trim().Length > 0) text.Append(CultureInfo.InvariantCulture, $"d{number}:{line}| {(words.Length > LongestLine ? words[..LongestLine] + " …" : words)}\n");
        }
    }

    /// <summary>d1:12, d1:12-14, also in square brackets; null for anything that was not given.</summary>
    private Citation? Place(string? source)
    {
        if (source is null || Source().Match(source.Trim().Trim('[', ']')) is not { Success: true } match) return null;
        if (!int.TryParse(match.Groups["d"].ValueSpan, out var d) || d < 1 || d > paths.Count || !int.TryParse(match.Groups["a"].ValueSpan, out var first)) return null;
        var last = match.Groups["b"].Success && int.TryParse(match.Groups["b"].ValueSpan, out var b) ? b : first;
        return first >= 1 && first <= last && last <= lengths[paths[d - 1]] ? new(paths[d - 1], first, last) : null;
    }

    private static string Fenced(string text, string language)
    {
        var lines = text.Split('\n');
        if (lines.Length > 1 && lines[0].StartsWith("```", StringComparison.Ordinal) && lines[^1].Trim() == "```") (language, text) = (lines[0].Trim('`', ' '), string.Join('\n', lines[1..^1]));
        return BlockMarkdown.Fenced(text, string.Concat(language.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-')));
    }

    private static string WithoutLinks(string markdown) => Link().Replace(Picture().Replace(markdown, "${t}"), "${t}");

    private static string OneLine(string text, bool keepIndent = false)
    {
        var plain = string.Concat(text.Select(c => c == '\t' ? ' ' : char.IsControl(c) ? ' ' : c));
        return keepIndent ? plain.TrimEnd() : Algorithms.Text.PlainText.OneLine(plain);
    }

    private static string Short(string text) => Algorithms.Text.PlainText.Shorten(ProofMarkup.Plain(text), 120);

    private static string Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"LectureStudio.Pipeline.Workflows.Course.Modules.Prompts.{file}")
            ?? throw new InvalidOperationException($"The prompt {file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^d(?<d>\d{1,4}):(?<a>\d{1,7})(-(d\d{1,4}:)?(?<b>\d{1,7}))?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Source();

    [GeneratedRegex(@"!\[(?<t>[^\[\]]*)\]\([^()\s]*(\([^()]*\)[^()\s]*)*[^()]*\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[(?<t>[^\[\]]*)\]\([^()\s]*(\([^()]*\)[^()\s]*)*[^()]*\)|<(?<t>https?://[^<>\s]*)>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\#{1,6}\s+", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Heading();
}

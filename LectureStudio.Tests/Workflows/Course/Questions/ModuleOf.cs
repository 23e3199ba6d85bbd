using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Questions;

namespace LectureStudio.Tests.Workflows.Course.Questions;

/// <summary>A written module of a Markdown text, block by block, and the concepts it teaches.</summary>
internal sealed class ModuleOf
{
    private readonly List<CourseBlock> blocks = [];

    public ModuleOf(string markdown, string[] concepts, string path = "docs/guide.md", string id = "guide", bool headings = false)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        Lines = new Dictionary<string, IReadOnlyList<string>> { [path] = lines };
        for (var i = 0; i < lines.Length;)
        {
            var first = i;
            var isFence = lines[i].StartsWith("```", StringComparison.Ordinal);
            if (lines[i].Length == 0)
            {
                i++;
                continue;
            }
            do i++;
            while (i < lines.Length && (isFence ? !lines[i - 1].Equals("```", StringComparison.Ordinal) || i - 1 == first : lines[i].Length > 0));
            if (lines[first].StartsWith('#') && !headings) continue;
            var kind = isFence ? BlockKind.Code : lines[first].StartsWith("- ", StringComparison.Ordinal) || lines[first].StartsWith("1. ", StringComparison.Ordinal) ? BlockKind.List : lines[first].StartsWith('|') ? BlockKind.Table : BlockKind.Paragraph;
            blocks.Add(new(kind, string.Join('\n', lines[first..i]), [new(path, first + 1, i)]));
        }
        Module = new(id, "Guide", [], [], concepts, 30, [], [new("all", "All", blocks)], [], [], [], new Dictionary<string, string>());
        var known = concepts.Select(c => new DocumentConcept(c, true, 1 + Math.Max(0, Array.FindIndex(lines, l => l.Contains(c, StringComparison.OrdinalIgnoreCase))), lines.Length, 0.5, null)).ToList();
        Analyses = new([new(path, "hash", "markdown", "Guide", DocumentType.Explanation, Complexity.Beginner, "en", [], known, [], [], [], "", 100, 1, [], [])], "builtin", new StageFile("analysis.json", ""));
        Pathways = new([.. concepts.Select(c => new ConceptNode(c, 0.5, [path]))], [], [], [], 1);
    }

    public CourseModule Module { get; }
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lines { get; }
    public DocumentAnalyses Analyses { get; }
    public Pathways Pathways { get; }

    public IReadOnlyList<Question> Ask(int most = 50, QuestionsSoFar? asked = null, string language = "en") =>
        new QuestionWriter(language, Analyses, Pathways).Write(Module, Lines, most, asked ?? new QuestionsSoFar(language));

    public IReadOnlyList<string> Cited(Question question) => [.. Lines[question.Citation!.Path].Skip(question.Citation.FirstLine - 1).Take(question.Citation.LastLine - question.Citation.FirstLine + 1)];
}

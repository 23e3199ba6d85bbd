using System.Text;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Exports.Records;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Content;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Links;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Words;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.CommonMark;

/// <summary>The course as one document: CommonMark with pipe tables and footnotes, which are the citations; the answers stand at the end.</summary>
internal sealed class CourseMarkdown
{
    private readonly WrittenCourse course;
    private readonly string commit;
    private readonly SiteWords words;
    private readonly StringBuilder text = new();
    private readonly Dictionary<Citation, int> notes = [];

    private CourseMarkdown(CourseToExport export) => (course, commit, words) = (export.Course, export.Tree.ShortCommit, SiteWords.For(export.Course.Language));

    public static string Of(CourseToExport export)
    {
        var document = new CourseMarkdown(export);
        document.WriteHead();
        foreach (var (index, module) in document.course.Modules.Index()) document.WriteModule(module, index + 1);
        document.WriteGlossary();
        document.WriteAnswers();
        document.WriteNotes();
        return document.text.ToString();
    }

    /// <summary>Plain text with <c>`code`</c>, escaped around the code.</summary>
    internal static string Inline(string plain)
    {
        var parts = PlainText.OneLine(plain).Split('`');
        if (parts.Length % 2 == 0 || parts.Where((_, i) => i % 2 == 1).Any(string.IsNullOrWhiteSpace)) return MarkdownText.Escape(plain);
        return string.Concat(parts.Select((p, i) => i % 2 == 1 ? $"`{p}`" : Spaced(p)));
    }

    // Escaping brings a text onto one line and so takes its outer spaces.
    private static string Spaced(string part) =>
        (part.StartsWith(' ') ? " " : "") + MarkdownText.Escape(part.Trim(' ')) + (part.Length > 1 && part.EndsWith(' ') ? " " : "");

    private void Line(string line = "") => text.Append(line).Append('\n');

    private void WriteHead()
    {
        Line($"# {Inline(course.Title)}");
        Line();
        Line(Inline(course.Description));
        Line();
        string[] facts =
        [
            words.Length(course.Modules.Sum(m => m.Minutes)), words.CountModules(course.Modules.Count),
            .. course.Modules.Sum(m => m.Questions.Count) is > 0 and var questions ? [words.CountQuestions(questions)] : Array.Empty<string>(),
            words.Level(course.Pathway.Depth), .. course.Pathway.Audience.Length > 0 ? [course.Pathway.Audience] : Array.Empty<string>(),
        ];
        Line(string.Join(" · ", facts.Select(Inline)));
        Line();
        Line(SiteWords.Fill(words.MadeFrom, CourseLinks.IsOutside(course.Source.Address) ? $"[{Inline(course.Source.Name)}]({MarkdownText.Address(course.Source.Address)})" : Inline(course.Source.Name), $"`{commit}`"));
    }

    private void WriteModule(CourseModule module, int number)
    {
        Line();
        Line($"## {number}\\. {Inline(module.Title)}");
        WriteList(words.Course.Objectives, module.Objectives);
        WriteList(words.Prerequisites, module.Prerequisites);
        WriteBlocks(module.Introduction);
        foreach (var section in module.Sections)
        {
            Heading(Inline(section.Title));
            WriteBlocks(section.Blocks);
        }
        if (module.Conclusion.Count > 0) Heading(words.Conclusion);
        WriteBlocks(module.Conclusion);
        if (module.Summary.Count > 0) Heading(words.KeyPoints);
        WritePoints(module.Summary);
        if (module.Questions.Count == 0) return;
        Heading(words.CheckYourself);
        foreach (var (index, question) in module.Questions.Index()) WriteQuestion(question, index + 1);
    }

    private void Heading(string title)
    {
        Line();
        Line($"### {title}");
    }

    private void WriteList(string heading, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return;
        Line();
        Line($"**{heading}**");
        Line();
        foreach (var item in items) Line($"- {Inline(item)}");
    }

    private void WriteBlocks(IReadOnlyList<CourseBlock> blocks)
    {
        foreach (var block in blocks)
        {
            // A list that follows a list would become one with it.
            Line();
            if (block.Kind == BlockKind.Material) Line($"*{Inline(block.Material?.Title ?? "")}*");
            else if (block.Picture is { File: not null } picture) WritePicture(picture, block);
            else if (block.Kind is BlockKind.Code or BlockKind.Diagram) WriteCode(FencedCode.Of(block.Markdown), block);
            else WriteText(block);
        }
    }

    private void WritePoints(IReadOnlyList<CourseBlock> points)
    {
        if (points.Count > 0) Line();
        foreach (var point in points)
            Line("- " + (SafeMarkdown.Of(point.Markdown, CourseLinks.IsOutside) + Marks(point)).Replace("\n", "\n  ", StringComparison.Ordinal));
    }

    private void WriteCode(FencedCode code, CourseBlock block)
    {
        var longest = code.Text.Split('\n').Select(l => l.TrimStart()).Select(l => l.Length - l.TrimStart('`').Length).DefaultIfEmpty().Max();
        var fence = new string('`', Math.Max(3, longest + 1));
        Line($"{fence}{code.Language}");
        Line(code.Text.ReplaceLineEndings("\n").TrimEnd('\n'));
        Line(fence);
        WriteSource(block);
    }

    private void WritePicture(CoursePicture picture, CourseBlock block)
    {
        Line($"![{Inline(picture.Alt)}]({SiteWriter.Folder}{MediaNames.Of(picture)})");
        Line();
        Line($"*{Inline(PlainMarkdown.Of(block.Markdown))}*{Marks(block)}");
    }

    private void WriteText(CourseBlock block)
    {
        var markdown = SafeMarkdown.Of(block.Markdown, CourseLinks.IsOutside);
        if (block.Kind is BlockKind.Table || markdown.EndsWith("```", StringComparison.Ordinal) || markdown.EndsWith('|'))
        {
            Line(markdown);
            WriteSource(block);
        }
        else Line(markdown + Marks(block));
    }

    private void WriteSource(CourseBlock block)
    {
        if (block.Citations.Count == 0) return;
        Line();
        Line(block.IsUnproven ? $"*({words.EditedByHand})*" : $"{words.Source}{Marks(block.Citations)}");
    }

    private string Marks(CourseBlock block) => block.IsUnproven ? $" *({words.EditedByHand})*" : Marks(block.Citations);

    // Two marks that touch would be read as one link with a reference: [text][name].
    private string Marks(IEnumerable<Citation> citations) => string.Join(' ', citations.Distinct().Select(c =>
    {
        if (!notes.TryGetValue(c, out var number)) notes[c] = number = notes.Count + 1;
        return $"[^{number}]";
    }));

    private void WriteQuestion(Question question, int number)
    {
        Line();
        Line($"**{words.Question} {number}.** {Inline(question.Kind == QuestionKind.Cloze ? question.Stem.Replace(Question.Gap, "\u2026\u2026", StringComparison.Ordinal) : question.Stem)}");
        if (question.Choices.Count + question.Pairs.Count == 0) return;
        Line();
        foreach (var (index, choice) in question.Choices.Index()) Line($"- {(char)('a' + (index % 26))}\\) {Inline(choice.Text)}");
        if (question.Pairs.Count == 0) return;
        foreach (var (index, pair) in question.Pairs.Index()) Line($"- {index + 1}\\) {Inline(pair.Left)}");
        Line();
        foreach (var (index, right) in MatchingOrder.Of(question).Index()) Line($"- {(char)('a' + (index % 26))}\\) {Inline(right)}");
    }

    private void WriteGlossary()
    {
        if (course.Glossary.Count == 0) return;
        Line();
        Line($"## {words.Glossary}");
        foreach (var term in course.Glossary)
        {
            Line();
            Line($"**{Inline(term.Term)}**: {Inline(term.Definition)}{Marks([term.Citation])}");
        }
    }

    private void WriteAnswers()
    {
        if (course.Modules.All(m => m.Questions.Count == 0)) return;
        Line();
        Line($"## {words.Answers}");
        foreach (var (number, module) in course.Modules.Index().Where(m => m.Item.Questions.Count > 0))
        {
            Heading($"{number + 1}\\. {Inline(module.Title)}");
            Line();
            foreach (var (index, question) in module.Questions.Index())
                Line($"{index + 1}. {Inline(AnswerLine.Of(question))}{(question.Explanation.Length > 0 ? $" — {Inline(question.Explanation)}" : "")}{Marks(question.Citation is { } cited ? [cited] : [])}");
        }
    }

    private void WriteNotes()
    {
        if (notes.Count > 0) Line();
        foreach (var (citation, number) in notes.OrderBy(n => n.Value))
        {
            var place = $"{citation.Path}#L{citation.FirstLine}-L{citation.LastLine}";
            Line($"[^{number}]: {MarkdownText.Escape(place)}{(SourceLinks.Url(course.Source, citation) is { } url ? $" <{url}>" : "")}");
        }
    }
}

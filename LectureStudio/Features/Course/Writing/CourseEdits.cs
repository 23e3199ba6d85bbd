using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;

namespace LectureStudio.Features.Course.Writing;

/// <summary>What a person may do to a course. Each answers another course, or the same when there is nothing to do; a module that is changed says so.</summary>
internal static class CourseEdits
{
    /// <summary>Parts of a module that hold blocks; a section is <c>section:ID</c>.</summary>
    public const string Introduction = "introduction", Conclusion = "conclusion", Summary = "summary", Section = "section:";

    public static WrittenCourse Change(this WrittenCourse course, string module, Func<CourseModule, CourseModule> edit) =>
        course with { Modules = [.. course.Modules.Select(m => m.Id == module ? edit(m) with { IsEdited = true } : m)] };

    public static IReadOnlyList<CourseBlock> BlocksOf(this CourseModule module, string part) => part switch
    {
        Introduction => module.Introduction,
        Conclusion => module.Conclusion,
        Summary => module.Summary,
        _ => module.Sections.FirstOrDefault(s => Section + s.Id == part)?.Blocks ?? [],
    };

    public static CourseModule With(this CourseModule module, string part, IReadOnlyList<CourseBlock> blocks) => part switch
    {
        Introduction => module with { Introduction = blocks },
        Conclusion => module with { Conclusion = blocks },
        Summary => module with { Summary = blocks },
        _ => module with { Sections = [.. module.Sections.Select(s => Section + s.Id == part ? s with { Blocks = blocks } : s)] },
    };

    /// <summary>A draft knows files by their names alone: they are those of the saved course, else, of material, on the shelf. A picture that neither has is none.</summary>
    public static WrittenCourse BoundTo(this WrittenCourse draft, WrittenCourse saved, Func<string, StageFile> onShelf)
    {
        var files = saved.Modules.SelectMany(m => m.Blocks).Select(b => b.Material?.File ?? b.Picture?.File).OfType<StageFile>().DistinctBy(f => f.Name).ToDictionary(f => f.Name, StringComparer.Ordinal);
        return draft with { Modules = [.. draft.Modules.Select(m => m with { Introduction = Bind(m.Introduction), Sections = [.. m.Sections.Select(s => s with { Blocks = Bind(s.Blocks) })], Conclusion = Bind(m.Conclusion), Summary = Bind(m.Summary) })] };

        IReadOnlyList<CourseBlock> Bind(IReadOnlyList<CourseBlock> blocks) => [.. blocks.Select(BindOne)];

        CourseBlock BindOne(CourseBlock block) => block switch
        {
            { Material: { } material } => block with { Material = material with { File = files.GetValueOrDefault(material.File.Name) ?? onShelf(material.File.Name) } },
            { Picture: { File: { } file } picture } => block with { Picture = picture with { File = files.GetValueOrDefault(file.Name) } },
            _ => block,
        };
    }

    /// <summary>A section at the end, with an id that is not taken.</summary>
    public static CourseModule AddSection(this CourseModule module, string title) =>
        module with { Sections = [.. module.Sections, new(FreeId("part", module.Sections.Select(s => s.Id)), title, [])] };

    public static CourseModule DropSection(this CourseModule module, string section) => module with { Sections = [.. module.Sections.Where(s => s.Id != section)] };

    public static CourseModule RenameSection(this CourseModule module, string section, string title) =>
        module with { Sections = [.. module.Sections.Select(s => s.Id == section ? s with { Title = title } : s)] };

    /// <summary>A text as a person wrote it; what the text looks like tells the kind.</summary>
    public static CourseBlock Written(this CourseBlock block, string markdown) => block with { Markdown = markdown, Kind = block.Kind == BlockKind.Picture ? BlockKind.Picture : KindOf(markdown), IsByHand = true };

    /// <summary>What a piece of Markdown is, by how it begins.</summary>
    public static BlockKind KindOf(string markdown)
    {
        var text = markdown.TrimStart();
        var first = text.Split('\n')[0].TrimEnd();
        return first switch
        {
            _ when first.StartsWith("```mermaid", StringComparison.OrdinalIgnoreCase) => BlockKind.Diagram,
            _ when first.StartsWith("```", StringComparison.Ordinal) || first.StartsWith("~~~", StringComparison.Ordinal) => BlockKind.Code,
            _ when first.StartsWith('|') => BlockKind.Table,
            _ when first.StartsWith('>') => BlockKind.Quote,
            _ when first.StartsWith("- ", StringComparison.Ordinal) || first.StartsWith("* ", StringComparison.Ordinal) || StartsNumbered(first) => BlockKind.List,
            _ => BlockKind.Paragraph,
        };
    }

    /// <summary>A question to begin with.</summary>
    public static Question NewQuestion(QuestionKind kind, IEnumerable<string> taken) => new(
        FreeId("own", taken), kind, "",
        kind switch { QuestionKind.MultipleChoice or QuestionKind.MultipleAnswer => [new("", true), new("", false)], QuestionKind.TrueFalse => [new("True", true), new("False", false)], _ => [] },
        kind == QuestionKind.Matching ? [new("", ""), new("", ""), new("", "")] : [], [], [], "", BloomLevel.Remember, "", null);

    /// <summary>One taken out and put in elsewhere; the same list when there is nothing to do.</summary>
    public static IReadOnlyList<T> Moved<T>(this IReadOnlyList<T> list, int from, int to)
    {
        if (from < 0 || from >= list.Count || to < 0 || to >= list.Count || from == to) return list;
        var moved = list.ToList();
        var one = moved[from];
        moved.RemoveAt(from);
        moved.Insert(to, one);
        return moved;
    }

    public static IReadOnlyList<T> Replaced<T>(this IReadOnlyList<T> list, int at, T one) => [.. list.Select((x, i) => i == at ? one : x)];

    public static IReadOnlyList<T> Without<T>(this IReadOnlyList<T> list, int at) => [.. list.Where((_, i) => i != at)];

    public static IReadOnlyList<T> WithAt<T>(this IReadOnlyList<T> list, int at, T one) => [.. list.Take(at), one, .. list.Skip(at)];

    private static bool StartsNumbered(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 10 && line.Length > digits + 1 && line[digits] is '.' or ')' && line[digits + 1] == ' ';
    }

    private static string FreeId(string start, IEnumerable<string> taken)
    {
        var known = taken.ToHashSet(StringComparer.Ordinal);
        var number = 1;
        while (known.Contains($"{start}-{number}")) number++;
        return $"{start}-{number}";
    }
}

using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Modules;

namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>What questions on a module are made of, and the checks they must pass.</summary>
internal sealed class QuestionGround
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> lines;
    private readonly Dictionary<string, CitedText> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, int, int), IReadOnlyList<string>> ranges = [];
    private readonly List<string> paths;

    public QuestionGround(CourseModule module, IReadOnlyDictionary<string, IReadOnlyList<string>> lines, CourseConcepts concepts, string language)
    {
        (Module, this.lines, Concepts) = (module, lines, concepts);
        (Words, Tongue, Proof) = (CourseWords.For(language), concepts.Tongue, new CitationProof(language));
        paths = [.. module.Blocks.SelectMany(b => b.Citations).Select(c => c.Path).Distinct(StringComparer.Ordinal)];
        var read = new ModuleReading(this);
        (Statements, Lists, Codes) = (read.Statements, read.Lists, read.Codes);
        Pairs = EntryFinder.Of(this, read);
        Entries = [.. Pairs.Where(e => !e.IsNamed)];
        Values = ValueFinder.Of(this, read);
        Taught = module.Teaches.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public CourseModule Module { get; }
    public CourseConcepts Concepts { get; }
    public CourseWords Words { get; }
    public Tongue Tongue { get; }
    public CitationProof Proof { get; }
    public IReadOnlyList<Statement> Statements { get; }
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>The entries, and those whose meaning tells a part of their term.</summary>
    public IReadOnlyList<Entry> Pairs { get; }
    public IReadOnlyList<NamedValue> Values { get; }
    public IReadOnlyList<LedList> Lists { get; }
    public IReadOnlyList<LedCode> Codes { get; }
    public IReadOnlySet<string> Taught { get; }

    /// <summary>The few lines in which a text stands word by word; null when it does not stand in the range.</summary>
    public Citation? Locate(string text, Citation within)
    {
        if (!lines.TryGetValue(within.Path, out var all)) return null;
        return (texts.TryGetValue(within.Path, out var known) ? known : texts[within.Path] = new CitedText(all)).Find(text, within);
    }

    public IReadOnlyList<string> Lines(Citation where)
    {
        if (ranges.TryGetValue((where.Path, where.FirstLine, where.LastLine), out var known)) return known;
        return ranges[(where.Path, where.FirstLine, where.LastLine)] = lines.TryGetValue(where.Path, out var all) ? [.. all.Skip(where.FirstLine - 1).Take(where.LastLine - where.FirstLine + 1)] : [];
    }

    /// <summary>Where in the module it stands, to put questions in order.</summary>
    public (int, int) Place(Citation where) => (paths.IndexOf(where.Path), where.FirstLine);

    public HashSet<string> Stems(string text) => [.. WordTokens.Split(text).Where(w => Tongue.IsContent(w.Text)).Select(w => Tongue.StemOf(w.Text))];

    /// <summary>Whether the answer stands in the cited lines, and no wrong choice does.</summary>
    public bool IsFound(Question question)
    {
        if (question.Citation is not { } where || Lines(where) is not { Count: > 0 } cited) return false;
        var right = question.Kind switch
        {
            QuestionKind.TrueFalse => question.Choices[0].IsRight ? [question.Stem] : [question.Explanation],
            QuestionKind.Matching => question.Pairs.SelectMany(p => new[] { p.Left, p.Right }),
            QuestionKind.Cloze => question.Gaps.Select(g => g[0]),
            QuestionKind.ShortAnswer => question.Answers.Take(1),
            _ => question.Choices.Where(c => c.IsRight).Select(c => c.Text),
        };
        return right.All(r => Proof.Finds(r, cited) || Proof.OfText(r, cited).Holds);
    }
}

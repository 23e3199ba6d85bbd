namespace LectureStudio.Pipeline.Workflows.Handout.Writers.Model;

/// <summary>
/// The numbered lines a model was given, and what becomes of its statements: one that cites a line gets that line's second, one that
/// cites nothing, or something that was never given, is dropped and counted.
/// </summary>
internal sealed class Citations(IReadOnlyList<SourceLine> lines)
{
    private const int LongestText = 800;
    private readonly Dictionary<string, double> times = lines.ToDictionary(l => l.Id, l => l.Time);

    /// <summary>How many statements were dropped.</summary>
    public int Dropped { get; private set; }

    public IReadOnlyList<Statement> Statements(IReadOnlyList<CitedStatement?> given, int count) =>
        Kept(given, s => TimeOf(s.Source, s.Text) is { } time ? new Statement(Plain(s.Text!), time) : null, count);

    public IReadOnlyList<Term> Terms(IReadOnlyList<CitedTerm?> given, int count) =>
        Kept(given, t => TimeOf(t.Source, t.Name, t.Definition) is { } time ? new Term(Plain(t.Name!), Plain(t.Definition!), time) : null, count);

    public IReadOnlyList<ReviewQuestion> Questions(IReadOnlyList<CitedQuestion?> given, int count) =>
        Kept(given, q => TimeOf(q.Source, q.Question, q.Answer) is { } time ? new ReviewQuestion(Plain(q.Question!), Plain(q.Answer!), time) : null, count);

    private List<TResult> Kept<TGiven, TResult>(IReadOnlyList<TGiven?> given, Func<TGiven, TResult?> check, int count)
        where TGiven : class
        where TResult : class
    {
        var kept = new List<TResult>();
        foreach (var one in given)
        {
            if (one is not null && check(one) is { } valid) kept.Add(valid);
            else Dropped++;
        }
        return kept.Count > count ? kept[..count] : kept;
    }

    private double? TimeOf(string? source, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText) return null;
        return source is not null && times.TryGetValue(source.Trim().Trim('[', ']'), out var time) ? time : null;
    }

    private static string Plain(string text) => Algorithms.Language.Text.Plain(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)));
}

/// <summary>A line given to a model: <c>[s14] The gradient points uphill.</c></summary>
internal sealed record SourceLine(string Id, string Text, double Time);

using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Analysis;

namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>Finds terms with their meanings: in sentences that define, in lists of "term: meaning", in tables.</summary>
internal static partial class EntryFinder
{
    private const int LongestTerm = 4, FewestWords = 4, MostWords = 30, HeadingReach = 6, ShortestSentence = 20, FewestStems = 3;

    public static IReadOnlyList<Entry> Of(QuestionGround ground, ModuleReading read)
    {
        var found = new List<Entry>();
        foreach (var statement in read.Statements)
            if (Defined(statement, ground) is { } entry) found.Add(entry);
        foreach (var list in read.Lists)
        {
            var entries = list.Items.Select(i => Labelled(i, list.Where, ground)).OfType<Entry>().ToList();
            // One alone is no list of terms, but a sentence with a colon.
            if (entries.Count >= 3 && entries.Count * 2 > list.Items.Count) found.AddRange(entries);
        }
        foreach (var headed in read.Headed)
            if (Under(headed, ground) is { } entry) found.Add(entry);
        foreach (var table in read.Tables) found.AddRange(Rows(table.Rows, table.Where, ground));
        // A term that is explained twice is none to ask for the meaning of.
        return [.. found.GroupBy(e => Plain(e.Term), StringComparer.OrdinalIgnoreCase).Select(g => g.First())];
    }

    private static Entry? Defined(Statement statement, QuestionGround ground)
    {
        if (statement.Text.Contains('`', StringComparison.Ordinal) || Definitions.InSentence(statement.Text, ground.Tongue) is not { } found) return null;
        var names = ground.Concepts.Mentions.In(found.Term);
        // A word that everybody knows, without an article, is meant as a name only here: "chance".
        if (names.Count == 1 && CommonWords.Has(names[0]) && statement.Text.StartsWith(found.Term, StringComparison.OrdinalIgnoreCase)) return null;
        if (names.Count != 1 || ground.Stems(found.Term).Except(ground.Stems(names[0])).Any()) return null;
        return Says(found.Meaning, names[0], ground) ? new(names[0], found.Meaning, statement.Where, names[0], "definitions in " + statement.Where.Path, statement.Text, IsDefinition: true) : null;
    }

    /// <summary>What a reference says first of a command, an option or a function: its heading, and the sentence under it.</summary>
    private static Entry? Under(Headed headed, QuestionGround ground)
    {
        var sentence = Algorithms.Text.SentenceSplitter.Split(headed.Text).FirstOrDefault() ?? "";
        var title = Planning.ModuleNames.WithoutNumber(headed.Title.Trim().TrimEnd(':'));
        var first = WordTokens.Split(sentence).FirstOrDefault().Text?.ToLowerInvariant() ?? "";
        if (sentence.Length == 0 || sentence[^1] is not ('.' or '。') || !(char.IsUpper(sentence[0]) || sentence[0] == '`') || ground.Tongue.Dangling.Contains(first) || ground.Tongue.Personal.IsMatch(sentence) || Talk().IsMatch(sentence)) return null;
        // "Description" and "PERFORMANCE" head what is about something else; a name as code has them, or an entry that has the heading for its subject, is about it.
        if (!(IsCodeName(title) || LoneSentence.LacksSubject(sentence, ground.Tongue)) || title.All(c => !char.IsLetter(c) || char.IsUpper(c)) || Analysis.CommonWords.Has(title)) return null;
        // A heading that is a sentence or a task names nothing.
        if (title.EndsWith('?') || ground.Tongue.GenericTitle.IsMatch(title) || ground.Tongue.Imperative?.IsMatch(title + " ") == true || WordTokens.Split(title).FirstOrDefault().Text is { } opening && (opening.EndsWith("ing", StringComparison.Ordinal) || ground.Tongue.IsStop(opening))) return null;
        return Make(title, sentence, $"{title}: {sentence}", headed.Where with { FirstLine = Math.Max(1, headed.Where.FirstLine - HeadingReach) }, ground) is { } entry ? entry with { Group = "headings of " + headed.Where.Path } : null;
    }

    private static Entry? Labelled(string item, Citation list, QuestionGround ground)
    {
        if (Label().Match(item) is not { Success: true } match) return null;
        var (term, meaning) = (match.Groups["t"].Value.Trim(), match.Groups["d"].Value.Trim());
        if (Algorithms.Text.SentenceSplitter.Split(meaning) is [{ Length: >= ShortestSentence } sentence, _, ..]) meaning = sentence;
        return Make(term, meaning, $"{term}: {meaning}", list, ground);
    }

    private static IEnumerable<Entry> Rows(IReadOnlyList<IReadOnlyList<string>> rows, Citation where, QuestionGround ground)
    {
        var width = rows.Max(r => r.Count);
        var column = Enumerable.Range(1, Math.Max(0, width - 1)).OrderByDescending(c => rows.Sum(r => c < r.Count ? r[c].Length : 0)).FirstOrDefault();
        if (column == 0) return [];
        var entries = rows.Where(r => r.Count > column).Select(r => Make(r[0], r[column], $"{r[0]}: {r[column]}", where, ground)).OfType<Entry>().ToList();
        return entries.Count >= 3 ? entries : [];
    }

    private static Entry? Make(string term, string meaning, string said, Citation where, QuestionGround ground)
    {
        if (!IsTerm(term) || RuleNumber().IsMatch(Plain(term)) || !Tells(meaning, ground)) return null;
        if (ground.Locate(term, where) is not { } first || ground.Locate(meaning, where with { FirstLine = first.FirstLine }) is not { } last) return null;
        var concept = ground.Concepts.Mentions.In(Plain(term)).FirstOrDefault() ?? "";
        return new(term, Text.Stopped(Text.Capital(meaning)), first with { LastLine = last.LastLine }, concept, $"{where.Path}:{where.FirstLine}", said, IsDefinition: false, IsNamed: !Says(meaning, term, ground));
    }

    private static bool IsCodeName(string title) =>
        QuestionText.Codes(title).Count > 0 || (!title.Contains(' ', StringComparison.Ordinal) && (title.IndexOfAny(['_', '.', '(', '$', '@', '-']) >= 0 || title.Zip(title.Skip(1)).Any(p => char.IsLower(p.First) && char.IsUpper(p.Second))));

    private static bool IsTerm(string term) =>
        term.Length is >= 2 and <= 60 && term.Any(char.IsLetter) && !ConceptNoise.IsPlain(term.ToLowerInvariant()) && (QuestionText.Codes(term) is [var code] ? term.Length == code.Length + 2 : !term.Contains('`', StringComparison.Ordinal) && WordTokens.Split(term).Count is >= 1 and <= LongestTerm && !term.EndsWith('.'));

    /// <summary>Whether a meaning says enough, and does not give its term away.</summary>
    private static bool Says(string meaning, string term, QuestionGround ground) =>
        Tells(meaning, ground) && !ground.Stems(Plain(term)).Overlaps(ground.Stems(meaning)) && !GivesAway(Plain(term), meaning);

    /// <summary>Whether a meaning says enough.</summary>
    private static bool Tells(string meaning, QuestionGround ground)
    {
        // Files and values alone say what there is, not what it means.
        var count = WordTokens.Split(QuestionText.WithoutCodeSpans(meaning)).Count;
        if (count is < FewestWords or > MostWords || meaning.Contains("://", StringComparison.Ordinal) || meaning.Count(c => c == '(') != meaning.Count(c => c == ')')) return false;
        return ground.Stems(meaning).Count >= FewestStems;
    }

    /// <summary>A part of the term's name within a word of the text: "timeout" in "the time out of".</summary>
    private static bool GivesAway(string term, string text) =>
        Parts().Split(term).Where(p => p.Length > 3).Any(p => text.Contains(p[..Math.Min(p.Length, 6)], StringComparison.OrdinalIgnoreCase))
        || Parts().Split(term).Where(p => p.Length > 2).Any(p => WordTokens.Split(text).Any(w => IsShortFor(p, w.Text)));

    /// <summary>"opts" for "options", "dir" for "directory".</summary>
    private static bool IsShortFor(string part, string word)
    {
        if (word.Length <= part.Length || !word.StartsWith(part[..2], StringComparison.OrdinalIgnoreCase)) return false;
        var at = 0;
        foreach (var c in word)
            if (at < part.Length && char.ToLowerInvariant(c) == char.ToLowerInvariant(part[at])) at++;
        return at == part.Length;
    }

    private static string Plain(string term) => QuestionText.WithoutBackticks(term);

    /// <summary>Sentences to a reader, which describe nothing.</summary>
    [GeneratedRegex(@"\b(you|your|we|our|us|let's|sie|ihr|ihre|vous|votre|nous|usted|nosotros|você|tu|je|wij|below|above|following|here|see|note|example|folgend\w*|suivant\w*|siguientes?|seguenti?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Talk();

    // `--port`: the port to listen on        Flag – a short answer        origin `URL` (required) - where it is sent
    [GeneratedRegex(@"^(?<t>`[^`]+`|[^:.;!?–—`()]{2,60}?)(\s*(`[^`]{1,60}`|\([^()]{1,40}\)|\{[^{}]{1,60}\}|<[^<>]{1,60}>)){0,3}\s*(?::|\s[–—-]|\s--)\s+(?<d>.{10,300})$|^(?<t>`[^`]+`)\s+\{[^{}]{1,60}\}\s+(?<d>\p{Lu}.{10,300})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Label();

    /// <summary>Numbers of rules and errors, which are looked up: <c>MA0016</c>.</summary>
    [GeneratedRegex(@"^\p{Lu}{1,6}[-_]?\d{2,}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex RuleNumber();

    [GeneratedRegex(@"[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Parts();
}

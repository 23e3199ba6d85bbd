using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Analysis;

namespace LectureStudio.Pipeline.Workflows.Course.Questions;

/// <summary>Reads a module: its sentences, lists, tables and commands, as far as the source says them in these very words.</summary>
internal sealed partial class ModuleReading
{
    private const int FewestWords = 6, MostWords = 34;

    /// <summary>What code in which comments begin with # and lines are commands is called.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> Shells = Tongue.Set("sh bash zsh shell console shell-session terminal powershell ps1 fish");

    private readonly QuestionGround ground;
    private readonly List<Statement> statements = [];
    private readonly List<LedList> lists = [];
    private readonly List<LedCode> codes = [];
    private readonly List<ReadTable> tables = [];
    private readonly List<Headed> headed = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public ModuleReading(QuestionGround ground)
    {
        this.ground = ground;
        // The key points say again what the sections say, and the conclusion is about other modules.
        Read(ground.Module.Introduction);
        foreach (var section in ground.Module.Sections)
        {
            Read(section.Blocks, section.Title);
            Headings(section);
        }
    }

    public IReadOnlyList<Statement> Statements => statements;
    public IReadOnlyList<LedList> Lists => lists;
    public IReadOnlyList<LedCode> Codes => codes;
    public IReadOnlyList<ReadTable> Tables => tables;

    public IReadOnlyList<Headed> Headed => headed;

    /// <summary>What stands first under each heading.</summary>
    private void Headings(CourseSection section)
    {
        var title = section.Title;
        for (var i = 0; i < section.Blocks.Count; i++)
        {
            var block = section.Blocks[i];
            if (block.IsByHand || block.Citations.Count == 0) title = "";
            else if (block.Markdown.StartsWith('#')) title = QuestionText.Of(block.Markdown.TrimStart('#', ' '));
            else if (title.Length > 0)
            {
                var items = i + 1 < section.Blocks.Count && section.Blocks[i + 1] is { Kind: BlockKind.List } list ? list : block;
                if (block.Kind is BlockKind.Paragraph or BlockKind.List) headed.Add(new(title, block.Kind == BlockKind.Paragraph ? QuestionText.Of(block.Markdown) : "", block.Citations[0], items.Kind == BlockKind.List ? [.. items.Markdown.Split('\n').Where(l => ListItem().IsMatch(l)).Select(l => QuestionText.Of(ListItem().Replace(l, "")))] : []));
                title = "";
            }
        }
    }

    private void Read(IReadOnlyList<CourseBlock> blocks, string heading = "")
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Markdown.StartsWith('#')) heading = QuestionText.Of(block.Markdown.TrimStart('#', ' '));
            if (block.IsByHand || block.Citations.Count == 0 || block.Markdown.StartsWith('#')) continue;
            var lead = i > 0 && blocks[i - 1] is { Kind: BlockKind.Paragraph, Citations.Count: > 0 } before ? Lead(before.Markdown) : "";
            switch (block.Kind)
            {
                case BlockKind.Paragraph or BlockKind.Quote:
                    Sentences(block.Markdown.Replace("\n> ", "\n", StringComparison.Ordinal).TrimStart('>', ' '), block.Citations);
                    break;
                case BlockKind.List:
                    var items = block.Markdown.Split('\n').Where(l => ListItem().IsMatch(l)).Select(l => ListItem().Replace(l, "")).ToList();
                    foreach (var item in items) Sentences(item, block.Citations);
                    var isFlat = block.Markdown.Split('\n').All(l => l.Length > 0 && l[0] != ' ');
                    if (isFlat) lists.Add(new(lead, [.. items.Select(QuestionText.Of).Where(t => t.Length > 0)], block.Citations[0], items.Count > 0 && Numbered().IsMatch(block.Markdown), heading));
                    break;
                case BlockKind.Table:
                    var rows = block.Markdown.Split('\n').Where(l => l.Contains('|', StringComparison.Ordinal)).Select(Cells).Where(r => !r.All(c => Rule().IsMatch(c))).ToList();
                    if (rows.Count > 2) tables.Add(new(rows[0], [.. rows.Skip(1)], block.Citations[0]));
                    break;
                case BlockKind.Code:
                    Code(block, lead);
                    break;
            }
        }
    }

    /// <summary>A line that the text before leads up to; in commands also each line that a comment stands above.</summary>
    private void Code(CourseBlock block, string lead)
    {
        var lines = block.Markdown.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToList();
        var (language, code) = (lines[0].Trim('`', '~', ' ').ToLowerInvariant(), lines.Skip(1).SkipLast(1).ToList());
        if (code.Count == 1 && lead.Length > 0) codes.Add(new(lead, Prompt().Replace(code[0], ""), block.Citations[0]));
        if (!Shells.Contains(language)) return;
        for (var i = 0; i + 1 < code.Count; i++)
        {
            if (Comment().Match(code[i]) is not { Success: true } comment || code[i + 1].StartsWith('#') || (i + 2 < code.Count && !code[i + 2].StartsWith('#'))) continue;
            if (!Vague().IsMatch(comment.Groups["c"].Value)) codes.Add(new(comment.Groups["c"].Value.TrimEnd('.', ':', ' '), Prompt().Replace(code[i + 1], ""), block.Citations[0]));
        }
    }

    private void Sentences(string markdown, IReadOnlyList<Citation> where)
    {
        foreach (var sentence in SentenceSplitter.Split(QuestionText.Of(RunInLabel.Without(markdown, ground.Tongue))).Select(s => RunInLabel.Without(s, ground.Tongue)))
        {
            var worth = Worth(sentence);
            if (worth < 0.5 || where.Select(w => ground.Locate(sentence, w)).FirstOrDefault(f => f is not null) is not { } found) continue;
            var statement = new Statement(sentence, found, ground.Concepts.Mentions.In(QuestionText.WithoutBackticks(sentence)), worth);
            if (seen.Add(statement.Key)) statements.Add(statement);
        }
    }

    /// <summary>How well a sentence stands alone: 0 for one that needs what is around it.</summary>
    private double Worth(string sentence)
    {
        var tongue = ground.Tongue;
        // Of a condition "when" says as much, and does not lean on what was said before.
        var prose = QuestionText.WithoutCode(IsCondition(sentence, tongue) ? "When" + sentence["If".Length..] : sentence);
        var words = WordTokens.Split(prose);
        if (words.Count is < FewestWords or > MostWords || sentence[^1] is not ('.' or '。') || !(char.IsUpper(sentence[0]) || sentence[0] == '`' || char.GetUnicodeCategory(sentence[0]) == System.Globalization.UnicodeCategory.OtherLetter)) return 0;
        if (tongue.Dangling.Contains(words[0].Text.ToLowerInvariant()) || (tongue.Code == "en" && Elsewhere().IsMatch(prose)) || tongue.Personal.IsMatch(prose) || LoneSentence.LacksSubject(prose, tongue) || LoneSentence.PointsBack(prose, tongue)) return 0;
        if (IsHeadless(sentence, words, tongue) || (tongue.Code == "en" && (Praise().IsMatch(prose) || Subjectless().IsMatch(sentence) || IsFragment(prose, tongue)))) return 0;
        // "The problem is …": of what, is said elsewhere.
        if (words.Count > 2 && tongue.Determiners.Contains(words[0].Text.ToLowerInvariant()) && tongue.GenericNouns.Contains(words[1].Text.ToLowerInvariant()) && FiniteVerbs.Is(words[2].Text, tongue)) return 0;
        // "Include the root": a task claims nothing.
        if (tongue.Imperative?.IsMatch(prose) == true && tongue.IsContent(words[0].Text)) return 0;
        if (SeveralSentences().IsMatch(prose) || sentence.Count(c => c == '`') % 2 != 0 || sentence.Contains("://", StringComparison.Ordinal) || sentence.Contains(':', StringComparison.Ordinal)) return 0;
        return Readability.Of(prose, wasPunctuated: true, tongue);
    }

    /// <summary>"If a job fails, …" stands alone where it does not end with its condition.</summary>
    private static bool IsCondition(string sentence, Tongue tongue) => tongue.Code == "en" && sentence.StartsWith("If ", StringComparison.Ordinal) && sentence.Contains(", ", StringComparison.Ordinal);

    /// <summary>"Waits until it is closed.": what does it is said elsewhere.</summary>
    private static bool IsHeadless(string sentence, IReadOnlyList<WordToken> words, Tongue tongue) =>
        tongue.Code == "en" && words[0].Text is { Length: > 3 } first && first[^1] == 's' && first[^2] is not ('s' or 'u' or 'i') && (tongue.Verbs.Contains(first.ToLowerInvariant()) || (TaskVerbs.Is(first[..^1]) && !FiniteVerbs.In(sentence, tongue)));

    /// <summary>"Options used to configure the pipeline.": a noun with what is said of it, and no verb.</summary>
    public static bool IsFragment(string prose, Tongue tongue) =>
        tongue.Code == "en" && WordTokens.Split(prose) is var words && words.Skip(1).Take(4).Any(w => Participle().IsMatch(w.Text)) && !FiniteVerbs.In(prose, tongue);

    private static string Lead(string markdown)
    {
        var text = SentenceSplitter.Split(QuestionText.Of(markdown)).LastOrDefault() ?? "";
        return text.Length > 0 && text[^1] is ':' or '：' && !Vague().IsMatch(text) ? text[..^1].Trim() : "";
    }

    private static List<string> Cells(string row) => [.. row.Trim().Trim('|').Replace("\\|", "\uE002", StringComparison.Ordinal).Split('|').Select(c => QuestionText.Of(c.Replace('\uE002', '|')).Trim())];

    [GeneratedRegex(@"^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^:?-*:?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Rule();

    /// <summary>Leads that say nothing of what they lead to: "It works like this", "For more details, see".</summary>
    [GeneratedRegex(@"\b(this|these|that|it|they|them|see|do so|the following$|e\.g|examples?|details|full list|exceptions?|output|result)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Vague();

    /// <summary>Two that were not told apart, after a number or an abbreviation.</summary>
    [GeneratedRegex(@"[.!] +\p{Lu}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SeveralSentences();

    /// <summary>What points to other places, or to a moment: such a sentence says little in a question.</summary>
    [GeneratedRegex(@"\b(above|below|following|previous(ly)?|earlier|later|next|see|here|this|these|those|mentioned|described|shown|example|examples|section|chapter|page|documentation|guide|tutorial|read|click|note|we|our|us|let's|currently|now|recently|version \d|release|please|refer|you are|you have|thanks?|believes?|good news|instead)\b|\?|\bthere\W*$|^(consequently|therefore|thus|hence|accordingly|more (generally|specifically|precisely)|specifically|first off|firstly|secondly|thirdly|to this end|in turn|in fact|indeed|otherwise|meanwhile|then|going|besides|nevertheless|nonetheless|because of|depending on|additionally|in addition|furthermore|moreover|also|finally|similarly|conversely|likewise|in contrast|on the other hand|for instance|in such|as a result|as such|of course|that said|now|the (first|second|third|last|other|only|next) (one|difference|thing)|on the (same|first|second|last))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^(used|needed|required|given|defined|based|made|shown|allowed|passed|returned|described|related|available|intended|meant|called|named|known|provided)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Participle();

    /// <summary>A condition that does not say of what: "If set to false".</summary>
    [GeneratedRegex(@"^(if|when|unless|once|whenever|as soon as) (set|not|true|false|null|enabled|disabled|specified|omitted|absent|present|given|provided|used|left|passed|empty|unset|undefined|called|running|missing|found|for|per|every|again|and|more|in|on|at)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Subjectless();

    /// <summary>What its makers say in its favour nobody can be asked.</summary>
    [GeneratedRegex(@"\b(easily|easy|simply|effortless(ly)?|powerful|elegant(ly)?|beautiful(ly)?|robust|awesome|great|amazing|blazing(ly)?|seamless(ly)?|extremely|efficient(ly)?|(is|are) designed to|intuitive|lightweight|convenient(ly)?|hassle|popular|excited|happy|proud(ly)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Praise();

    [GeneratedRegex(@"^\d{1,3}[.)]\s", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(\$|>|>>>|%)\s+(?=\S)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Prompt();

    [GeneratedRegex(@"^#\s+(?<c>\p{L}.{8,140})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Comment();
}

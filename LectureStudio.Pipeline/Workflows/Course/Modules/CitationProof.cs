using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Workflows.Course.Modules.Citing;
using LectureStudio.Pipeline.Workflows.Course.Reading.Markup;

namespace LectureStudio.Pipeline.Workflows.Course.Modules;

/// <summary>What came of holding a text against lines.</summary>
/// <param name="Share">Of its least supported sentence, how much of its words is there; 0 to 1.</param>
/// <param name="Fault">Why it is not supported, in words; null when it is.</param>
public sealed record ProofResult(double Share, string? Fault)
{
    /// <summary>Whether the lines support it.</summary>
    public bool Holds => Fault is null;
}

/// <summary>
/// The one place that decides by machine whether lines of the source support a text; see <c>docs/decisions/citations-are-checked.md</c>.
/// Each sentence is held against every three sentences of the lines that follow one another: enough of its words must be among theirs, by stem; numbers,
/// names from code and what stands in backticks must be there letter by letter; what the source denies stays denied. Code must be there line by line.
/// </summary>
/// <param name="language">BCP 47, of the text and the source.</param>
public sealed class CitationProof(string language)
{
    /// <summary>Share of a sentence's words that must be there. Measured by CitationBenchmark: all texts of the built-in writer hold, and none held against other lines of their document.</summary>
    public const double Enough = 0.8;

    private readonly Tongue tongue = Tongue.For(language, "");
    private readonly CourseWords words = CourseWords.For(language);
    private readonly List<Regex> joins =
    [
        .. CourseWords.For(language).Joins.SelectMany(SentenceSplitter.Split).Select(ProofMarkup.Plain)
            .Select(j => new Regex("^" + Regex.Escape(j).Replace(@"\{0}", "(?<a>.+?)").Replace(@"\{1}", "(?<b>.+?)") + "$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10))),
    ];

    /// <summary>Whether lines support a block of a course. One that a person wrote, and own material, needs no support.</summary>
    public ProofResult OfBlock(CourseBlock block, IReadOnlyList<string> lines) => block.Kind switch
    {
        BlockKind.Material => new(1, null),
        BlockKind.Picture => OfPicture(block, lines),
        BlockKind.Code => OfCode(block.Markdown, lines),
        BlockKind.Diagram => OfCode(block.Markdown, lines) is { Holds: true } copied ? copied : OfDiagram(block.Markdown, lines),
        _ => OfText(block.Markdown, lines),
    };

    /// <summary>Whether lines support a text of one or more sentences, list items or rows.</summary>
    public ProofResult OfText(string markdown, IReadOnlyList<string> lines) => ProofLinks.Fault(markdown, lines) is { } fault ? new(0, fault) : OfText(markdown, Prepare(lines));

    /// <summary>Whether code stands in the lines, line by line and in order. A fence around it is left aside.</summary>
    public ProofResult OfCode(string code, IReadOnlyList<string> lines)
    {
        var wanted = code.Split('\n').Select(Tight).Where(l => l.Length > 0).ToList();
        if (wanted.Count > 1 && (wanted[0].StartsWith("```", StringComparison.Ordinal) || wanted[0].StartsWith("~~~", StringComparison.Ordinal))) wanted = wanted[1..^1];
        var at = 0;
        foreach (var line in wanted)
        {
            while (at < lines.Count && !Has(lines[at], line)) at++;
            if (at++ >= lines.Count) return new(0, $"“{line}” is not there");
        }
        return wanted.Count > 0 ? new(1, null) : new(0, "there is nothing in it");
    }

    /// <summary>Whether a short text, such as an answer or a term, is found in the lines: as it stands, or all its words in one sentence.</summary>
    public bool Finds(string phrase, IReadOnlyList<string> lines) => Finds(phrase, Prepare(lines));

    internal ProofLines Prepare(IReadOnlyList<string> lines) => new(lines, tongue);

    internal ProofResult OfText(string markdown, ProofLines lines)
    {
        var code = ProofMarkup.CodeSpans(markdown).ToList();
        var least = new ProofResult(1, null);
        foreach (var sentence in ProofMarkup.Sentences(markdown.Split('\n')))
        {
            var found = Joined(sentence) is { } filled
                ? filled.FirstOrDefault(f => !Finds(f, lines)) is { } missing ? new(0, $"“{missing}” is not there") : new(1, null)
                : lines.Support(ProofSentence.Of(sentence, code, tongue));
            if (!found.Holds) return found;
            if (found.Share < least.Share) least = found;
        }
        return least;
    }

    private bool Finds(string phrase, ProofLines lines) => lines.Finds(ProofSentence.Of(ProofMarkup.Plain(phrase), ProofMarkup.CodeSpans(phrase), tongue));

    /// <summary>The lines must name the picture, and say of it what is said.</summary>
    private static ProofResult OfPicture(CourseBlock block, IReadOnlyList<string> lines) =>
        block.Picture is { } picture && PictureLines.Hold(lines, picture.Path, ProofMarkup.Plain(block.Markdown), picture.Alt) ? new(1, null) : new(0, "the lines do not show the picture so");

    /// <summary>A diagram of the studio's own: what its boxes say must be in the lines.</summary>
    private ProofResult OfDiagram(string markdown, IReadOnlyList<string> lines)
    {
        var prepared = Prepare(lines);
        var labels = Regex.Matches(markdown, "\"(?<l>[^\"\n]+)\"", RegexOptions.None, TimeSpan.FromSeconds(10)).Select(m => m.Groups["l"].Value).ToList();
        return labels.Count == 0 ? new(0, "it is not in the lines")
            : labels.FirstOrDefault(l => !Finds(l, prepared)) is { } missing ? new(0, $"“{missing}” is not there") : new(1, null);
    }

    /// <summary>What is filled into one of the sentences that join what the source says; null for any other sentence.</summary>
    private List<string>? Joined(string sentence) =>
        joins.Select(j => j.Match(sentence)).FirstOrDefault(m => m.Success) is { } match
            ? [.. new[] { match.Groups["a"].Value, match.Groups["b"].Value }.SelectMany(g => g.Split([", ", words.And], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(f => f.Trim('"', ' ')).Where(f => f.Length > 0)]
            : null;

    private static bool Has(string line, string code) =>
        Tight(line).Contains(code, StringComparison.Ordinal) || ((line.Contains('&', StringComparison.Ordinal) || line.Contains('<', StringComparison.Ordinal)) && Tight(ProofMarkup.Plain(line)).Contains(Tight(ProofMarkup.Plain(code)), StringComparison.Ordinal));

    private static string Tight(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

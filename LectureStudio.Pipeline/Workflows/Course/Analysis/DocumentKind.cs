using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>
/// Which of the four kinds of Diátaxis (https://diataxis.fr) a document is. Its path and title say it plainly more often than not; otherwise
/// its form does: steps and commands make a how-to, with "you" and results along the way a tutorial; many short entries, tables and
/// signatures a reference; long paragraphs without code an explanation.
/// </summary>
internal static partial class DocumentKind
{
    public static DocumentType Of(string path, DocumentView view)
    {
        if (ByName(path.ToLowerInvariant(), view.Text.Title.ToLowerInvariant()) is { } named) return named;
        var blocks = view.Text.Blocks;
        var count = Math.Max(1, blocks.Count(b => b.Kind != TextBlockKind.Heading));
        double Share(Func<TextBlock, bool> of) => (double)blocks.Count(of) / count;
        var steps = Share(b => b.Kind == TextBlockKind.ListItem && b.IsOrdered);
        var code = Share(b => b.Kind == TextBlockKind.Code);
        var tables = blocks.Where(b => b.Kind == TextBlockKind.Table).Sum(b => b.LastLine - b.FirstLine + 1) / (double)Math.Max(1, view.Text.Lines.Count);
        var headings = view.Headings.ToList();
        var entries = headings.Count == 0 ? 0 : headings.Count(h => Entry().IsMatch(h.Plain)) / (double)headings.Count;
        var paragraph = view.Prose.Where(b => b.Kind == TextBlockKind.Paragraph).Select(b => WordCount.Of(b.Plain)).DefaultIfEmpty(0).Average();
        var (you, first) = (view.Sentences.Count(s => Address().IsMatch(s.Text)), view.Sentences.Count(s => Together().IsMatch(s.Text)));
        var sentences = Math.Max(1.0, view.Sentences.Count);
        var doing = headings.Count == 0 ? 0 : headings.Count(h => Doing().IsMatch(h.Plain)) / (double)headings.Count;
        var scores = new (DocumentType Type, double Score)[]
        {
            (DocumentType.Tutorial, (2 * steps) + code + (3 * first / sentences) + (0.5 * you / sentences)),
            (DocumentType.HowTo, (2.5 * steps) + (1.2 * code) + (1.5 * doing) + (0.8 * you / sentences)),
            (DocumentType.Reference, (3 * tables) + (2.5 * entries) + (Share(b => b.Kind == TextBlockKind.ListItem && !b.IsOrdered) * 0.9) + (paragraph < 18 ? 0.3 : 0)),
            (DocumentType.Explanation, 0.35 + (Math.Min(1, paragraph / 80) * 1.2) - code),
        };
        return scores.MaxBy(s => s.Score).Type;
    }

    private static DocumentType? ByName(string path, string title)
    {
        foreach (var (pattern, type) in new[] { (TutorialName(), DocumentType.Tutorial), (HowToName(), DocumentType.HowTo), (ReferenceName(), DocumentType.Reference), (ExplanationName(), DocumentType.Explanation) })
            if (pattern.IsMatch(title) || pattern.IsMatch(path.Replace('-', ' ').Replace('_', ' ').Replace('/', ' '))) return type;
        return null;
    }

    [GeneratedRegex(@"\b(tutorials?|quick ?starts?|getting started|get started|first steps|walk ?through|lessons?|course|einführung|didacticiel|tutoriel|tutorial(es)?|primeros pasos|premiers pas|erste schritte)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TutorialName();

    [GeneratedRegex(@"\b(how ?tos?|guides?|recipes?|cookbook|install(ation|ing)?|setup|troubleshooting|migrat(ion|ing)|upgrad(e|ing)|deploy(ment|ing)?|contributing|anleitung|guía)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HowToName();

    [GeneratedRegex(@"\b(reference|api|glossary|changelog|change log|changes|release notes|specification|options|commands|cli|manual pages?|referenz|référence|referencia|errors?)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ReferenceName();

    [GeneratedRegex(@"\b(explanations?|concepts?|background|architecture|design|decisions?|overview|internals|faq|why|theory|understanding|about|philosophy|principles)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ExplanationName();

    // "frame.plot(x)", "--verbose", "GET /users", "max_depth"
    [GeneratedRegex(@"\(|^-{1,2}\w|^(GET|POST|PUT|DELETE|PATCH)\b|^[\w.]*[a-z][A-Z_.]\w*$|^[A-Z]{3,} ?[A-Z ]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\b(you|your|sie|ihr|vous|votre|usted|tu|tuo|você|je|jij|u)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(we|let's|let us|our|wir|nous|nosotros|noi|nós|wij)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Together();

    [GeneratedRegex(@"^(how to\b|\w+ing\b|(add|build|check|configure|connect|create|define|deploy|enable|install|make|run|set|start|use|write)\b)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Doing();
}

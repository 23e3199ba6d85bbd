using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>Where a document speaks of a phrase.</summary>
internal sealed class PhrasePlaces(DocumentView view)
{
    private const int LeastWords = 20;

    private readonly Tongue tongue = view.Tongue;
    private readonly List<(DocumentSection Section, string Stems)> sections = [.. view.Sections.Select(s => (s, Stems(s.Title, view.Tongue)))];
    private readonly List<(TextBlock Block, string Stems)> blocks = [.. view.Text.Blocks.Where(b => b.Kind is not (TextBlockKind.Code or TextBlockKind.Diagram)).Select(b => (b, Stems(b.Plain, view.Tongue)))];

    /// <summary>The stems of a phrase.</summary>
    public string Key(string phrase) => Stems(phrase, tongue).Trim();

    /// <summary>The section that is about it, else the block that mentions it first; line 0 when none does.</summary>
    public (int FirstLine, int LastLine, bool IsTaught) Of(string key)
    {
        var phrase = $" {key} ";
        foreach (var (section, stems) in sections)
            if (section.Words >= LeastWords && stems.Contains(phrase, StringComparison.Ordinal)) return (section.FirstLine, section.LastLine, true);
        foreach (var (block, stems) in blocks)
            if (stems.Contains(phrase, StringComparison.Ordinal)) return (block.FirstLine, block.LastLine, false);
        return (0, 0, false);
    }

    private static string Stems(string text, Tongue tongue) => $" {string.Join(' ', WordTokens.Split(text).Select(w => tongue.StemOf(w.Text)))} ";
}

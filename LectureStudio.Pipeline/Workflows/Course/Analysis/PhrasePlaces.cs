using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Reading;

namespace LectureStudio.Pipeline.Workflows.Course.Analysis;

/// <summary>Where a document speaks of a phrase.</summary>
internal sealed class PhrasePlaces(DocumentView view)
{
    private const int LeastWords = 20;

    private readonly Tongue tongue = view.Tongue;
    private readonly List<(DocumentSection Section, string Stems, int Words)> sections = [.. view.Sections.Select(s => (s, Stems(s.Title, view.Tongue), Telling(s.Title, view.Tongue)))];
    private readonly List<(TextBlock Block, string Stems)> blocks = [.. view.Text.Blocks.Where(b => b.Kind is not (TextBlockKind.Code or TextBlockKind.Diagram)).Select(b => (b, Stems(b.Plain, view.Tongue)))];

    /// <summary>The stems of a phrase.</summary>
    public string Key(string phrase) => Stems(phrase, tongue).Trim();

    /// <summary>The section that is about it (it makes up a third of the heading's telling words or more), else the block that mentions it first; line 0 when none does.</summary>
    public (int FirstLine, int LastLine, bool IsTaught) Of(string key)
    {
        var phrase = $" {key} ";
        var words = key.Count(c => c == ' ') + 1;
        foreach (var (section, stems, telling) in sections)
            if (section.Words >= LeastWords && 3 * words >= telling && stems.Contains(phrase, StringComparison.Ordinal)) return (section.FirstLine, section.LastLine, true);
        foreach (var (block, stems) in blocks)
            if (stems.Contains(phrase, StringComparison.Ordinal)) return (block.FirstLine, block.LastLine, false);
        return (0, 0, false);
    }

    /// <summary>The section with most mentions, if it has some; lines 0 otherwise.</summary>
    public LineRange Densest(string key)
    {
        var phrase = $" {key} ";
        var (best, most) = (default(LineRange), 2);
        foreach (var (section, _, _) in sections)
        {
            var mentions = 0;
            foreach (var (block, stems) in blocks)
            {
                if (block.FirstLine < section.FirstLine || block.FirstLine > section.LastLine) continue;
                for (var at = stems.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = stems.IndexOf(phrase, at + 1, StringComparison.Ordinal)) mentions++;
            }
            if (mentions > most) (best, most) = (new(section.FirstLine, section.LastLine), mentions);
        }
        return best;
    }

    private static int Telling(string title, Tongue tongue) => WordTokens.Split(title).Count(w => tongue.IsContent(w.Text) && !tongue.Verbs.Contains(tongue.Normal(w.Text)) && !w.Text.EndsWith("ing", StringComparison.Ordinal));

    private static string Stems(string text, Tongue tongue) => $" {string.Join(' ', WordTokens.Split(text).Select(w => tongue.StemOf(w.Text)))} ";
}

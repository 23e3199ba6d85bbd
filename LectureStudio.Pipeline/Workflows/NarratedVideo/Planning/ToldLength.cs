using LectureStudio.Pipeline.Algorithms.Reading;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Documents;
using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

/// <summary>How long a document will be talked about: planned from its words alone, before any page is drawn.</summary>
/// <param name="IsPaper">Whether a talk is made of it, which leaves most of it out.</param>
/// <param name="OnPages">Seconds at usual speed, page by page: of slides those that they are shown for, of a paper those that all of it would take.</param>
public sealed record ToldLength(bool IsPaper, IReadOnlyList<double> OnPages)
{
    /// <summary>A scene lasts longer than its sentences by what is quiet before the first and after the last; the plan counts a pause after each.</summary>
    private const double QuietOfScene = 0.9;

    /// <summary>Of a page without words: a picture that is pointed at, or nothing.</summary>
    private const double WithoutWords = 3.5;

    /// <summary>Scenes of a talk are about this long.</summary>
    private const double TalkScene = 15;

    /// <summary>Null where no page has a word: they may be scans.</summary>
    public static ToldLength? Of(IReadOnlyList<PrintedPage> pages)
    {
        if (!pages.Any(p => p.Words.Any())) return null;
        var (print, blocks) = DocumentLayout.Of([.. pages.Select((p, i) => new PageDraft(i + 1, p.Width, p.Height, [.. p.Words], []))]);
        var language = DocumentLanguage.Guess(string.Join('\n', blocks.SelectMany(b => b).Select(b => b.Text)));
        var undrawn = new StageFile("", "");
        var document = new SourceDocument("", null, language, print.Kind,
            [.. pages.Select((p, i) => new DocumentPage(i + 1, PageOrigin.Document, i + 1, p.Width, p.Height, blocks[i], undrawn, null, new("", "", ""), false))], null, []);
        var words = new Wordsmith(document);
        var passages = DocumentPassages.Of(document, words);
        if (print.Kind == DocumentKind.Slides)
        {
            var shown = SlidePlan.Of(document, passages, new SceneNaming(document, words.Phrases, 100)).ToLookup(s => s.Page, s => s.Seconds + QuietOfScene);
            return new(false, [.. pages.Select((p, i) => p.Words.Any() ? shown[i + 1].Sum() : WithoutWords)]);
        }
        var order = PassageOrder.Of(document, passages, words.Tongue);
        var said = passages.Where(p => order.Of(p) is not null).ToLookup(p => p.Page, p => p.Seconds);
        return new(true, [.. pages.Select((_, i) => said[i + 1].Sum())]);
    }

    /// <summary>Seconds of the video.</summary>
    /// <param name="pages">The chosen ones, from 1.</param>
    /// <param name="targetLength">Seconds; 0 for as long as it needs.</param>
    /// <param name="speed">Percent of the usual speed.</param>
    public double Of(IReadOnlyList<int> pages, int targetLength, double speed)
    {
        var all = pages.Sum(p => OnPages.ElementAtOrDefault(p - 1)) * 100 / speed;
        if (!IsPaper) return targetLength > 0 ? Math.Min(targetLength, all) : all;
        var talk = Math.Min(PaperPlan.Target(targetLength, pages.Count, all), all);
        return talk * (1 + (QuietOfScene / TalkScene));
    }
}

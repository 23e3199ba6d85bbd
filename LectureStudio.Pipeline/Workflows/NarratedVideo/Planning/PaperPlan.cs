using LectureStudio.Pipeline.Workflows.NarratedVideo.Scripts.Narration;

namespace LectureStudio.Pipeline.Workflows.NarratedVideo.Planning;

/// <summary>
/// A talk about a paper: the time is shared out among its sections by what they are for and how much they hold, and each says its most telling sentences.
/// Figures and tables are shown where their section speaks. References, footnotes and acknowledgements are never read.
/// </summary>
internal sealed class PaperPlan(SourceDocument document, IReadOnlyList<Passage> passages, PassageOrder order, SceneNaming naming, int speed)
{
    /// <summary>A talk lasts about this long unless it is said how long; seconds.</summary>
    private const double ShortTalk = 300, LongTalk = 480, SecondsPerPage = 30;

    /// <summary>No more than this share of what could be said goes into a talk that nobody gave a length.</summary>
    private const double MostOfAll = 0.6;

    /// <summary>A figure or table for so many seconds of talk begun, at most so long.</summary>
    private const double SecondsPerFigure = 75, LongestCaption = 18;

    public IReadOnlyList<Scene> Scenes(int targetLength)
    {
        var sections = PaperSection.Of(document, passages).Where(s => SectionRoles.Weight(s.Role) > 0).ToList();
        var sayable = sections.Select(s => s.Passages.Where(p => order.Of(p) is not null).OrderBy(order.Of).ToList()).ToList();
        var all = sayable.Sum(s => s.Sum(Seconds));
        var target = Target(targetLength, document.Pages.Count, all);

        var opening = Opening();
        var chosen = new HashSet<Passage>(opening, ReferenceEqualityComparer.Instance);
        var left = target - opening.Sum(Seconds);
        // Headings are said where something follows them, and the figures that there is time for are shown.
        foreach (var figure in Figures(sections, (int)Math.Ceiling(target / SecondsPerFigure))) left -= figure.Sum(Add);

        var shares = TimeShares.Of([.. sections.Select((s, i) => (SectionRoles.Weight(s.Role), sayable[i].Sum(Seconds)))], left);
        var carried = 0.0;
        for (var i = 0; i < sections.Count; i++)
        {
            carried += shares[i];
            foreach (var passage in sayable[i])
            {
                // The next sentence is taken when most of it fits, with the heading before the first.
                var needed = Seconds(passage) + (sections[i].Heading is { } heading && !chosen.Contains(heading) ? Seconds(heading) : 0);
                if (carried < needed / 2) break;
                if (sections[i].Heading is { } opens) carried -= Add(opens);
                carried -= Add(passage);
            }
        }
        return [.. naming.Scenes(opening.Count > 0 ? opening[0].Page : document.Pages[0].Number, SceneKind.Title, document.Title, [opening]), .. Grouped(chosen, opening)];

        double Add(Passage passage) => chosen.Add(passage) ? Seconds(passage) : 0;
    }

    /// <summary>Seconds of a talk.</summary>
    /// <param name="wanted">Seconds; 0 when nobody said.</param>
    /// <param name="pages">How many.</param>
    /// <param name="all">Seconds of all that could be said.</param>
    public static double Target(int wanted, int pages, double all) => wanted > 0 ? wanted : Math.Min(Math.Clamp(SecondsPerPage * pages, ShortTalk, LongTalk), MostOfAll * all);

    private double Seconds(Passage passage) => SpeechTime.Of(passage.Said ?? passage.Text, speed);

    /// <summary>The title, and who wrote it.</summary>
    private List<Passage> Opening() => passages.FirstOrDefault(p => p.Kind == PassageKind.Title) is { } title && title.Page == document.Pages[0].Number ? [.. passages.Where(p => p.Page == title.Page && p.Kind == PassageKind.Title).TakeWhile((p, i) => i == 0 || IsAuthor(p))] : [];

    private bool IsAuthor(Passage passage) => document.Author is { Length: > 3 } author && passage.Text.Contains(author, StringComparison.OrdinalIgnoreCase);

    /// <summary>The captions of the first figures and tables of each section, in turn, so that no section has them all.</summary>
    private IEnumerable<IReadOnlyList<Passage>> Figures(List<PaperSection> sections, int count)
    {
        var bySection = sections.Select(s => s.Captions.GroupBy(c => c.Blocks[0]).Select(Short).Where(c => c.Count > 0).ToList()).ToList();
        for (var round = 0; bySection.Any(s => s.Count > round); round++)
            foreach (var captions in bySection.Where(s => s.Count > round))
                if (count-- > 0) yield return captions[round];
    }

    private IReadOnlyList<Passage> Short(IEnumerable<Passage> caption)
    {
        var seconds = 0.0;
        return [.. caption.TakeWhile((p, i) => (seconds += Seconds(p)) <= LongestCaption || i == 0)];
    }

    /// <summary>What was chosen, in the paper's order, a scene until the section, the page or a minute ends; a figure or table has its own.</summary>
    private IEnumerable<Scene> Grouped(HashSet<Passage> chosen, List<Passage> opening)
    {
        var heading = "";
        var scene = new List<Passage>();
        foreach (var group in Portions.ByBlock([.. passages.Where(p => chosen.Contains(p) && !opening.Contains(p))]))
        {
            if (scene.Count > 0 && IsNext(scene, group))
            {
                yield return Made();
                scene = [];
            }
            if (group[0].Kind == PassageKind.Title) heading = group[0].Text.TrimEnd('.', ':', '。');
            scene.AddRange(group);
        }
        if (scene.Count > 0) yield return Made();

        Scene Made() => naming.Scene(scene[0].Page, KindOf(scene[^1]), heading, scene);
    }

    private bool IsNext(List<Passage> scene, IReadOnlyList<Passage> group)
    {
        var seconds = scene.Sum(Seconds);
        var isHeadingAlone = scene.All(p => p.Kind == PassageKind.Title);
        if (isHeadingAlone) return false;
        if (group[0].Kind == PassageKind.Title || group[0].Kind == PassageKind.Caption != (scene[^1].Kind == PassageKind.Caption)) return true;
        return seconds + group.Sum(Seconds) > SceneLengths.Longest || (group[0].Page != scene[^1].Page && seconds >= SceneLengths.Shortest);
    }

    private SceneKind KindOf(Passage passage)
    {
        if (passage.Kind != PassageKind.Caption) return SceneKind.Text;
        var things = document.Pages.First(p => p.Number == passage.Page).Blocks.Where(b => passage.Blocks.Contains(b.Id));
        return things.Any(b => b.Kind == BlockKind.Table) ? SceneKind.Table : things.Any(b => b.Kind == BlockKind.Code) ? SceneKind.Code : SceneKind.Figure;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using LectureStudio.Pipeline.Algorithms.Language;
using LectureStudio.Pipeline.Workflows.Course.Analysis;
using LectureStudio.Pipeline.Workflows.Course.Modules.Citing;
using LectureStudio.Pipeline.Workflows.Course.Planning;

namespace LectureStudio.Pipeline.Workflows.Course.Modules.Writing;

/// <summary>Writes a module from the sentences, lists, examples and tables of its documents; what joins them is from <see cref="CourseWords"/>.</summary>
internal sealed partial class BuiltInModule
{
    public const string Name = "builtin";

    private const int MostLead = 90;
    private const int MostTerms = 4;
    private const int MostMapLinks = 12;

    private readonly ModuleMaterial material;
    private readonly CourseWords words;
    private readonly Tongue tongue;

    private BuiltInModule(ModuleMaterial material)
    {
        this.material = material;
        words = CourseWords.For(material.Style.Language);
        tongue = Tongue.For(material.Style.Language, "");
    }

    public static CourseModule Write(ModuleMaterial material) => new BuiltInModule(material).Write();

    private CourseModule Write()
    {
        var (plan, drafts) = (material.Plan, new ModuleDrafts(material, words, tongue));
        var lead = drafts.TakeLead(MostLead);
        var closing = drafts.TakeClosing();
        var sections = drafts.Sections();
        return new(
            plan.Id, plan.Title, plan.Objectives, plan.Prerequisites, plan.Teaches, plan.Minutes,
            Introduction(lead, drafts.ToldBefore), sections, Conclusion(closing), Points(drafts, lead), [],
            material.Documents.ToDictionary(d => d.Analysis.Path, d => d.Analysis.Hash));
    }

    private List<CourseBlock> Introduction(IReadOnlyList<DraftBlock> lead, IReadOnlySet<string> toldBefore)
    {
        var blocks = new List<CourseBlock>();
        if (material.Before is { } before) blocks.Add(Join(words.FromTo, [.. before.Where, .. material.Own.Where], Quoted(before.Title), Quoted(material.Own.Title)));
        blocks.AddRange(lead.Select(l => l.ToBlock()));
        var said = string.Join(' ', lead.Select(l => l.Plain));
        var terms = material.Foremost.Where(t => DefinitionText.IsOne(t.Concept.Definition) && !toldBefore.Contains(t.Concept.Name) && !said.Contains(t.Concept.Definition!, StringComparison.OrdinalIgnoreCase)).Take(MostTerms).ToList();
        if (terms.Count > 0) blocks.Add(new(BlockKind.List, string.Join('\n', terms.Select(t => $"- **{t.Concept.Name}**: {Text.Stopped(t.Concept.Definition!.ReplaceLineEndings(" "))}")), [.. terms.Select(Place)]));
        blocks.AddRange(Map());
        return blocks;
    }

    /// <summary>A picture of how the module's terms build on one another, where the source defines enough of them by one another.</summary>
    private List<CourseBlock> Map()
    {
        var terms = material.Foremost.Where(t => DefinitionText.IsOne(t.Concept.Definition)).ToDictionary(t => t.Concept.Name, StringComparer.OrdinalIgnoreCase);
        var links = material.Links.Where(l => terms.ContainsKey(l.Before) && terms.ContainsKey(l.After) && l.Why.Contains("definition", StringComparison.Ordinal)).Take(MostMapLinks).ToList();
        var drawn = links.SelectMany(l => new[] { l.Before, l.After }).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (links.Count < 2 || drawn.Count < 3) return [];
        var places = drawn.Select(d => Place(terms[d])).Distinct().ToList();
        var lines = links.Select(l => $"  {Box(l.Before)} --> {Box(l.After)}");
        return [new(BlockKind.Paragraph, words.Diagram, places), new(BlockKind.Diagram, BlockMarkdown.Fenced("flowchart LR\n" + string.Join('\n', lines), "mermaid"), places)];

        string Box(string name) => $"c{drawn.FindIndex(d => string.Equals(d, name, StringComparison.OrdinalIgnoreCase))}[\"{name.Replace('"', '\'').Replace('`', '\'')}\"]";
    }

    private List<CourseBlock> Conclusion(IReadOnlyList<DraftBlock> closing)
    {
        var blocks = new List<CourseBlock>();
        var taught = material.Foremost.Take(MostTerms).ToList();
        if (taught.Count > 0) blocks.Add(Join(words.Covered, [.. taught.Select(Place)], words.Together([.. taught.Select(t => t.Concept.Name)])));
        blocks.AddRange(closing.Select(c => c.ToBlock()));
        if (material.After is not { } after) blocks.Add(Join(words.Ends, material.Own.Where));
        else if (after.Needs is { } needs && material.Taught.FirstOrDefault(t => t.Concept.Name == needs) is { Concept: not null } needed) blocks.Add(Join(words.LeadsBy, [.. after.Where, Place(needed)], Quoted(after.Title), Quoted(needs)));
        else blocks.Add(Join(words.Leads, after.Where, Quoted(after.Title)));
        return blocks;
    }

    /// <summary>What to remember: of the sections, one after another, the sentence that says most and can stand alone.</summary>
    private List<CourseBlock> Points(ModuleDrafts drafts, IReadOnlyList<DraftBlock> lead)
    {
        var sections = drafts.Kept.Select(section => section.SelectMany(b => b is { Kind: BlockKind.Paragraph, Level: 0 }
            ? MarkdownSentences.Of(RunInLabel.Without(b.Markdown, tongue)).Select(s => (Text: Statement(s), b.Where)) : []).Where(s => StandsAlone(s.Text)).ToList()).Where(s => s.Count > 0).ToList();
        var all = sections.SelectMany(s => s).ToList();
        if (all.Count == 0) return [];
        var space = new TermSpace(all.Select(s => s.Text), tongue);
        var vectors = all.Select(s => space.Vector(s.Text)).ToList();
        var (terms, wishes) = (material.Plan.Teaches, new WishedWords(material.Style.Wishes, tongue));
        var prior = all.Select(s => 1.0 + (Definitions.InSentence(ProofMarkup.Plain(s.Text), tongue) is null ? 0 : 1) + (tongue.Emphasis.IsMatch(s.Text) ? 0.7 : 0) + (terms.Any(t => s.Text.Contains(t, StringComparison.OrdinalIgnoreCase)) ? 0.6 : 0)).Select((p, i) => p * wishes.Weight(all[i].Text)).ToList();
        var rank = SentenceRank.Rank(vectors, prior);
        // One of a section first; the best of them in their order.
        var (best, at) = (new List<int>(), 0);
        foreach (var section in sections)
        {
            best.Add(Enumerable.Range(at, section.Count).MaxBy(i => rank[i]));
            at += section.Count;
        }
        var count = Math.Clamp(2 + sections.Count / 2, 3, 6);
        var scores = rank.Select((r, i) => best.Contains(i) ? r + 0.5 : r).ToList();
        return [.. SentenceRank.Pick(vectors, scores, count, [.. lead.Select(l => space.Vector(l.Plain))]).Order().Select(i => new CourseBlock(BlockKind.Paragraph, Text.Stopped(all[i].Text), [all[i].Where]))];
    }

    /// <summary>Without the label before it, and without the emphasis that the whole of it has.</summary>
    private string Statement(string sentence)
    {
        var bare = RunInLabel.Without(sentence, tongue);
        return bare.StartsWith("**", StringComparison.Ordinal) && bare.EndsWith("**", StringComparison.Ordinal) && bare.IndexOf("**", 2, StringComparison.Ordinal) == bare.Length - 2 ? bare[2..^2] : bare;
    }

    private bool StandsAlone(string sentence)
    {
        var plain = ProofMarkup.Plain(sentence);
        var prose = ProofMarkup.Plain(CodeSpan().Replace(sentence, " "));
        var tokens = WordTokens.Split(plain);
        return plain.Length is >= 40 and <= 260 && WordTokens.Split(prose).Count >= 6 && plain[^1] is '.' or '。' && !Elsewhere().IsMatch(plain) && !LoneSentence.LacksSubject(plain, tongue) && !LoneSentence.PointsBack(plain, tongue) && !tongue.Dangling.Contains(tokens[0].Text.ToLowerInvariant())
            && !tongue.Personal.IsMatch(plain) && !tongue.Housekeeping.IsMatch(plain) && plain.Count(char.IsLetter) > plain.Length * 0.6;
    }

    [GeneratedRegex("`+[^`]+`+", RegexOptions.None, 10_000)]
    private static partial Regex CodeSpan();

    /// <summary>Sentences that speak of what stands around them, or send the reader elsewhere.</summary>
    [GeneratedRegex(@"^(see|refer to|read|check|implements|extends|returns|defaults?|for example|for instance|e\.g\.|note|in addition|additionally|zum beispiel|par exemple|por ejemplo|per esempio|por exemplo|bijvoorbeeld|siehe|voir|véase|vedi|veja|zie)\b|\b(following|below|above|next section|previous section|this (section|page|document|example|chapter|guide|tutorial)|folgend\w*|unten|oben|obig\w*|suivant\w*|ci-dessous|ci-dessus|siguientes?|a continuación|anteriormente|seguent[ei]|qui sotto|abaixo|acima|seguintes?|volgende|hieronder|hierboven)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Elsewhere();

    private CourseBlock Join(string pattern, IReadOnlyList<Citation> where, params object[] filled) =>
        new(BlockKind.Paragraph, string.Format(CultureInfo.InvariantCulture, pattern, [.. filled.Select(f => f.ToString())]), [.. where.Distinct()]);

    private static Citation Place((DocumentConcept Concept, ModuleDocument Document) taught) =>
        new(taught.Document.Analysis.Path, taught.Concept.FirstLine, Math.Max(taught.Concept.FirstLine, taught.Concept.LastLine));

    private static string Quoted(string title) => $"“{Algorithms.Text.MarkdownText.Escape(title)}”";
}

using System.Text.Json;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course;
using LectureStudio.Pipeline.Workflows.Course.Planning;
using LectureStudio.Tests.Support;

namespace LectureStudio.Tests.Workflows.Course.Planning;

public sealed class ProposePathwaysTests
{
    [Fact(Timeout = 180000)]
    public async Task Whatever_the_source_no_concept_is_used_before_it_is_taught()
    {
        var random = new Random(5);
        var (uses, forward) = (0, 0);
        for (var round = 0; round < 150; round++)
        {
            var (scan, scope, analyses) = RandomAnalyses.Make(random, random.Next(1, 30));
            var pathways = await ProposeAsync(scan, scope, analyses);
            Assert.Empty(pathways.Problems());
            foreach (var pathway in pathways.Proposals)
            {
                AssertTaughtBeforeUsed(pathway, analyses, ref uses);
                Assert.Empty(PathwayCheck.Find(pathway, analyses));
                Assert.Equal(pathway.Modules.Count, pathway.Modules.Select(m => m.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());
                Assert.All(pathway.Modules.SelectMany(m => m.Parts), p => Assert.True(p.FirstLine >= 1 && (p.LastLine == 0 || p.LastLine >= p.FirstLine), $"{p}"));
                forward += pathway.Modules.Sum(m => m.Parts.Count);
            }
            var order = pathways.Concepts.Select((c, i) => (c.Name, i)).ToDictionary(c => c.Name, c => c.i, StringComparer.OrdinalIgnoreCase);
            Assert.All(pathways.Links, l => Assert.True(order[l.Before] < order[l.After], $"{l}"));
        }
        Assert.True(uses > 5000 && forward > 1000, $"{uses} uses, {forward} parts");
    }

    [Fact(Timeout = 180000)]
    public async Task The_whole_source_is_in_the_complete_course_line_by_line()
    {
        var random = new Random(11);
        for (var round = 0; round < 60; round++)
        {
            var (scan, scope, analyses) = RandomAnalyses.Make(random, random.Next(1, 12));
            var complete = (await ProposeAsync(scan, scope, analyses)).Proposals.Single(p => p.Id == "complete");
            foreach (var document in analyses.Documents.Where(d => d.Words > 0))
            {
                var parts = complete.Modules.SelectMany(m => m.Parts).Where(p => p.Path == document.Path).ToList();
                Assert.All(document.Sections, s => Assert.Contains(parts, p => p.FirstLine <= s.FirstLine && (p.LastLine == 0 || p.LastLine >= s.LastLine)));
            }
        }
    }

    [Fact(Timeout = 60000)]
    public async Task Where_everything_is_explained_by_everything_no_module_begins_with_all_of_it()
    {
        const int count = 400;
        DocumentAnalysis Document(int i) => new($"docs/{i}.md", $"{i}", "markdown", $"Part {i}", DocumentType.Explanation, Complexity.Beginner, "en", [new($"Part {i}", 1, 1, 4, 60)],
            [new DocumentConcept($"gear{i}", IsTaught: true, 2, 3, 0.5, $"A gear{i} is a wheel that turns a gear{(i + 7) % count} and a gear{(i + 31) % count}.")], [], [], [], "It turns.", 60, 1, [], []);
        var analyses = new DocumentAnalyses([.. Enumerable.Range(0, count).Select(Document).OrderBy(d => d.Path, StringComparer.Ordinal)], "builtin", new StageFile("analysis.json", ""));
        var files = analyses.Documents.Select(d => new ScannedFile(d.Path, 100, FileKind.Documentation, "markdown", "en", d.Title, 60, [])).ToList();
        var scope = new CourseScope([.. analyses.Documents.Select(d => d.Path)], [], "", Complexity.Beginner, "", count * 60);

        var complete = (await ProposeAsync(new SourceScan(files, [], [], new StageFile("source.json", "")), scope, analyses)).Proposals.Single(p => p.Id == "complete");

        Assert.All(complete.Modules, m => Assert.True(m.Parts.Count(p => p.LastLine > 0) <= LookAhead.MostAhead, $"{m.Title}: {m.Parts.Count}"));
        Assert.Contains(complete.Modules, m => m.Assumed is { Count: > 0 } assumed && assumed.All(a => m.Prerequisites.Contains(a)));
        Assert.Contains("explained later", complete.Description, StringComparison.Ordinal);
        Assert.Empty(PathwayCheck.Find(complete, analyses));
    }

    [Fact(Timeout = 180000)]
    public async Task A_source_too_small_for_several_pathways_says_so_in_its_language()
    {
        var random = new Random(3);
        var (scan, scope, analyses) = RandomAnalyses.Make(random, 1);
        analyses = analyses with { Documents = [analyses.Documents[0] with { Language = "de", ReadingMinutes = 5 }] };

        var only = Assert.Single((await ProposeAsync(scan, scope with { Wishes = "" }, analyses)).Proposals);

        Assert.Equal("Vollständiger Kurs", only.Title);
        Assert.Equal("Alles, von den Grundlagen an: ein Dokument. Die Quelle ist zu klein für einen weiteren Lernpfad, der sich von diesem unterscheidet.", only.Description);
        foreach (var words in CourseWords.All)
            foreach (var wording in new[] { words.Paths.Complete, words.Paths.Essentials, words.Paths.Quick, words.Paths.Practice, words.Paths.Depth, words.Paths.Wished }) Assert.Contains("{0}", wording.Description);
    }

    [Fact(Timeout = 180000)]
    public async Task The_proposals_differ_and_the_same_source_gives_the_same_ones()
    {
        var random = new Random(8);
        var several = 0;
        for (var round = 0; round < 40; round++)
        {
            var (scan, scope, analyses) = RandomAnalyses.Make(random, random.Next(2, 25));
            var pathways = await ProposeAsync(scan, scope, analyses);
            var places = new ConceptPlaces(analyses.Documents);
            for (var i = 0; i < pathways.Proposals.Count; i++)
                for (var j = 0; j < i; j++)
                    Assert.InRange(PathwayLikeness.Of(Parts(pathways.Proposals[i]), Parts(pathways.Proposals[j]), places), 0, PathwayLikeness.Most);
            if (pathways.Proposals.Count > 1) several++;
            Assert.Equal(Json(pathways), Json(await ProposeAsync(scan, scope, analyses)));
        }
        Assert.True(several > 20, $"{several} of 40 have several");

        static IEnumerable<ModulePart> Parts(Pathway pathway) => pathway.Modules.SelectMany(m => m.Parts);
    }

    [Fact(Timeout = 180000)]
    public async Task A_pathway_that_there_is_not_is_told_with_how_many_there_are()
    {
        var (scan, scope, analyses) = RandomAnalyses.Make(new Random(1), 3);
        var failure = await Assert.ThrowsAsync<StudioException>(() => ProposeAsync(scan, scope, analyses, 19));
        var count = (await ProposeAsync(scan, scope, analyses)).Proposals.Count;
        Assert.Contains(count == 1 ? "only one" : $"{count}", failure.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task Documents_without_a_heading_are_taken_as_they_are()
    {
        var (scan, scope, analyses) = RandomAnalyses.Make(new Random(7), 2);
        analyses = analyses with { Documents = [.. analyses.Documents.Select(d => d with { Sections = [], Concepts = [] })] };
        var complete = (await ProposeAsync(scan, scope with { Overview = "" }, analyses)).Proposals[0];
        Assert.Equal(scope.Documents, complete.Modules.SelectMany(m => m.Parts).Select(p => p.Path).Order(StringComparer.Ordinal));
        Assert.All(complete.Modules.SelectMany(m => m.Parts), p => Assert.Equal((1, 0), (p.FirstLine, p.LastLine)));
        analyses = analyses with { Documents = [.. analyses.Documents.Select(d => d with { Words = 0 })] };
        Assert.StartsWith("There is no text", (await Assert.ThrowsAsync<StudioException>(() => ProposeAsync(scan, scope, analyses))).Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 180000)]
    public async Task The_overview_goes_first_whatever_it_uses()
    {
        var random = new Random(3);
        for (var round = 0; round < 40; round++)
        {
            var (scan, scope, analyses) = RandomAnalyses.Make(random, random.Next(2, 12));
            if (scope.Overview.Length == 0 || analyses.Documents.Single(d => d.Path == scope.Overview).Words == 0) continue;
            var complete = (await ProposeAsync(scan, scope, analyses)).Proposals.Single(p => p.Id == "complete");
            // Passages that it needs may be brought forward before it.
            Assert.Contains(complete.Modules[0].Parts, p => p.Path == scope.Overview && p.FirstLine == 1);
        }
    }

    internal static async Task<Pathways> ProposeAsync(SourceScan scan, CourseScope scope, DocumentAnalyses analyses, int pathway = 1, GivenCourse? earlier = null)
    {
        using var folder = new TempFolder();
        return await new ProposePathways().RunAsync((scan, scope, analyses, earlier ?? new GivenCourse(null), new PathwaySettings(pathway)), Runs.In(folder));
    }

    /// <summary>Said once more, independently of the code under test: part by part within a module, except for what explains one another.</summary>
    private static void AssertTaughtBeforeUsed(Pathway pathway, DocumentAnalyses analyses, ref int uses)
    {
        var documents = analyses.Documents.ToDictionary(d => d.Path);
        var concepts = analyses.Documents.SelectMany(d => d.Concepts).Select(c => c.Name).ToHashSet();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var taughtLater = pathway.Modules.Select(m => m.Parts.SelectMany(p => In(p).Where(c => c.IsTaught)).Select(c => c.Name).ToHashSet()).ToList();
        for (var i = 0; i < pathway.Modules.Count; i++)
        {
            var module = pathway.Modules[i];
            known.UnionWith(taughtLater[i]);
            foreach (var used in module.Parts.SelectMany(In).SelectMany(c => c.IsTaught ? Spoken(c) : [c.Name]).Where(concepts.Contains))
            {
                if (used.Contains('-', StringComparison.Ordinal) || concepts.Contains(used.Replace(' ', '-'))) continue;
                uses++;
                var later = pathway.Modules.Skip(i + 1).Zip(taughtLater.Skip(i + 1)).Any(m => m.Second.Contains(used));
                Assert.True(known.Contains(used) || (!later && module.Prerequisites.Contains(used)), $"“{used}” is used in “{module.Title}” before it is taught");
            }
            Assert.All(module.Teaches, t => Assert.Contains(t, taughtLater[i]));
        }

        IEnumerable<DocumentConcept> In(ModulePart part) => documents[part.Path].Concepts.Where(c => c.FirstLine >= part.FirstLine && (part.LastLine == 0 || c.FirstLine <= part.LastLine));
        static IEnumerable<string> Spoken(DocumentConcept concept) => concept.Definition is { } d && d.Contains(" with ", StringComparison.Ordinal) ? d[(d.IndexOf(" with ", StringComparison.Ordinal) + 6)..].TrimEnd('.').Split(" and ", StringSplitOptions.RemoveEmptyEntries) : [];
    }

    private static string Json(Pathways pathways) => JsonSerializer.Serialize(pathways, StudioJson.Compact);
}

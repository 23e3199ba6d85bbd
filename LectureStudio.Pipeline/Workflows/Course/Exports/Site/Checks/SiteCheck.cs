using System.Text.Json;
using LectureStudio.Pipeline.Algorithms.Text;
using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Workflows.Course.Exports.Site.Search;

namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site.Checks;

/// <summary>Reads a written site again, page by page, as it lies on the disk.</summary>
internal static class SiteCheck
{
    private const int MostTold = 3;

    /// <param name="plan">What it was to be.</param>
    /// <param name="files">Place in the site → file.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was looked at.</returns>
    /// <exception cref="StudioException">Something is wrong; says where.</exception>
    public static IReadOnlyList<string> Read(SitePlan plan, IReadOnlyDictionary<string, string> files, CancellationToken cancellation)
    {
        var pages = files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).AsParallel().AsOrdered().WithCancellation(cancellation).Select(f =>
        {
            using var content = File.OpenRead(f.Value);
            return ReadPage.Read(f.Key, content);
        }).ToDictionary(p => p.Name, StringComparer.Ordinal);
        List<string> faults = [.. pages.Values.SelectMany(p => p.Faults.Select(f => $"{p.Name}: {f}"))];
        var links = 0;
        foreach (var page in pages.Values)
        {
            foreach (var address in page.Addresses)
            {
                links++;
                if (!Leads(page.Name, address)) faults.Add($"{page.Name}: {address} leads nowhere");
            }
        }
        foreach (var module in plan.Course.Modules)
            if (!files.ContainsKey($"modules/{module.Id}.html")) faults.Add($"the module {module.Id} has no page");
        var citations = CitedSources.Citations(plan.Course).ToList();
        foreach (var citation in citations.Where(c => plan.SourceLink(c) is not { } link || !Leads("index.html", link)).Distinct())
            faults.Add($"{plan.Words.Place(citation)} is cited, but the source has no such lines");
        var index = ReadIndex(files, faults);
        CheckIndex(plan, index, place => Leads("index.html", place), faults);
        if (faults.Count > 0)
            throw ExportFailure.In("course/", string.Join("; ", faults.Take(MostTold)) + (faults.Count > MostTold ? $"; and {faults.Count - MostTold} more" : ""));
        return [$"{Counted.Of(pages.Count, "page")}, {Counted.Of(links, "link")} within the site, none dead", $"{Counted.Of(citations.Count, "citation leads to its lines", "citations lead to their lines")}", $"search finds {Counted.Of(index.Terms.Count, "word")} in {Counted.Of(index.Places.Count, "place")}", "nothing is loaded from outside"];

        bool Leads(string from, string address)
        {
            var parts = address.Split('#', 2);
            var target = parts[0].Length == 0 ? from : new Uri(new Uri("site:///" + from), parts[0]).AbsolutePath.TrimStart('/');
            return files.ContainsKey(target) && (parts.Length == 1 || (pages.TryGetValue(target, out var page) && page.Anchors.Contains(parts[1])));
        }
    }

    private static SearchIndex ReadIndex(IReadOnlyDictionary<string, string> files, List<string> faults)
    {
        const string before = "window.courseIndex=";
        var script = File.ReadAllText(files["assets/search-index.js"]);
        if (script.StartsWith(before, StringComparison.Ordinal) && JsonSerializer.Deserialize<SearchIndex>(script[before.Length..].TrimEnd('\n', ';'), StudioJson.Compact) is { } index) return index;
        faults.Add("the search has no index");
        return new([], [], [], []);
    }

    private static void CheckIndex(SitePlan plan, SearchIndex index, Func<string, bool> leads, List<string> faults)
    {
        var urls = index.Places.Select(p => p.Url).ToHashSet(StringComparer.Ordinal);
        foreach (var place in urls.Where(u => !leads(u))) faults.Add($"the search leads to {place}, which is not there");
        foreach (var module in plan.Course.Modules)
        {
            if (!urls.Contains($"modules/{module.Id}.html")) faults.Add($"the search does not know the module {module.Id}");
            foreach (var section in module.Sections.Where(s => !urls.Contains($"modules/{module.Id}.html#s-{s.Id}"))) faults.Add($"the search does not know the section {section.Id} of {module.Id}");
        }
        var terms = index.Terms.ToHashSet(StringComparer.Ordinal);
        foreach (var place in index.Places)
            if (SearchTerms.Of($"{place.Heading}\n{place.Text}").FirstOrDefault(t => !terms.Contains(t)) is { } lost) faults.Add($"the search does not know the word {lost} of {place.Url}");
        if (index.Terms.Count != index.Posts.Count || index.Lengths.Count != index.Places.Count) faults.Add("the search's index is not whole");
    }
}
